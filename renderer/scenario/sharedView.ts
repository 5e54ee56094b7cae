import { hideSmallCounts, smallCounts } from '../../shared/calculation/smallCounts';
import { createSession, type CalculationSession } from '../../shared/calculation/session';
import { smallCountsInExport } from '../state/fileQuestions';
import type { AppContext } from '../state/startUp';
import type { Sides } from '../state/useSides';
import { createView, type View } from '../values/view';

/** What stands in the window, to be exported. */
export interface Shown {
  readonly view: View;
  readonly sides: Sides;
  /** What calculated it. */
  readonly session: CalculationSession;
  /** Counts below this are hidden; left out: none are. */
  readonly below?: number;
}

/**
 * What is exported of what stands in the window: all of it, or with "less than" in the place of counts that may lead to a
 * person, calculated with that. Asked where there are such counts; null: nothing is to be exported.
 */
export async function sharedView(
  { shell, editor, models }: Pick<AppContext, 'shell' | 'editor' | 'models'>,
  shown: Shown,
): Promise<Shown | null> {
  const { view } = shown;
  const { scenario, run, area, texts } = view;
  const small = smallCounts(run.model, scenario.dataset);
  const [first] = small;
  if (first === undefined) return shown;
  const choice = await shell.ask(smallCountsInExport(small.length, first.below));
  if (choice !== 'hide') return choice === 'keep' ? shown : null;
  const hidden = { ...scenario, dataset: hideSmallCounts(run.model, scenario.dataset) };
  const known = models.map(({ model }) => model);
  const session = createSession(known, editor.session());
  const { views } = run;
  return {
    ...shown,
    view: createView(
      hidden,
      session.run(hidden, views),
      { item: area.item, views },
      texts,
      session.variants(hidden, views),
    ),
    session,
    below: first.below,
  };
}
