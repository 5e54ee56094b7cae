import { changesOf } from '../../shared/calculation/changeOf';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import { inputsBehind } from '../../shared/calculation/inputsBehind';
import { sourceDocumentsOf } from '../../shared/calculation/sourceDocuments';
import { quantityOf } from '../../shared/calculation/quantity';
import type { Sensitivity } from '../../shared/calculation/sensitivity';
import { qualityRank } from '../../shared/model/units';
import { everyItem, type CellName } from '../../shared/engine/explain';
import { cellKeys, itemSeparator } from '../../shared/value/namedArray';
import { inputOrigin } from '../values/inputOrigin';
import type { View } from '../values/view';
import { changedText, qualityText } from './inputDetails';
import { cellsAmount, type WhyRow } from './whyRow';
import { quantityName } from './whyNames';

/** An input that a value rests on, with what is known of it. */
export interface Foundation extends WhyRow {
  readonly kind: 'lever' | 'setting' | 'view' | 'assumption' | 'data';
  /** How well it is known, the weakest of its values; empty for what a person sets. */
  readonly quality: string;
  readonly changed: string | null;
  /** Titles of the documents that it stands in, each once. */
  readonly papers: readonly string[];
}

const kinds: readonly string[] = ['lever', 'setting', 'view', 'assumption', 'data'];

/**
 * The inputs that a value rests on: what moves the model's figure of evidence most first, then what is known worst,
 * then in the order of the model. Levers and settings that nobody changed are left out.
 */
export function foundations(
  view: View,
  { program }: CompiledModel,
  cell: CellName,
  sensitivity: Sensitivity | null,
): readonly Foundation[] {
  const { model } = view.run;
  const found = inputsBehind(program, cell).flatMap(({ name, runs }): readonly Foundation[] => {
    const kind = quantityOf(model, name)?.kind;
    if (!isFoundation(kind)) return [];
    const inReference = kind === 'lever' && !runs.includes('own');
    const changes = inReference ? [] : changesOf(view.scenario, name);
    const isKnob = kind !== 'assumption' && kind !== 'data';
    if (isKnob && changes.length === 0) return [];
    return [foundation(view, { name, kind, run: inReference ? 'reference' : 'own' })];
  });
  const rank = ranking(view, sensitivity);
  return found
    .map((one, index) => ({ one, index, rank: rank(one) }))
    .toSorted((a, b) => compare(a.rank, b.rank) || a.index - b.index)
    .map(({ one }) => one);
}

function isFoundation(kind: string | undefined): kind is Foundation['kind'] {
  return kind !== undefined && kinds.includes(kind);
}

function foundation(
  view: View,
  { name, kind, run: of }: Pick<Foundation, 'kind'> & Pick<CellName, 'name' | 'run'>,
): Foundation {
  const { run, scenario, texts } = view;
  const array = (of === 'own' ? run.values : run.reference).get(name);
  const dimensions = array?.dimensions ?? [];
  const keys = cellKeys(run.space, dimensions);
  const cells = keys.map((items, index) => ({ items, value: array?.values[index] ?? NaN }));
  const changes = changesOf(scenario, name);
  const [, latest] = changes.toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1))[0] ?? [];
  return {
    kind,
    cell: {
      name,
      run: of,
      items:
        keys.length === 1 ? (keys[0] ?? '') : dimensions.map(() => everyItem).join(itemSeparator),
    },
    label: quantityName(name, view),
    place: '',
    amount: cellsAmount(name, cells, view),
    quality: weakest(view, name, keys),
    changed:
      latest === undefined
        ? null
        : changes.length === 1
          ? changedText(latest, texts)
          : texts.t('why:changedSeveral', {
              count: changes.length,
              last: changedText(latest, texts),
            }),
    papers: [...new Set(sourceDocumentsOf(run.model, name).map(({ document }) => document.title))],
  };
}

function weakest({ run, scenario, texts }: View, name: string, keys: readonly string[]): string {
  const origins = keys.flatMap((items) => {
    const origin = inputOrigin(run.model, scenario.dataset, name, items);
    return origin === undefined || origin.kind === 'knob' ? [] : [origin];
  });
  const rank = (origin: (typeof origins)[number]): number =>
    qualityRank(
      run.model,
      origin.kind === 'assumption' ? origin.facts.quality : origin.facts.status,
    );
  const worst = origins.toSorted((a, b) => rank(b) - rank(a))[0];
  return worst === undefined ? '' : qualityText(worst, run.model, texts);
}

/** Smaller comes first: how much it moves the figure, how badly it is known. */
function ranking(
  { run: { model }, scenario }: View,
  sensitivity: Sensitivity | null,
): (one: Foundation) => readonly number[] {
  const swings = new Map<string, number>();
  for (const { input, low, high } of sensitivity?.values ?? []) {
    const swing = Math.abs(high - low);
    if (!Number.isNaN(swing)) swings.set(input, Math.max(swing, swings.get(input) ?? 0));
  }
  return ({ cell: { name } }) => {
    const values = model.assumptions.find(({ id }) => id === name)?.values ?? [];
    const rows = scenario.dataset.rows.filter(({ variable }) => variable === name);
    const levels = [...values.map(({ quality }) => quality), ...rows.map(({ status }) => status)];
    const worst = Math.max(-1, ...levels.map((one) => qualityRank(model, one)));
    return [-(swings.get(name) ?? 0), -worst];
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const difference = one - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
