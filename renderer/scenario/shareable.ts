import { hideSmallCounts, smallCounts } from '../../shared/calculation/smallCounts';
import { createSession, type CalculationSession } from '../../shared/calculation/session';
import { smallCountsInExport } from '../state/fileQuestions';
import type { AppContext } from '../state/startUp';
import type { Side, Sides } from '../state/useSides';
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

type Parts = Pick<AppContext, 'shell' | 'editor' | 'models'>;

/**
 * What `make` makes of what stands in the window: of all of it, or with "less than" in the place of counts that may lead
 * to a person, calculated with that. Asked wherever that makes another thing of it; null: nothing is to go out.
 */
export async function shareable<Made>(
  parts: Parts,
  shown: Shown,
  make: (shown: Shown) => Promise<Made>,
): Promise<Made | null> {
  const whole = await make(shown);
  const { view, sides } = shown;
  const small = [view, ...sides.others.map((one) => one.view)].flatMap((one) =>
    smallCounts(one.run.model, one.scenario.dataset),
  );
  const [first] = small;
  if (first === undefined) return whole;
  const hidden = withoutSmallCounts(parts, shown);
  if (JSON.stringify(whole) === JSON.stringify(await make(hidden))) return whole;
  switch (await parts.shell.ask(smallCountsInExport(small.length, first.below))) {
    case 'keep':
      return whole;
    case 'hide':
      return make({ ...hidden, below: first.below });
    default:
      return null;
  }
}

function withoutSmallCounts({ editor, models }: Parts, { view, sides }: Shown): Shown {
  const known = models.map(({ model }) => model);
  /** The same side calculated again, by a session of its own: each may have another model. */
  function hide(before: View): Pick<Side, 'view' | 'compiled'> & Pick<Shown, 'session'> {
    const { run, area, texts } = before;
    const { views } = run;
    const dataset = hideSmallCounts(run.model, before.scenario.dataset);
    const scenario = { ...before.scenario, dataset };
    const session = createSession(known, editor.session());
    const looked = { item: area.item, views };
    const variants = session.variants(scenario, views);
    return {
      session,
      view: createView(scenario, session.run(scenario, views), looked, texts, variants),
      compiled: session.compile(scenario),
    };
  }
  const { session, ...now } = hide(view);
  return {
    view: now.view,
    session,
    sides: {
      now: { ...sides.now, ...now },
      others: sides.others.map((side) => {
        const other = hide(side.view);
        const compared = { ...side.compared, scenario: other.view.scenario };
        return { compared, name: side.name, view: other.view, compiled: other.compiled };
      }),
    },
  };
}
