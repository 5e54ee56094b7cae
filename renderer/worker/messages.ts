import type {
  AttributionQuestion,
  EffectSplit,
  RangeEnds,
  ScenarioAttribution,
} from '../../shared/calculation/attributeScenario';
import type {
  ComparedScenarios,
  ScenarioComparison,
} from '../../shared/calculation/compareScenarios';
import type { VersionComparison } from '../../shared/calculation/compareVersions';
import type { DrawnAnswer } from '../../shared/calculation/drawnAnswer';
import type { EvidenceRange } from '../../shared/calculation/evidenceRange';
import type { ModelVersions } from '../../shared/calculation/modelVersions';
import type { OpenedScenario } from '../../shared/calculation/openScenario';
import type { Views } from '../../shared/calculation/inputs';
import type { Stamp } from '../../shared/calculation/moveLevers';
import type { ChanceOutcome } from '../../shared/calculation/chanceOutcome';
import type { RobustRequest } from '../../shared/calculation/robustOutcome';
import type { Robustness } from '../../shared/analysis/robustness';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { Sensitivity } from '../../shared/calculation/sensitivity';
import type { GoalAnswer, GoalRequest } from '../../shared/calculation/seekGoal';
import type { SoughtFigure } from '../../shared/calculation/soughtFigure';
import type { SwitchingValue } from '../../shared/calculation/switchingValue';
import type { TwoWayOutcome, TwoWayRequest } from '../../shared/calculation/twoWayOutcomes';
import type { AnswerShares, AnswerTornado } from '../../shared/calculation/answerWeights';
import type { VariantOutcome } from '../../shared/calculation/variantRuns';
import type { Problem } from '../../shared/lib/problem';
import type { Result } from '../../shared/lib/result';
import type { Scenario } from '../../shared/model/scenario';

/** A run without what the page already has, what comes of the variants of the model, and how long it took. */
export interface RunOutcome {
  readonly run: Pick<ScenarioRun, 'values' | 'reference' | 'errors' | 'laws' | 'warnings'>;
  readonly variants: readonly VariantOutcome[];
  readonly milliseconds: number;
}

/** A scenario, and how it is looked at. */
export interface Question {
  readonly scenario: Scenario;
  readonly views: Views;
}

/** A scenario, and the item of the area that its range should be about; null: everything together. */
export interface RangeQuestion extends Question {
  readonly item: string | null;
}

/** Attributions of one scenario. Those that were asked before come from runs that are remembered. */
export interface AttributionsQuestion extends Question {
  readonly wanted: readonly AttributionQuestion[];
  /** The ends of the range, once they are known: then the figure with the range is divided too. */
  readonly ends: RangeEnds | null;
}

export interface Attributions {
  /** In the order in which they were wanted; null where there is too much to tell apart. */
  readonly answers: readonly {
    readonly question: AttributionQuestion;
    readonly found: ScenarioAttribution | null;
  }[];
  readonly split: EffectSplit | null;
}

/** A scenario of an earlier version of its model, the item that its figures should be about, and who would move it up. */
export interface VersionsQuestion extends RangeQuestion {
  readonly stamp: Stamp;
}

/** Some of the draws of a scenario, for an item of the area. */
export interface DrawsQuestion extends RangeQuestion {
  /** The same for all parts of one scenario looked at in one way: what was prepared for it serves the next part. */
  readonly series: number;
  /** Number of the first draw. */
  readonly from: number;
  readonly count: number;
}

/** A scenario, and what should come of it. */
export interface GoalQuestion extends Question {
  readonly goal: GoalRequest;
}

/** A scenario, and the figure that should turn. */
export interface SwitchingQuestion extends Question {
  readonly figure: SoughtFigure;
}

/** A scenario, and a figure over two of its inputs. */
export interface TableQuestion extends Question {
  readonly table: TwoWayRequest;
}

