import type { Display } from '../../shared/model/model';
import type { Measure } from '../../shared/model/scenario';
import { digitWriter } from '../format/formatNumber';
import { shareOfAll } from '../../shared/model/display';
import { readTyped } from '../format/typedValue';

/** Typed for an amount that is booked but not known. */
export const unknownMark = '?';

/** A measure while it is being typed. */
export interface MeasureDraft {
  readonly name: string;
  readonly owner: string;
  readonly part: string;
  readonly kind: Measure['kind'];
  /** By year; empty: nothing planned. */
  readonly planned: Readonly<Record<string, string>>;
  readonly realised: string;
  readonly cover: string;
  readonly note: string;
}

/** Why a draft is no measure yet: the fields at fault, `planned` with the year. */
export type DraftFault = 'name' | 'realised' | `planned ${string}`;

export type ReadDraft =
  | { readonly ok: true; readonly measure: Omit<Measure, 'id' | 'by' | 'at'> }
  | {
      readonly ok: false;
      readonly faults: readonly DraftFault[];
      /** Amounts that may mean either, by year; most likely first. */
      readonly doubts: Readonly<Record<string, readonly [number, number]>>;
    };

const digits = digitWriter({ maximumFractionDigits: 2 });

/** The draft of a measure that is there. */
export function draftOf(measure: Measure): MeasureDraft {
  const { name, owner, part, kind, planned, realised, cover, note } = measure;
  return {
    name,
    owner,
    part,
    kind,
    planned: Object.fromEntries(
      Object.entries(planned).map(([year, amount]) => [
        year,
        amount === null ? unknownMark : digits(amount),
      ]),
    ),
    realised: digits(Number((realised * 100).toPrecision(12))),
    cover,
    note,
  };
}

/** Reads what was typed, amounts as the model writes money, or says which fields cannot be read. */
export function readDraft(draft: MeasureDraft, money: Display): ReadDraft {
  const faults: DraftFault[] = [];
  const planned: Record<string, number | null> = {};
  const doubts: Record<string, readonly [number, number]> = {};
  for (const [year, text] of Object.entries(draft.planned)) {
    if (text.trim() === '') continue;
    if (text.trim() === unknownMark) {
      planned[year] = null;
      continue;
    }
    const typed = readTyped(text, money);
    if (typed.kind === 'value' && typed.value >= 0) planned[year] = typed.value;
    else faults.push(`planned ${year}`);
    if (typed.kind === 'choice') doubts[year] = typed.values;
  }
  const realised = readShare(draft.realised);
  if (draft.name.trim() === '') faults.unshift('name');
  if (realised === null) faults.push('realised');
  if (faults.length > 0 || realised === null) return { ok: false, faults, doubts };
  const { owner, part, kind, note } = draft;
  const name = draft.name.trim();
  return {
    ok: true,
    measure: { name, owner, part, kind, planned, realised, cover: draft.cover.trim(), note },
  };
}

/** The field says that it is a percentage, so 0,5 is half a percent, and above a hundred nothing is meant. */
function readShare(text: string): number | null {
  const typed = readTyped(text, shareOfAll);
  if (typed.kind === 'empty') return 0;
  if (typed.kind !== 'value' && typed.kind !== 'choice') return null;
  const share = typed.kind === 'value' ? typed.value : Math.min(...typed.values);
  return share < 0 || share > 1 ? null : share;
}

/** The last amount that was typed, in every year after it. */
export function filledOn(draft: MeasureDraft, years: readonly string[]): MeasureDraft {
  const typed = years.filter((year) => (draft.planned[year] ?? '').trim() !== '');
  const last = typed.at(-1);
  const amount = last === undefined ? undefined : draft.planned[last];
  if (last === undefined || amount === undefined) return draft;
  const later = years.slice(years.indexOf(last) + 1).map((year) => [year, amount] as const);
  return { ...draft, planned: { ...draft.planned, ...Object.fromEntries(later) } };
}
