import { plainNumber } from './display';
import type { Display, Model, QualityDeclaration, Text, UnitDeclaration } from './model';

type Units = Pick<Model, 'units'>;

/** The unit that a value is counted in: of "USD/bed" that is USD. Undefined for a value without unit. */
export function countedIn({ units }: Units, unit: string): UnitDeclaration | undefined {
  const [first] = unit.split(/[*/]/);
  return units.find(({ id }) => id === first);
}

/** Amounts of money, and amounts per something. */
export function isMoney(model: Units, unit: string): boolean {
  return countedIn(model, unit)?.money ?? false;
}

/** The dimensions over which values of this unit add up. What is per something adds up over nothing. */
export function addsOver({ units }: Units, unit: string): readonly string[] {
  return units.find(({ id }) => id === unit)?.addsOver ?? [];
}

/** Whether values of this unit add up over all of these dimensions. */
export function addsUp(model: Units, unit: string, dimensions: Iterable<string>): boolean {
  const over = addsOver(model, unit);
  return over.length > 0 && [...dimensions].every((id) => over.includes(id));
}

/** The unit that amounts of money are in where the model does not say which. */
export function moneyUnit({ units }: Units): string {
  return units.find(({ money }) => money)?.id ?? '1';
}

/**
 * The ways of writing that fit a unit: those of what it counts, and for a plain number those that are of no unit and
 * of no year.
 */
export function displaysOf(
  model: Pick<Model, 'units' | 'displays'>,
  unit: string,
): readonly Display[] {
  return (
    countedIn(model, unit)?.displays ??
    model.displays.filter(({ form, of }) => of === undefined && form !== 'year' && form !== 'date')
  );
}

/** The first way of writing that fits a unit, for where nothing says which. */
export function displayOf(model: Pick<Model, 'units' | 'displays'>, unit: string): Display {
  return displaysOf(model, unit)[0] ?? plainNumber;
}

/** How amounts of money are written where the model does not say. */
export function moneyDisplay(model: Pick<Model, 'units' | 'displays'>): Display {
  return displayOf(model, moneyUnit(model));
}

/** How badly something is known: 0 is the best that can be said, an unknown quality is beyond the worst. */
export function qualityRank({ qualities }: Pick<Model, 'qualities'>, id: string): number {
  const rank = qualities.findIndex((one) => one.id === id);
  return rank < 0 ? qualities.length : rank;
}

export function findQuality(
  { qualities }: Pick<Model, 'qualities'>,
  id: string,
): QualityDeclaration | undefined {
  return qualities.find((one) => one.id === id);
}

/** What a quality is called: of a value of an assumption "weak", of a base value "estimate, weak". */
export function qualityLabel(
  model: Pick<Model, 'qualities'>,
  id: string,
  of: 'assumptions' | 'data',
): Text {
  const quality = findQuality(model, id);
  if (quality === undefined) return { nl: id, en: id };
  return of === 'data' ? (quality.statusLabel ?? quality.label) : quality.label;
}
