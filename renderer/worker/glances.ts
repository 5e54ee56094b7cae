import { openScenario } from '../../shared/calculation/openScenario';
import type { ModelVersions } from '../../shared/calculation/modelVersions';
import type { CalculationSession } from '../../shared/calculation/session';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { partId, shownName } from '../../shared/calculation/shown';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { Headline } from '../../shared/model/model';
import type { WorkerRequest } from './messages';
import { calculationThread, type Thread } from './sharedThread';
import { sha256 } from './sha256';

/** What a list shows of a scenario, as today's program calculates it, for the whole area. */
export interface Glance {
  readonly name: string;
  /** Null: the model has no figure that is the answer. */
  readonly headline: Headline | null;
  /** NaN: it could not be calculated. */
  readonly value: number;
  /**
   * Of the first picture over time: the scenario less its reference, for each year; NaN where one is missing. Empty:
   * the model draws no such thing.
   */
  readonly course: readonly number[];
}

/** Null: the text is no scenario that can be opened. */
export type GlanceAnswer = { readonly glance: Glance | null };

/** Looks at one text after the other; null: it cannot be opened, or no thread can look at it. */
export type AskGlance = (text: string) => Promise<Glance | null>;

/** Milliseconds without a question after which the thread ends: a list of files is looked at for a moment. */
const idle = 4000;

/** Looks at texts in a thread of its own, so that a list of large or strange files holds up nobody. */
export function glanceThread(
  models: ModelVersions,
  startThread: () => Thread = calculationThread,
): AskGlance {
  let thread: Thread | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before: Promise<unknown> = Promise.resolve();
  let answer: (glance: Glance | null) => void = () => undefined;

  function end(): void {
    thread?.terminate();
    thread = null;
    answer(null);
  }

  function start(): Thread {
    const started = startThread();
    started.addEventListener('message', ({ data }) => answer((data as GlanceAnswer).glance));
    started.addEventListener('error', end);
    started.addEventListener('messageerror', end);
    started.postMessage({ kind: 'models', models } satisfies WorkerRequest);
    return started;
  }

  async function ask(text: string): Promise<Glance | null> {
    clearTimeout(timer);
    const glance = await new Promise<Glance | null>((resolve) => {
      answer = resolve;
      thread ??= start();
      thread.postMessage({ kind: 'glance', text } satisfies WorkerRequest);
    });
    timer = setTimeout(end, idle);
    return glance;
  }

  return (text) => {
    const asked = before.then(() => ask(text));
    before = asked.catch(() => undefined);
    return asked;
  };
}

/** What the thread does; what was compiled for one text serves the next. */
export function createGlancer(models: ModelVersions): AskGlance {
  let earlier: CalculationSession | null = null;
  return async (text) => {
    const opened = await openScenario(text, models, sha256, earlier);
    if (!opened.ok) return null;
    const { scenario, session } = opened.value;
    earlier = session;
    return glanceOf(scenario.name, session.run(scenario));
  };
}

function glanceOf(name: string, run: ScenarioRun): Glance {
  const headline = mainHeadline(run.model);
  const value = run.values.get(shownName('headline', headline?.id ?? ''))?.values[0] ?? NaN;
  const picture = run.model.pictures.find(({ over }) => over === run.space.time.id);
  const line = (role: string): readonly number[] => {
    const drawn = picture?.series.find((one) => one.role === role);
    if (picture === undefined || drawn === undefined) return [];
    const values = run.values.get(shownName('picture', partId(picture.id, drawn.id)))?.values;
    return values === undefined ? [] : [...values];
  };
  const reference = line('reference');
  const course = line('scenario').map((value, index) => value - (reference[index] ?? NaN));
  return { name, headline: headline ?? null, value, course };
}
