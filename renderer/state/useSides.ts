import { useMemo } from 'react';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import { createSession, type CalculationSession } from '../../shared/calculation/session';
import type { Texts } from '../format/useTexts';
import { runOf, type Ready } from './editorActions';
import type { Compared } from './shellState';
import type { AppContext } from './startUp';
import { useAppContext, useEditor, useShell } from './useAppContext';
import { useView } from './useView';
import { clockTime, dayAndTime } from '../format/dates';
import { createView, type View } from '../values/view';

/** One of the scenarios beside each other, calculated. */
export interface Side {
  /** With its years, where these are others than those of the scenario on screen. */
  readonly name: string;
  readonly view: View;
  readonly compiled: CompiledModel;
}

/** A scenario beside the one on screen. */
export interface OtherSide extends Side {
  readonly compared: Compared;
}

export interface Sides {
  readonly now: Side;
  readonly others: readonly OtherSide[];
}

/** Each keeps what it compiled as long as it is compared. */
const sessions = new WeakMap<Compared, CalculationSession>();

/** The scenario on screen and those beside it, for the area and the way of looking that the reader chose. */
export function useSides(): Sides {
  const { models, editor } = useAppContext();
  const view = useView();
  const compared = useShell((state) => state.compared);
  const compiled = useEditor((state) => state.compiled);
  const views = useEditor((state) => state.views);
  const { texts, area, scenario } = view;
  const { item } = area;
  const { first, last } = scenario.timeAxis;
  const others = useMemo(
    () =>
      compared.map((one): OtherSide => {
        const ready = readyOf(one, models, editor);
        const own = one.scenario.timeAxis;
        const name = nameOf(one, texts);
        return {
          compared: one,
          name:
            own.first === first && own.last === last
              ? name
              : texts.t('compare:yearsOf', { name, ...own }),
          view: createView(one.scenario, runOf(ready, one.scenario, views), { item, views }, texts),
          compiled: ready.session.compile(one.scenario),
        };
      }),
    [compared, models, editor, views, item, texts, first, last],
  );
  return useMemo(
    () => ({ now: { name: texts.t('compare:now'), view, compiled }, others }),
    [view, compiled, others, texts],
  );
}

function readyOf(one: Compared, models: AppContext['models'], editor: AppContext['editor']): Ready {
  if (one.ready !== undefined) return one.ready;
  const known = models.map(({ model }) => model);
  const session = sessions.get(one) ?? createSession(known, editor.session());
  sessions.set(one, session);
  return { session };
}

/** What the scenario on screen was when it was pinned last, calculated for what is looked at now; null: never. */
export function usePinned(): View | null {
  const { models, editor } = useAppContext();
  const pinned = useShell(({ compared }) => compared.findLast(({ what }) => what === 'pinned'));
  const views = useEditor((state) => state.views);
  const { area, texts } = useView();
  const { item } = area;
  return useMemo(() => {
    if (pinned === undefined) return null;
    const run = runOf(readyOf(pinned, models, editor), pinned.scenario, views);
    return createView(pinned.scenario, run, { item, views }, texts);
  }, [pinned, models, editor, views, item, texts]);
}

function nameOf({ what, name }: Compared, { t, language }: Texts): string {
  switch (what) {
    case 'file':
    case 'example':
      return name;
    case 'snapshot':
      return t('compare:snapshotName', { at: dayAndTime(name, language) });
    case 'saved':
      return t('compare:savedName');
    case 'began':
      return t('compare:beganName');
    case 'pinned':
      return t('compare:pinnedName', { time: clockTime(name, language) });
  }
}
