import { isMoney } from '../../shared/model/units';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import { sourceDocumentsOf, type SourceDocument } from '../../shared/calculation/sourceDocuments';
import { quantityOf } from '../../shared/calculation/quantity';
import { cellOverrides } from '../../shared/calculation/preparedRuns';
import { shownName } from '../../shared/calculation/shown';
import {
  explain,
  type Calculated,
  type CellName,
  type Explanation,
  type Precedent,
} from '../../shared/engine/explain';
import { lookUp } from '../format/lookUp';
import { findFunction } from '../../shared/expression/functions';
import { piecesOf, type Piece } from '../../shared/expression/pieces';
import type { Headline } from '../../shared/model/model';
import { formulaTokens, namesIn, vocabularyOf } from '../values/formulaTokens';
import { realPrices } from '../values/realPrices';
import { toneOf } from '../values/figure';
import { errorText } from '../values/errorText';
import type { View } from '../values/view';
import type { WhyCell } from '../values/whyCell';
import { addsInFormula, noNumber, formatShort } from '../format/formatNumber';
import { unitSuffix, exactAmount } from '../format/amount';
import { inputDetails, type Detail } from './inputDetails';
import { cellRows, precedentRow, together, type WhyRow } from './whyRow';
import { cellReference, quantityName, writtenAs } from './whyNames';
import { dimensionsOfInput } from '../../shared/calculation/inputs';
import { keyLabel } from '../values/labels';

/** Everything that the panel says of one value, but for what is worked out on request. */
export interface WhyContent {
  readonly cell: CellName;
  readonly title: string;
  /** Which item, year and run; empty where there is only one. */
  readonly place: string;
  /** As it stands on screen. Empty where the values do not add up to anything. */
  readonly amount: string;
  /** In full, where the screen rounds it. */
  readonly exact: string | null;
  readonly notes: readonly string[];
  readonly error: { readonly text: string; readonly began: WhyRow | null } | null;
  readonly formula: string | null;
  readonly pieces: readonly Piece[];
  /** Functions of the model file in the formula, and what they do. */
  readonly functions: readonly { readonly name: string; readonly explanation: string }[];
  readonly isSeveral: boolean;
  readonly precedents: readonly WhyRow[];
  readonly details: readonly Detail[];
  readonly papers: readonly SourceDocument[];
}

/** What was calculated of the scenario on screen. Null while a slow model is still calculating. */
export function calculatedOf(
  { run, scenario }: Pick<View, 'run' | 'scenario'>,
  compiled: CompiledModel,
): Calculated | null {
  if (run.space !== compiled.space) return null;
  return {
    program: compiled.program,
    own: run.values,
    reference: run.reference,
    overrides: cellOverrides(compiled, scenario),
  };
}

/** Null when there is no such value any more. */
export function whyContent(view: View, calculated: Calculated, cell: WhyCell): WhyContent | null {
  const found = explain(calculated, cell);
  if (found === null) return null;
  const { run } = view;
  const { name } = cell;
  const quantity = writtenAs(name, view);
  const isSeveral = found.formula === null && found.precedents.length > 0;
  const [several] = found.precedents;
  const value = isSeveral ? together(name, several?.cells ?? [], view).value : found.value;
  const hasAmount = !isSeveral || !Number.isNaN(value);
  const amount = hasAmount ? shownAmount({ ...found, value }, view) : '';
  const exact = exactAmount(value, quantity, view.run.model, view.texts);
  return {
    cell,
    title: quantityName(name, view),
    place: cellReference(cell, view),
    amount,
    exact: hasAmount && !amount.startsWith(exact) && found.error === null ? exact : null,
    notes: [
      ...variantNote(cell.variant, view),
      ...notesOf(found, view),
      ...(isSeveral ? roundedNote(name, several?.cells ?? [], view) : []),
    ],
    error: errorOf(found, view),
    formula: found.formula,
    pieces: found.filled === null ? [] : piecesOf(found.filled),
    functions: functionsIn(found.formula ?? '', view),
    isSeveral,
    precedents: isSeveral
      ? several === undefined
        ? []
        : cellRows(several, view)
      : timeLast(found.precedents, view).map((one) => precedentRow(one, view)),
    details: isSeveral ? [] : inputDetails(cell, view),
    papers: sourceDocumentsOf(run.model, name),
  };
}

/** In the order of the formula, but what belongs to the time axis behind the rest: nobody asks for that first. */
function timeLast(precedents: readonly Precedent[], { run }: View): readonly Precedent[] {
  const isTime = ({ name }: Precedent): boolean => quantityOf(run.model, name)?.kind === 'time';
  return [...precedents.filter((one) => !isTime(one)), ...precedents.filter(isTime)];
}

/** The value as it stands on screen: in short, with the word that stands there instead of a sign. */
function shownAmount({ cell: { name }, value, error }: Explanation, view: View): string {
  const { texts } = view;
  const { say, words } = texts;
  const quantity = writtenAs(name, view);
  if (error !== null) return error.kind;
  if (Number.isNaN(value)) return noNumber;
  const word = quantity.words.find((one) => one.value === value);
  if (word !== undefined) return say(word.label);
  const headline = headlineOf(view, name);
  const tone =
    headline === undefined
      ? 'plain'
      : toneOf(value, headline.better, headline.signWords !== undefined);
  const signs = tone === 'plain' ? undefined : headline?.signWords;
  const shown = signs === undefined ? value : Math.abs(value);
  const suffix = unitSuffix(quantity.unit, quantity.display, view.run.model, view.texts);
  const number = formatShort(shown, quantity.display, words);
  const sign = signs === undefined ? '' : say(value > 0 ? signs.positive : signs.negative);
  return [suffix === '' ? number : `${number}\u00a0${suffix}`, sign]
    .filter((one) => one !== '')
    .join(' ');
}