/** What a worker can calculate: the question of each kind. */
export interface Questions {
  readonly run: Question;
  readonly range: RangeQuestion;
  readonly sensitivity: Question;
  readonly attribution: AttributionsQuestion;
  readonly versions: VersionsQuestion;
  readonly draws: DrawsQuestion;
  readonly tornado: RangeQuestion;
  readonly shares: RangeQuestion;
  readonly switching: SwitchingQuestion;
  readonly table: TableQuestion;
  readonly chance: RangeQuestion;
  readonly robust: RobustRequest;
  readonly goal: GoalQuestion;
  readonly comparison: ComparedScenarios;
}

/** What comes out, for each kind of question. */
export interface Outcomes {
  readonly run: RunOutcome;
  /** Null where the model gives no range. */
  readonly range: EvidenceRange | null;
  readonly sensitivity: Sensitivity;
  readonly attribution: Attributions;
  readonly comparison: ScenarioComparison;
  readonly versions: Result<VersionComparison, readonly Problem[]>;
  /** Null where the model says nothing of uncertainty. */
  readonly draws: DrawnAnswer | null;
  readonly tornado: AnswerTornado | null;
  readonly shares: AnswerShares | null;
  readonly switching: readonly SwitchingValue[] | null;
  /** Null where there is no such figure, or where one of the two cannot move. */
  readonly table: TwoWayOutcome | null;
  /** Null of everything together, and where the model says nothing of chance. */
  readonly chance: ChanceOutcome | null;
  /** Null where there is nothing to draw, or nothing to call better. */
  readonly robust: Robustness | null;
  readonly goal: GoalAnswer;
}

export type Kind = keyof Questions & keyof Outcomes;

/** A question on its way, with of its scenario only the parts that are not those of the question before it. */
export type SentQuestion<Q extends Question = Question> = Omit<Q, 'scenario'> & {
  readonly changed: Partial<Scenario>;
};

/** The text of a scenario file, and how it will be looked at. */
export interface OpeningQuestion {
  readonly text: string;
  readonly views: Views;
}

/** A scenario that was opened beside the window: all that the window needs to show it without a run of its own. */
export interface OpenedAside extends Pick<OpenedScenario, 'scenario' | 'content' | 'marks'> {
  /** The headline figures, without views as those in a file are, by id. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** As the question looks at it, and how long opening took. */
  readonly outcome: RunOutcome;
}

export type Opened = Result<OpenedAside, readonly Problem[]>;

/** How far an opening is. */
export type OpeningStep = 'reading' | 'calculating';

/** What a thread says while it opens a file: how far it is, and at the end what came of it. */
export type OpeningAnswer =
  { readonly reached: OpeningStep } | { readonly opened: Opened } | { readonly failed: string };

/** The models are sent once, before anything else; each question is answered with the outcome of its kind. */
export type WorkerRequest =
  | { readonly kind: 'models'; readonly models: ModelVersions }
  | { readonly kind: 'open'; readonly question: OpeningQuestion }
  | { readonly kind: 'glance'; readonly text: string }
  | { readonly kind: 'questions'; readonly questions: readonly Sent[] }
  | { readonly kind: 'left'; readonly seat: number };

/** `seat`: who asks, and hears the answer. */
export interface Sent {
  readonly seat: number;
  readonly kind: Kind;
  readonly question: SentQuestion;
}

/** Answers, with how many milliseconds others had to wait for each at most: its longest step. */
export type WorkerAnswers = readonly {
  readonly seat: number;
  readonly outcome: Outcomes[Kind];
  readonly milliseconds: number;
}[];

/** The parts of a scenario that are not the very ones of another; all of them when there is none. */
export function changedParts(scenario: Scenario, before: Scenario | null): Partial<Scenario> {
  if (before === null) return scenario;
  const parts = Object.entries(scenario) as [keyof Scenario, unknown][];
  return Object.fromEntries(parts.filter(([part, value]) => value !== before[part]));
}
