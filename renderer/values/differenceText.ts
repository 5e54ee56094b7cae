import { cellsOfKey, dimensionsOfInput } from '../../shared/calculation/inputs';
import { quantityOf } from '../../shared/calculation/quantity';
import type {
  FormulaDifference,
  MeasureDifference,
  OwnLineDifference,
  ScenarioDifference,
  ValueDifference,
  WholeDifference,
} from '../../shared/calculation/scenarioDifferences';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { Model } from '../../shared/model/model';
import { lineDisplay } from '../../shared/calculation/ownLines';
import type { OwnLine, Scenario } from '../../shared/model/scenario';
import type { Texts } from '../format/useTexts';
import { amountText } from './amountText';
import { keyLabel, labelsOf } from './labels';

/** Two scenarios that differ; null: what model and dataset say. */
export interface DifferingScenarios {
  readonly before: Scenario | null;
  readonly after: Scenario;
  /** Of the second. */
  readonly compiled: CompiledModel;
}

/** A difference in words and figures. */
export interface DifferenceRow {
  readonly difference: ScenarioDifference;
  readonly what: string;
  /** Empty where it would be too long to say. */
  readonly before: string;
  readonly after: string;
}

export function differenceRows(
  differences: readonly ScenarioDifference[],
  scenarios: DifferingScenarios,
  texts: Texts,
): readonly DifferenceRow[] {
  return differences.map((difference) => ({
    difference,
    what: whatDiffers(difference, scenarios, texts),
    ...bothValues(difference, scenarios, texts),
  }));
}

/** Each difference on a line: "Nieuwe instroom (2027): 0 % → 25 %". */
export function differenceTexts(
  differences: readonly ScenarioDifference[],
  scenarios: DifferingScenarios,
  texts: Texts,
): readonly string[] {
  return differenceRows(differences, scenarios, texts).map(({ what, before, after }) =>
    before === '' && after === '' ? what : texts.t('compare:line', { what, before, after }),
  );
}