function headlineOf({ run: { model } }: View, name: string): Headline | undefined {
  return model.headlines.find(({ id, per = {} }) =>
    [undefined, ...Object.keys(per)].some((one) => shownName('headline', id, one) === name),
  );
}

function notesOf({ cell, overridden, filled, value }: Explanation, view: View): readonly string[] {
  const { run, texts, looks } = view;
  const { t } = texts;
  const { name } = cell;
  const quantity = quantityOf(run.model, name);
  const headline = headlineOf(view, name);
  const notes: string[] = [];
  if (headline !== undefined) notes.push(texts.say(headline.note));
  const isShown =
    quantity?.kind === 'headline' || quantity?.kind === 'picture' || quantity?.kind === 'column';
  if (isShown && isMoney(run.model, quantity.unit) && looks.length > 0) {
    notes.push(texts.t('answer.inView', { view: looks.join(', ') }));
  }
  notes.push(...pricesNote(cell, value, view));
  notes.push(...overriddenNote(cell, overridden, filled?.value ?? NaN, view));
  if (quantity?.kind === 'time') notes.push(t('why:time.note'));
  if (quantity?.explanation !== null && quantity?.explanation !== undefined) {
    notes.push(quantity.explanation);
  }
  return notes;
}

/** That the value was put in the place of what the formula gives, and in which of the two runs. */
function overriddenNote(
  { name, items, run: of }: CellName,
  isOverridden: boolean,
  value: number,
  view: View,
): readonly string[] {
  const { run, scenario, texts } = view;
  const found = scenario.overrides.find((one) => one.variable === name && one.items === items);
  if (!isOverridden) {
    return of === 'reference' && found !== undefined ? [texts.t('why:overriddenOther')] : [];
  }
  const where = found?.only === undefined ? 'why:overriddenBoth' : 'why:overridden';
  return [texts.t(where, { value: exactAmount(value, writtenAs(name, view), run.model, texts) })];
}

/** What the sheet shows of an amount in other prices than it was calculated in. */
function pricesNote(
  { name, items, run: of }: CellName,
  value: number,
  view: View,
): readonly string[] {
  const { run, texts, scenario } = view;
  const prices = realPrices(run);
  const variable = run.model.variables.find(({ id }) => id === name);
  if (prices === null || variable?.unit !== prices.unit) return [];
  if (of !== 'own' || !variable.dimensions.includes(run.space.time.id)) return [];
  const { t } = texts;
  const formula =
    scenario.formulas.find((one) => one.variable === name)?.formula ?? variable.formula;
  const names = namesIn(formula, vocabularyOf(run.model, run.space));
  if (names.has(prices.factor)) return [t('why:prices.already', { year: prices.year })];
  const factor = prices.factors[run.space.time.items.indexOf(items.split('|').at(-1) ?? '')];
  // What builds on its own past holds amounts of several years, and is shown as it was calculated.
  if (factor === undefined || names.has(name)) return [t('why:prices.nominal')];
  const shown = exactAmount(value * factor, writtenAs(name, view), run.model, texts);
  return [t('why:prices.converted', { year: prices.year, shown })];
}

/** That the values below, as they stand there, do not add up to their sum. */
function roundedNote(name: string, cells: Precedent['cells'], view: View): readonly string[] {
  const { is, value } = together(name, cells, view);
  const parts = cells.map((one) => one.value);
  const adds = is !== 'sum' || addsInFormula(parts, value, writtenAs(name, view).display);
  return adds ? [] : [view.texts.t('totals.note')];
}

function errorOf({ error, cell }: Explanation, view: View): WhyContent['error'] {
  if (error === null) return null;
  const { kind, began } = error;
  const text = errorText({ kind, origin: { variable: began.name, items: began.items } }, view);
  const isHere = began.name === cell.name && began.items === cell.items && began.run === cell.run;
  if (isHere) return { text, began: null };
  const row = {
    cell: began,
    label: quantityName(began.name, view),
    place: cellReference(began, view),
    amount: kind,
  };
  return { text, began: row };
}

/** The functions that a reader cannot know from school, in the order of the formula, with a sentence each. */
function functionsIn(formula: string, { run, texts }: View): WhyContent['functions'] {
  const tokens = formulaTokens(formula, vocabularyOf(run.model, run.space));
  const names = new Set(tokens.filter(({ kind }) => kind === 'function').map(({ text }) => text));
  return [...names].flatMap((name) => {
    const own = run.model.functions.find(({ id }) => id === name);
    const explanation = own?.explanation ?? explanationOf(name, texts);
    return explanation === undefined ? [] : [{ name, explanation }];
  });
}

function explanationOf(name: string, { t }: View['texts']): string | undefined {
  return findFunction(name) === undefined
    ? undefined
    : lookUp(t, `functions:summary.${name}`, name);
}

/** That a value is not of the scenario itself but of a variant of it, and what that assumes; nothing where it is not. */
function variantNote(id: string | undefined, view: View): readonly string[] {
  const { run, labels, texts } = view;
  const variant = run.model.variants.find((one) => one.id === id);
  if (variant === undefined) return [];
  const values = variant.values.map(({ assumption, items, value }) => {
    const dimensions = dimensionsOfInput(run.model, assumption) ?? [];
    const where = keyLabel(run.space, dimensions, items ?? '', labels);
    const name = [labels.quantity(assumption), where].filter((part) => part !== '').join(', ');
    return `${name} ${exactAmount(value, writtenAs(assumption, view), run.model, texts)}`;
  });
  return [texts.t('why:variant', { label: texts.say(variant.label), values: values.join('; ') })];
}
