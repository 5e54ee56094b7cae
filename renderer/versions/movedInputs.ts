import { dataLeftOut } from '../../shared/calculation/checkScenario';
import type { MovedUp } from '../../shared/calculation/moveUp';
import { quantityOf } from '../../shared/calculation/quantity';
import type { FilledModel, Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import type { Space } from '../../shared/value/space';
import type { Texts } from '../format/useTexts';
import { amountText } from '../values/amountText';
import { keyLabel, labelsOf, type Labels } from '../values/labels';

/** The scenario on screen, on the model that it was made with. */
export interface Own {
  readonly scenario: Scenario;
  readonly model: FilledModel;
  readonly space: Space;
}

/** Names of inputs under what happens to them. */
export interface InputLine {
  readonly title: string;
  readonly names: readonly string[];
}

/** What comes along, by kind of input, and what gets another place or value; empty lines are left out. */
export function takenLines(
  { scenario, model }: Own,
  { scenario: moved, split, kept }: MovedUp,
  newest: Model,
  texts: Texts,
): readonly InputLine[] {
  const { t, say } = texts;
  const labels = labelsOf(newest, moved.dataset, say);
  const owned = labelsOf(model, scenario.dataset, say);
  const told = new Set([...kept, ...split.flatMap(({ to }) => to)]);
  const among = (
    changed: object,
    declared: readonly { readonly id: string }[],
  ): readonly string[] =>
    declared
      .filter(({ id }) => id in changed && !told.has(id))
      .map(({ id }) => labels.quantity(id));
  const lines: readonly InputLine[] = [
    { title: t('versions:taken.levers'), names: among(moved.levers, newest.levers) },
    { title: t('versions:taken.settings'), names: among(moved.levers, newest.settings) },
    { title: t('versions:taken.assumptions'), names: among(moved.assumptions, newest.assumptions) },
    { title: t('versions:taken.data'), names: among(moved.assumptions, newest.data) },
    {
      title: t('versions:taken.overrides'),
      names: eachOnce(moved.overrides.map(({ variable }) => labels.quantity(variable))),
    },
    {
      title: t('versions:taken.formulas'),
      names: moved.formulas.map(({ variable }) => labels.quantity(variable)),
    },
    { title: t('versions:taken.measures'), names: moved.measures.map(({ name }) => name) },
    ...split.map(({ from, to }) => ({
      title: t('versions:split', {
        from: owned.quantity(from),
        value: valuesOf(model, scenario.levers[from] ?? {}, from, texts),
      }),
      names: to.map(labels.quantity),
    })),
    ...keptLines(moved, kept, { newest, labels, texts }),
  ];
  return lines.filter(({ names }) => names.length > 0);
}

/** Levers that keep the old neutral value, by that value. */
function keptLines(
  moved: Scenario,
  kept: readonly string[],
  { newest, labels, texts }: { newest: Model; labels: Labels; texts: Texts },
): readonly InputLine[] {
  const byValue = new Map<string, string[]>();
  for (const id of kept) {
    const [first] = Object.values(moved.levers[id] ?? {});
    const value = written(newest, id, first?.value ?? NaN, texts);
    byValue.set(value, [...(byValue.get(value) ?? []), labels.quantity(id)]);
  }
  return [...byValue].map(([value, names]) => ({
    title: texts.t('versions:kept', { value }),
    names,
  }));
}

/** By name, with the reason, what has no place in the newest version. */
export function goneLines(
  { scenario, model, space }: Own,
  { left }: MovedUp,
  newest: Model,
  texts: Texts,
): readonly string[] {
  const { t, say } = texts;
  const labels = labelsOf(model, scenario.dataset, say);
  const { version } = newest;
  return left.map(({ part, name, items, why }) => {
    const place = placeOf(model, space, name, items, labels);
    const value =
      part === 'levers' || part === 'assumptions'
        ? scenario[part][name]?.[items]?.value
        : undefined;
    const label =
      part === 'formulas'
        ? t('versions:gone.formula', { name: labels.quantity(name) })
        : labels.quantity(name);
    const amount = value === undefined ? '' : written(model, name, value, texts);
    const called = [label, place, amount].filter((one) => one !== '').join(', ');
    return t('versions:gone.line', { name: called, why: t(`versions:gone.${why}`, { version }) });
  });
}

/** Base data that the newest version does not know. */
export function unusedData(
  { scenario, model }: Own,
  newest: Model,
  { say }: Texts,
): readonly string[] {
  const labels = labelsOf(model, scenario.dataset, say);
  const namesIn = (one: Model): readonly string[] =>
    dataLeftOut(one, scenario.dataset).map(({ values }) => String(values['name']));
  const before = new Set(namesIn(model));
  return namesIn(newest)
    .filter((name) => !before.has(name))
    .map(labels.quantity);
}

function placeOf(
  model: FilledModel,
  space: Space,
  name: string,
  items: string,
  labels: Labels,
): string {
  const declared = [model.levers, model.settings, model.assumptions, model.data, model.variables]
    .flat()
    .find(({ id }) => id === name);
  return declared === undefined ? items : keyLabel(space, declared.dimensions, items, labels);
}

/** The values of an input, each once. */
function valuesOf(
  model: FilledModel,
  cells: Scenario['levers'][string],
  name: string,
  texts: Texts,
): string {
  return eachOnce(Object.values(cells).map(({ value }) => written(model, name, value, texts))).join(
    ', ',
  );
}

function written(model: Model, name: string, value: number, texts: Texts): string {
  const quantity = quantityOf(model, name);
  return quantity === undefined ? String(value) : amountText(value, quantity, model, texts);
}

function eachOnce(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
