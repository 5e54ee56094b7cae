import type { z } from 'zod';
import type { modelSchema } from './modelSchema';

/** The domain as data, as read from a model file. See `docs/model-format.md`. */
export type Model = z.infer<typeof modelSchema>;

export type ModelDimension = Model['dimensions'][number];
export type Lever = Model['levers'][number];
export type Setting = Model['settings'][number];

/** A lever or setting on a time axis: its neutral value is a number there. */
type OnAxis<T> = Omit<T, 'neutral'> & { readonly neutral: number };

/** A model on the time axis of a scenario: what its file says by the years, said for these years. */
export type FilledModel = Omit<Model, 'levers' | 'settings' | 'views'> & {
  readonly levers: readonly OnAxis<Lever>[];
  readonly settings: readonly OnAxis<Setting>[];
  readonly views: readonly OnAxis<Setting>[];
};

export type FilledLever = FilledModel['levers'][number];
export type FilledSetting = FilledModel['settings'][number];

export type EntryPage = Model['entryPages'][number];
export type Uncertainty = NonNullable<Model['uncertainty']>;
export type Part = Model['parts'][number];
export type Assumption = Model['assumptions'][number];
export type AssumptionValue = Assumption['values'][number];
export type DataDeclaration = Model['data'][number];
export type Variable = Model['variables'][number];
export type Headline = Model['headlines'][number];
export type Picture = Model['pictures'][number];
export type Law = Model['laws'][number];
export type Warning = Model['warnings'][number];
export type Calendar = NonNullable<Model['calendar']>;
export type Moment = Calendar['moments'][number];
export type Way = Calendar['ways'][number];
export type Role = NonNullable<Lever['roles']>[number];
export type Document = Model['documents'][number];
export type Fact = Model['facts'][number];
export type Finding = NonNullable<Fact['findings']>[number];
export type Proposal = Model['proposals'][number];
export type Indicator = Model['indicators'][number];
export type Review = Model['reviews'][number];
export type Target = Model['targets'][number];
export type DatedMoment = Calendar['dated'][number];
export type Text = Model['name'];
export type Display = Model['displays'][number];
export type UnitDeclaration = Model['units'][number];
export type QualityDeclaration = Model['qualities'][number];
