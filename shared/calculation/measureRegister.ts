import type { Measure } from '../model/scenario';

/** Amounts of measures together, in euros of their year. */
export interface Together {
  readonly sum: number;
  /** How many are booked in that year without an amount; they are not in the sum. */
  readonly unknown: number;
}

/** What is planned in a year. */
export function plannedIn(measures: readonly Measure[], year: string): Together {
  return together(measures, year, () => 1);
}

/** What of that has been brought in: each amount times the share realised. */
export function realisedIn(measures: readonly Measure[], year: string): Together {
  const begun = measures.filter(({ realised }) => realised > 0);
  return together(begun, year, ({ realised }) => realised);
}

function together(
  measures: readonly Measure[],
  year: string,
  share: (measure: Measure) => number,
): Together {
  const booked = measures.filter(({ planned }) => planned[year] !== undefined);
  return {
    sum: booked.reduce((sum, one) => sum + (one.planned[year] ?? 0) * share(one), 0),
    unknown: booked.filter(({ planned }) => planned[year] === null).length,
  };
}

/** One saving that two or more targets are counted on for in the same year. */
export interface DoubleCover {
  /** The saving, as the first of them names it. */
  readonly saving: string;
  readonly measures: readonly Measure[];
  /** Years in which at least two of them are booked. */
  readonly years: readonly string[];
}

/**
 * Savings that are the cover of more than one target. A measure without a cover of its own is covered by the saving of
 * its own name, so that it counts when another one names it.
 */
export function doubleCovers(measures: readonly Measure[]): readonly DoubleCover[] {
  const bySaving = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = savingKey(savingOf(measure));
    bySaving.set(key, [...(bySaving.get(key) ?? []), measure]);
  }
  return [...bySaving.values()].flatMap((covered) => {
    const years = bookedYears(covered).filter(
      (year) => covered.filter(({ planned }) => isBooked(planned[year])).length > 1,
    );
    const [first] = covered;
    if (first === undefined || years.length === 0) return [];
    return [{ saving: savingOf(first), measures: covered, years }];
  });
}

/** Nothing is booked where nothing stands, and nothing where it is nought. */
function isBooked(amount: number | null | undefined): boolean {
  return amount === null || (amount !== undefined && amount > 0);
}

/** What a measure is covered by. */
export function savingOf({ cover, name }: Pick<Measure, 'cover' | 'name'>): string {
  return cover.trim() === '' ? name.trim() : cover.trim();
}

/** Two names of the same saving: capitals and white space do not tell them apart. */
export function isSameSaving(one: string, other: string): boolean {
  return savingKey(one) === savingKey(other);
}

function savingKey(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl');
}

/** The years of which something stands in the register, in order. */
export function bookedYears(measures: readonly Measure[]): readonly string[] {
  return [...new Set(measures.flatMap(({ planned }) => Object.keys(planned)))].sort();
}

/** A part of which more is planned in a year than is calculated. */
export interface Beyond {
  readonly part: string;
  readonly year: string;
  readonly planned: number;
  readonly calculated: number;
}

/** Below this difference in euros an amount is not beyond another one. */
const cent = 0.005;

/** Where more is planned than `calculated` says for that part and year; it gives undefined where it cannot say. */
export function beyondCalculated(
  measures: readonly Measure[],
  calculated: (part: string, year: string) => number | undefined,
): readonly Beyond[] {
  const parts = [...new Set(measures.map(({ part }) => part))];
  return parts.flatMap((part) => {
    const own = measures.filter((measure) => measure.part === part);
    return bookedYears(own).flatMap((year) => {
      const { sum: planned } = plannedIn(own, year);
      const found = calculated(part, year);
      if (found === undefined || !(planned > found + cent) || planned === 0) return [];
      return [{ part, year, planned, calculated: found }];
    });
  });
}
