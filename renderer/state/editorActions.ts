import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { Views } from '../../shared/calculation/inputs';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { CalculationSession } from '../../shared/calculation/session';
import type { Scenario } from '../../shared/model/scenario';
import type { NewValue } from '../values/changes';
import type { ScenarioOutcome } from './calculator';
import type { OpenFile } from './openFile';

/** What can be done with the scenario on screen. */
export interface EditorActions {
  /**
   * Changes the scenario as one step that can be undone. Steps of one `group` that follow each other are one:
   * a slider being dragged, until `endStep`.
   */
  readonly edit: (
    change: (scenario: Scenario, compiled: CompiledModel) => Scenario,
    name: string,
    group?: string,
  ) => void;
  readonly setValues: (
    values: readonly NewValue[],
    name: string,
    group?: string,
    why?: string,
  ) => void;
  readonly reset: (cells: readonly Pick<NewValue, 'input' | 'items'>[], name: string) => void;
  readonly endStep: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly choose: (item: string | null) => void;
  /** Looks at the same scenario in another way: in real euros. */
  readonly look: (view: string, value: number) => void;
  /**
   * Puts another scenario on screen; what could be undone is gone. `ready`: what has been compiled and calculated of
   * it already.
   */
  readonly show: (file: OpenFile, ready?: Ready) => void;
  /** The file on disk now holds this scenario. */
  readonly saved: (file: OpenFile) => void;
}

/** What has been done for a file before it comes on screen. */
export interface Ready {
  /** Has compiled the model for it. */
  readonly session: CalculationSession;
  /** Calculated by a worker in so many milliseconds, because it is large; left out: the session has calculated it. */
  readonly aside?: ScenarioOutcome & { readonly milliseconds: number };
}

/** The run of what was opened, looked at in some way: that of the worker where it looked at it in that very way. */
export function runOf({ session, aside }: Ready, scenario: Scenario, views: Views): ScenarioRun {
  const { run } = aside ?? {};
  return run?.of === scenario && run.views === views ? run : session.run(scenario, views);
}
