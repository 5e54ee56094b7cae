import { changeOf } from '../calculation/changeOf';
import type { ScenarioRun } from '../calculation/runScenario';
import { shownName } from '../calculation/shown';
import { indexByKey, itemSeparator } from '../value/namedArray';
import type { WorkbookWords } from './words';

/** What is known of a row of an input: its range, and where it comes from. Empty where nobody says. */
export interface InputFacts {
  readonly low: number | null;
  readonly high: number | null;
  readonly quality: string;
  readonly source: string;
  readonly note: string;
}

const nothing: InputFacts = { low: null, high: null, quality: '', source: '', note: '' };

/** Range, quality and source of an assumption or base value; the bounds of a lever. `items`: without the year. */
export function factsOf(
  run: ScenarioRun,
  name: string,
  items: readonly string[],
  { say }: WorkbookWords,
): InputFacts {
  const { model, of } = run;
  const key = items.join(itemSeparator);
  const qualityOf = (id: string): string => {
    const found = model.qualities.find((one) => one.id === id);
    return found === undefined ? id : say(found.label);
  };
  const assumption = model.assumptions.find(({ id }) => id === name);
  if (assumption !== undefined) {
    const found =
      assumption.values.find((one) => one.items === key) ??
      assumption.values.find((one) => one.items.startsWith(`${key}${itemSeparator}`));
    return found === undefined ? nothing : { ...found, quality: qualityOf(found.quality) };
  }
  if (model.data.some(({ id }) => id === name)) {
    const rows = of.dataset.rows.filter(({ variable }) => variable === name);
    const found =
      rows.find((row) => row.items === key) ??
      rows.find((row) => row.items.startsWith(`${key}${itemSeparator}`));
    if (found === undefined) return nothing;
    const { low = null, high = null, status, source, below } = found;
    // A count that is hidden: its value is the middle of what it may be.
    const note = below === undefined ? found.note : `< ${String(below)}. ${found.note}`.trim();
    return { low, high, quality: qualityOf(status), source, note };
  }
  const bound = (kind: 'minimum' | 'maximum'): number | null => {
    const array = run.values.get(shownName(kind, name));
    if (array === undefined) return null;
    const index = indexByKey(run.space, array.dimensions).get(key) ?? 0;
    const value = array.values[index] ?? NaN;
    return Number.isFinite(value) ? value : null;
  };
  const knob = [...model.levers, ...model.settings, ...model.views].find(({ id }) => id === name);
  const choices = (knob?.choices ?? []).map(
    ({ value, label }) => `${String(value)} = ${say(label)}`,
  );
  return { ...nothing, low: bound('minimum'), high: bound('maximum'), note: choices.join('; ') };
}

/** Who changed a cell and why; empty: nobody did. `key`: its items, the year last. */
export function changeText(
  { model, of }: Pick<ScenarioRun, 'model' | 'of'>,
  name: string,
  key: string,
  { texts }: WorkbookWords,
): string {
  const change = changeOf(model, of, name, key);
  if (change === null) return '';
  const { by, at, why } = change;
  return [texts.changedBy, by, at.slice(0, 10), why].filter((part) => part !== '').join(' · ');
}
