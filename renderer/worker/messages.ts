import type { EvidenceRange } from '../../shared/calculation/evidenceRange';
import type { Views } from '../../shared/calculation/inputs';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { Sensitivity } from '../../shared/calculation/sensitivity';
import type { Scenario } from '../../shared/model/scenario';

/** A run without what the page already has: the model and the space. */
export type RunOutcome = Omit<ScenarioRun, 'model' | 'space'>;

/** A scenario, and how it is looked at. */
export interface Question {
  readonly scenario: Scenario;
  readonly views: Views;
}

/** What a worker can calculate: the question of each kind. */
export interface Questions {
  readonly run: Question;
  readonly range: Question;
  readonly sensitivity: Question;
}

/** What comes out, for each kind of question. */
export interface Outcomes {
  readonly run: RunOutcome;
  readonly range: EvidenceRange;
  readonly sensitivity: Sensitivity;
}

export type Kind = keyof Questions & keyof Outcomes;

/** The model is sent once, before anything else; each question is answered with the outcome of its kind. */
export type WorkerRequest =
  | { readonly kind: 'model'; readonly text: string }
  | { readonly [K in Kind]: { readonly kind: K; readonly question: Questions[K] } }[Kind];

export type WorkerAnswer = Outcomes[Kind];
