import { checkScenario } from '../../shared/calculation/checkScenario';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { Display, Model } from '../../shared/model/model';
import type { OwnLine, Scenario } from '../../shared/model/scenario';
import { displaysOf } from '../../shared/model/units';
import { problem, type Problem } from '../../shared/lib/problem';
import { inputNumber } from '../format/formatNumber';
import { readTyped } from '../format/typedValue';
import type { Stamp } from './changes';
import type { View } from './view';

/** What somebody fills in for a line of one's own: everything as typed. */
export interface OwnLineDraft {
  readonly kind: OwnLine['kind'];
  readonly label: string;
  /** Empty: made of the label. */
  readonly id: string;
  readonly unit: string;
  readonly display: string;
  readonly dimensions: readonly string[];
  /** Of a variable. */
  readonly block: string;
  readonly formula: string;
  /** Of a lever. */
  readonly part: string;
  /** Lowest, central or neutral, highest. */
  readonly numbers: readonly [string, string, string];
  readonly why: string;
}

/** A draft of a line that is there, or of a new one. */
export function draftOf(
  line: OwnLine | undefined,
  model: Model,
  words: View['texts']['words'],
): OwnLineDraft {
  const block = model.blocks[0]?.id ?? '';
  const part = model.parts[0]?.id ?? '';
  const empty = { block, part, formula: '', numbers: ['', '', ''] as const, why: '' };
  if (line === undefined) {
    const kind = 'variable' as const;
    return { ...empty, kind, label: '', id: '', unit: '1', display: '', dimensions: [] };
  }
  const display = displayIn(model, line);
  const say = (value: number): string => {
    const number = inputNumber(value, display, words);
    return display.form === 'percentage' ? `${number} %` : number;
  };
  const { kind, label, id, unit, dimensions, why } = line;
  const common = { ...empty, kind, label, id, unit, display: line.display, dimensions, why };
  switch (line.kind) {
    case 'variable':
      return { ...common, block: line.block, formula: line.formula };
    case 'assumption':
      return { ...common, numbers: [say(line.low), say(line.central), say(line.high)] };
    case 'lever':
      return {
        ...common,
        part: line.part,
        numbers: [say(line.minimum), say(line.neutral), say(line.maximum)],
      };
  }
}

/** How its values are written. */
export function displayIn(
  model: Model,
  { unit, display }: Pick<OwnLineDraft, 'unit' | 'display'>,
): Display {
  const written = displaysOf(model, unit);
  const found = written.find(({ id }) => id === display) ?? written[0];
  if (found === undefined) throw new Error(`nothing writes values in ${unit}`);
  return found;
}

/** The name in formulas that a label gives: "Kosten van vervoer" is kosten_van_vervoer. */
export function nameFrom(label: string): string {
  const letters = label.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const name = letters.replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[_0-9]+|_+$/g, '');
  return name.slice(0, 64);
}

/** The units that a line may be in: plain numbers, those of the model, and what the model makes of them. */
export function unitsOf(model: Model): readonly string[] {
  const { units, levers, settings, assumptions, data, variables } = model;
  const used = [levers, settings, assumptions, data, variables].flat().map(({ unit }) => unit);
  return [...new Set(['1', ...units.map(({ id }) => id), ...used.toSorted()])];
}

/** The line that was filled in, or what is missing; the words of that stand under `sheet:own.missing`. */
export function lineOf(
  draft: OwnLineDraft,
  model: Model,
  stamp: Stamp,
):
  | { readonly line: OwnLine }
  | { readonly missing: 'label' | 'id' | 'formula' | 'number' | 'twoWays' } {
  const { kind, label, unit, dimensions, block, part, formula, why } = draft;
  const id = draft.id === '' ? nameFrom(label) : draft.id;
  if (label.trim() === '') return { missing: 'label' };
  if (!/^[a-z][a-z0-9_]{0,63}$/.test(id)) return { missing: 'id' };
  const display = displayIn(model, draft);
  const common = { id, label: label.trim(), unit, display: display.id, dimensions };
  const signed = { by: stamp.by, at: stamp.at, why: why.trim() };
  if (kind === 'variable') {
    const trimmed = formula.trim();
    if (trimmed === '') return { missing: 'formula' };
    return { line: { kind, ...common, block, formula: trimmed, ...signed } };
  }
  const typed = draft.numbers.map((text) => readTyped(text, display));
  if (typed.some(({ kind: read }) => read === 'choice')) return { missing: 'twoWays' };
  const [low, central, high] = typed.map((one) => (one.kind === 'value' ? one.value : undefined));
  if (central === undefined) return { missing: 'number' };
  if (kind === 'assumption') {
    const range = { low: low ?? central, central, high: high ?? central };
    return { line: { kind, ...common, ...range, ...signed } };
  }
  if (low === undefined || high === undefined) return { missing: 'number' };
  return {
    line: { kind, ...common, part, neutral: central, minimum: low, maximum: high, ...signed },
  };
}

/** The scenario with the line, in the place of the one of that name if there is one. */
export function withOwnLine(scenario: Scenario, line: OwnLine): Scenario {
  const index = scenario.ownLines.findIndex(({ id }) => id === line.id);
  const ownLines = index < 0 ? [...scenario.ownLines, line] : scenario.ownLines.with(index, line);
  return { ...scenario, ownLines };
}

/** The scenario without the line, and without all that was set or overridden in it. */
export function withoutOwnLine(scenario: Scenario, id: string): Scenario {
  const { [id]: _levers, ...levers } = scenario.levers;
  const { [id]: _assumptions, ...assumptions } = scenario.assumptions;
  return {
    ...scenario,
    levers,
    assumptions,
    overrides: scenario.overrides.filter(({ variable }) => variable !== id),
    formulas: scenario.formulas.filter(({ variable }) => variable !== id),
    ownLines: scenario.ownLines.filter((one) => one.id !== id),
    perItem: scenario.perItem.filter(({ assumption }) => assumption !== id),
  };
}

/** What keeps the line out of the scenario, but for its formula. */
export function lineProblems(
  { madeOf }: CompiledModel,
  scenario: Scenario,
  line: OwnLine,
  isNew: boolean,
): readonly Problem[] {
  if (isNew && scenario.ownLines.some(({ id }) => id === line.id)) {
    return [problem('idTwice', '', { id: line.id })];
  }
  return checkScenario(madeOf.model, withOwnLine(scenario, line));
}
