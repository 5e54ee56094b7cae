import type { Dataset, DatasetRow } from '../shared/model/dataset';
import type { Assumption, AssumptionValue, Display, Model } from '../shared/model/model';
import { findQuality, qualityLabel } from '../shared/model/units';
import { figure, paragraphs, table } from './markdown';
import type { Names } from './modelDocumentNames';

/** The parts of the description of a model that list its assumptions and the base data, with their sources. */
export function modelDocumentInputs(model: Model, dataset: Dataset, names: Names): string[] {
  return [
    ...paragraphs(
      '## Aannamen',
      `Per aanname de lage, middelste en hoge waarde, de kwaliteit (${qualityList(model)}) en de bron. ` +
        'Het programma rekent met de middelste waarde, tenzij een scenario een andere geeft.',
    ),
    ...model.assumptions.flatMap((assumption) => describeAssumption(model, assumption, names)),
    ...baseData(model, dataset, names),
  ];
}

function describeAssumption(model: Model, assumption: Assumption, names: Names): string[] {
  const { label, explanation, perYear, display } = assumption;
  const series = perYear ? ' Mag per jaartal een andere waarde hebben.' : '';
  const withNote = assumption.values.some(({ note }) => note !== '');
  const rows = groupEqual(assumption).map(([value, group]) => [
    group.length === assumption.values.length
      ? 'alles'
      : group.map(({ items }) => names.items(assumption.dimensions, items)).join('; '),
    figure(value.low, display),
    figure(value.central, display),
    figure(value.high, display),
    qualityLabel(model, value.quality, 'assumptions').nl,
    value.source,
    ...(withNote ? [value.note] : []),
  ]);
  const heads = ['Voor', 'Laag', 'Midden', 'Hoog', 'Kwaliteit', 'Bron'];
  return [
    ...paragraphs(`### ${label.nl}`, `${explanation}${series} (${names.kind(assumption)})`),
    ...table(withNote ? [...heads, 'Toelichting'] : heads, rows),
  ];
}

/** "sterk, matig of zwak" */
function qualityList({ qualities }: Model): string {
  const names = qualities
    .filter(({ of }) => of.includes('assumptions'))
    .map(({ label }) => label.nl);
  return new Intl.ListFormat('nl', { type: 'disjunction' }).format(names);
}

/**
 * Values that say the same of several items, in the order of the first of them. With two dimensions a row
 * of pairs is hard to read: only an assumption that says the same of all is one row.
 */
function groupEqual({
  dimensions,
  values,
}: Assumption): (readonly [AssumptionValue, readonly AssumptionValue[]])[] {
  const groups = new Map<string, [AssumptionValue, ...AssumptionValue[]]>();
  for (const value of values) {
    const key = JSON.stringify({ ...value, items: '' });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  if (dimensions.length > 1 && groups.size > 1) return values.map((value) => [value, [value]]);
  return [...groups.values()].map((group) => [group[0], group]);
}

function baseData(model: Model, dataset: Dataset, names: Names): string[] {
  const lines = paragraphs(
    `## Basisgegevens: ${dataset.name}`,
    `Bron: ${dataset.source}. Prijzen en aantallen van ${String(dataset.baseYear)}.`,
  );
  for (const declaration of model.data) {
    const { id, label, explanation, dimensions, display } = declaration;
    const cells = dataset.rows.filter(({ variable }) => variable === id);
    const ranged = cells.some(({ low, high }) => low !== undefined && high !== undefined);
    const rows = cells.map((row) => [
      names.items(dimensions, row.items),
      figure(row.value, display),
      ...(ranged ? [range(row, display)] : []),
      findQuality(model, row.status)?.evidenceLabel.nl ?? row.status,
      row.source,
      row.note,
    ]);
    const heads = [
      'Voor',
      'Waarde',
      ...(ranged ? ['Bereik'] : []),
      'Status',
      'Bron',
      'Toelichting',
    ];
    lines.push(
      ...paragraphs(`### ${label.nl}`, `${explanation} (${names.kind(declaration)})`),
      ...table(heads, rows),
    );
  }
  return lines;
}

function range({ low, high }: DatasetRow, display: Display): string {
  if (low === undefined || high === undefined) return '';
  return `${figure(low, display)} tot ${figure(high, display)}`;
}
