import { wholeNumber } from '../../../shared/model/display';
import type { Sensitivity, ValueSensitivity } from '../../../shared/calculation/sensitivity';
import { mainHeadline } from '../../../shared/model/mainHeadline';
import type { Display } from '../../../shared/model/model';
import { leverNumber, formatShort } from '../../format/formatNumber';
import { unitSuffix } from '../../format/amount';
import { keyLabel } from '../../values/labels';
import type { View } from '../../values/view';
import { findQuality } from '../../../shared/model/units';

/** An assumption or base value that the answer leans on. */
export interface BasisLine {
  readonly id: string;
  readonly label: string;
  /** What the scenario calculates with, with its unit. */
  readonly value: string;
  readonly low: string;
  readonly high: string;
  /** How well it is founded, or for base data where it comes from. */
  readonly quality: string;
  readonly source: string;
  /** The figure of the evidence range with this value at its low, and at its high. */
  readonly atLow: string;
  readonly atHigh: string;
}

/** The `most` values whose range moves the figure furthest, the furthest first. */
export function basisLines(
  { central, values }: Sensitivity,
  most: number,
  view: View,
): readonly BasisLine[] {
  const swing = ({ low, high }: ValueSensitivity): number =>
    Math.max(Math.abs(low - central), Math.abs(high - central));
  return values
    .filter((value) => swing(value) > 0)
    .sort((a, b) => swing(b) - swing(a))
    .slice(0, most)
    .flatMap((value) => basisLine(value, view) ?? []);
}

/** What model or dataset say of a value. */
interface Given {
  readonly dimensions: readonly string[];
  readonly unit: string;
  readonly display: Display;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly quality: string;
  readonly source: string;
}

function basisLine(moved: ValueSensitivity, view: View): BasisLine | null {
  const { input, items } = moved;
  const given = givenValue(moved, view);
  if (given === null) return null;
  const { run, labels, texts, scenario } = view;
  const where = keyLabel(run.space, given.dimensions, items, labels);
  const name = labels.quantity(input);
  const suffix = unitSuffix(given.unit, given.display, run.model, texts);
  const number = (value: number): string => leverNumber(value, given.display, texts.words);
  const changed = scenario.assumptions[input]?.[items]?.value;
  const value = number(changed ?? given.value);
  const evidence = findQuality(run.model, given.quality);
  const figure = (amount: number): string => formatShort(amount, figureDisplay(view), texts.words);
  return {
    id: `${input} ${items}`,
    label: where === '' ? name : `${name}, ${where}`,
    value: suffix === '' ? value : `${value}\u00a0${suffix}`,
    low: number(given.low),
    high: number(given.high),
    quality: evidence === undefined ? given.quality : texts.say(evidence.evidenceLabel),
    source: given.source,
    atLow: figure(moved.low),
    atHigh: figure(moved.high),
  };
}

function givenValue({ input, items }: ValueSensitivity, { run, scenario }: View): Given | null {
  const { assumptions, data } = run.model;
  const assumption = assumptions.find(({ id }) => id === input);
  const assumed = assumption?.values.find((value) => value.items === items);
  if (assumption !== undefined && assumed !== undefined) {
    return { ...assumption, ...assumed, value: assumed.central };
  }
  const declared = data.find(({ id }) => id === input);
  const row = scenario.dataset.rows.find(
    (candidate) => candidate.variable === input && candidate.items === items,
  );
  if (declared === undefined || row === undefined) return null;
  const { value, low = value, high = value, status: quality, source } = row;
  return { ...declared, value, low, high, quality, source };
}

/** The figure of the sensitivities is the main headline. */
function figureDisplay({ run }: View): Display {
  return mainHeadline(run.model)?.display ?? wholeNumber;
}
