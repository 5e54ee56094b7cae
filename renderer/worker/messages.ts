import type { EvidenceRange } from '../../shared/calculation/evidenceRange';
import type { Views } from '../../shared/calculation/inputs';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { Scenario } from '../../shared/model/scenario';

/** A run without what the page already has: the model and the space. */
export type RunOutcome = Omit<ScenarioRun, 'model' | 'space'>;

/** What a worker can calculate, and what comes out. */
export interface Outcomes {
  readonly run: RunOutcome;
  readonly range: EvidenceRange;
}

/** A scenario, and how it is looked at. */
export interface Question {
  readonly scenario: Scenario;
  readonly views: Views;
}

/** The model is sent once, before anything else; each question is answered with the outcome of its kind. */
export type WorkerRequest =
  | { readonly kind: 'model'; readonly text: string }
  | ({ readonly kind: keyof Outcomes } & Question);

export type WorkerAnswer = Outcomes[keyof Outcomes];