/** "3 hendels, 2 aannames". */
export function differenceCount(
  differences: readonly ScenarioDifference[],
  model: Model,
  { t }: Texts,
): string {
  if (differences.length === 0) return t('compare:nothing');
  const counts = new Map<CountedKind, number>();
  for (const one of differences) {
    const kind = countedKind(one, model);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return countedKinds
    .flatMap((kind) => {
      const count = counts.get(kind);
      return count === undefined ? [] : [t(`compare:count.${kind}`, { count })];
    })
    .join(', ');
}

/** In the order in which they are told. */
const countedKinds = [
  'levers',
  'settings',
  'assumptions',
  'data',
  'overrides',
  'formulas',
  'ownLines',
  'measures',
  'about',
] as const;

type CountedKind = (typeof countedKinds)[number];

function countedKind(one: ScenarioDifference, { settings, data }: Model): CountedKind {
  if (one.kind === 'formula') return 'formulas';
  if (one.kind === 'measure') return 'measures';
  if (one.kind === 'ownLine') return 'ownLines';
  if (one.kind !== 'value') return 'about';
  if (one.part === 'overrides') return 'overrides';
  if (settings.some(({ id }) => id === one.name)) return 'settings';
  return data.some(({ id }) => id === one.name) ? 'data' : one.part;
}

function whatDiffers(
  one: ScenarioDifference,
  scenarios: DifferingScenarios,
  { t, say }: Texts,
): string {
  const { after, compiled } = scenarios;
  const labels = labelsOf(compiled.model, after.dataset, say);
  switch (one.kind) {
    case 'value': {
      const line = lostLine(one.name, scenarios);
      const dimensions = line?.dimensions ?? dimensionsOf(compiled, one.name);
      const place = keyLabel(compiled.space, dimensions, one.items, labels);
      const label = line?.label ?? labels.quantity(one.name);
      return place === '' ? label : `${label} (${place})`;
    }
    case 'formula':
      return t('compare:formula', {
        name: lostLine(one.name, scenarios)?.label ?? labels.quantity(one.name),
      });
    case 'ownLine':
      return t('compare:ownLine', { name: (one.after ?? one.before)?.label ?? one.id });
    case 'measure':
      return t('compare:measure', { name: (one.after ?? one.before)?.name ?? one.id });
    default:
      return t(`compare:whole.${one.kind}`);
  }
}

type Both = Pick<DifferenceRow, 'before' | 'after'>;

function bothValues(one: ScenarioDifference, scenarios: DifferingScenarios, texts: Texts): Both {
  const { t } = texts;
  switch (one.kind) {
    case 'value': {
      const { compiled } = scenarios;
      const line = lostLine(one.name, scenarios);
      const base = sharesBase(scenarios) ? compiled.baseline : null;
      return {
        before: valueText(one.before, one, { ...compiled, line, baseline: base }, texts),
        after: line === null ? valueText(one.after, one, compiled, texts) : t('compare:noLine'),
      };
    }
    case 'formula':
      return formulas(one, texts);
    case 'ownLine':
      return lineStates(one, scenarios, texts);
    case 'measure':
      return measureStates(one, texts);
    default:
      return {
        before: scenarios.before === null ? '' : wholeText(one, scenarios.before, scenarios, texts),
        after: wholeText(one, scenarios.after, scenarios, texts),
      };
  }
}

function formulas({ before, after }: FormulaDifference, { t }: Texts): Both {
  return { before: before ?? t('compare:asModel'), after: after ?? t('compare:asModel') };
}

function measureStates({ before, after }: MeasureDifference, { t }: Texts): Both {
  const there = t('compare:there');
  const absent = t('compare:notThere');
  if (before === null) return { before: absent, after: there };
  return { before: there, after: after === null ? absent : t('compare:changedThere') };
}

/** The own line of that name that is in the first only: the model of the second does not know it. */
function lostLine(name: string, { before, after }: DifferingScenarios): OwnLine | null {
  const isOf = ({ id }: OwnLine): boolean => id === name;
  return after.ownLines.some(isOf) ? null : (before?.ownLines.find(isOf) ?? null);
}

function lineText(value: number, line: OwnLine, model: Model, texts: Texts): string {
  const { id: name, unit } = line;
  return amountText(value, { name, unit, display: lineDisplay(model, line) }, model, texts);
}

/** A line in one value: its formula, or what it is as long as nobody changes it. */
function lineStates(
  { before, after }: OwnLineDifference,
  { compiled: { model } }: DifferingScenarios,
  texts: Texts,
): Both {
  const { t } = texts;
  const said = (line: OwnLine | null): string => {
    if (line === null) return t('compare:noLine');
    if (line.kind === 'variable') return line.formula;
    const value = line.kind === 'lever' ? line.neutral : line.central;
    return lineText(value, line, model, texts);
  };
  const [was, is] = [said(before), said(after)];
  const isOther = before !== null && after !== null && was === is;
  return { before: was, after: isOther ? t('compare:otherLine', { value: is }) : is };
}

function wholeText(
  { kind }: WholeDifference,
  scenario: Scenario,
  { after, compiled }: DifferingScenarios,
  { t, say }: Texts,
): string {
  switch (kind) {
    case 'name':
    case 'author':
      return scenario[kind];
    case 'note':
      return '';
    case 'timeAxis':
      return t('compare:years', { ...scenario.timeAxis });
    case 'dataset':
      return scenario.dataset.name;
    case 'model':
      return scenario.model.version;
    case 'perItem':
      return scenario.perItem
        .map(({ assumption }) => labelsOf(compiled.model, after.dataset, say).quantity(assumption))
        .join(', ');
    case 'draws':
      return t('compare:draws', { ...scenario.draws });
  }
}

function dimensionsOf({ model }: CompiledModel, name: string): readonly string[] {
  const variable = model.variables.find(({ id }) => id === name);
  return variable?.dimensions ?? dimensionsOfInput(model, name) ?? [];
}

/** Whether what nobody changed is the same in both: base data and model. */
function sharesBase({ before, after }: DifferingScenarios): boolean {
  if (before === null) return true;
  const { model, dataset } = before;
  const isSame = dataset === after.dataset || textOf(dataset) === textOf(after.dataset);
  return model.version === after.model.version && isSame;
}

const dataTexts = new WeakMap<object, string>();

/** Of the same object asked for many rows. */
function textOf(data: object): string {
  const text = dataTexts.get(data) ?? JSON.stringify(data);
  dataTexts.set(data, text);
  return text;
}

/** `baseline`: null where it is not known what nobody changed. */
function valueText(
  value: number | null,
  { name, items, part }: ValueDifference,
  {
    model,
    space,
    baseline,
    line = null,
  }: Pick<CompiledModel, 'model' | 'space'> & {
    readonly baseline: CompiledModel['baseline'] | null;
    readonly line?: OwnLine | null;
  },
  texts: Texts,
): string {
  const { t } = texts;
  const quantity = quantityOf(model, name);
  const written = (one: number): string =>
    quantity === undefined ? String(one) : amountText(one, quantity, model, texts);
  if (value !== null && line !== null) return lineText(value, line, model, texts);
  if (value !== null) return written(value);
  if (part === 'overrides') return t('compare:calculated');
  const [cell = -1] = cellsOfKey(model, space, name, items) ?? [];
  const original = baseline?.get(name)?.[cell];
  return original === undefined || Number.isNaN(original)
    ? t('compare:asModel')
    : t('compare:asModelValue', { value: written(original) });
}
