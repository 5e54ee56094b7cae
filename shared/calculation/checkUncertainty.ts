import { problem, type Problem } from '../lib/problem';
import type { Model } from '../model/model';

/** Every name in what is said of uncertainty must exist, and the dimensions of its figures must fit. */
export function checkUncertainty({
  uncertainty,
  assumptions,
  data,
  variables,
  time,
  switchingValues,
  parts,
}: Model): readonly Problem[] {
  if (uncertainty === undefined) return [];
  const { effect, costs, figures, forms, fixed, factors, chance } = uncertainty;
  const inputs = new Set([...assumptions, ...data].map(({ id }) => id));
  const unknown = (where: string, known: ReadonlySet<string>, used: readonly string[]): Problem[] =>
    used
      .filter((name) => !known.has(name))
      .map((name) => problem('unknownName', `uncertainty.${where}`, { name }));
  const hasDimensions = (name: string, wanted: readonly string[]): boolean => {
    const found = new Set(variables.find(({ id }) => id === name)?.dimensions);
    return found.size === wanted.length && wanted.every((id) => found.has(id));
  };
  const yearly = Object.entries({ effect, costs }).flatMap(([where, { variable, per = {} }]) => {
    const shaped = [
      { name: variable, dimensions: [time.dimension] },
      ...Object.entries(per).map(([id, name]) => ({ name, dimensions: [id, time.dimension] })),
    ];
    return shaped
      .filter(({ name, dimensions }) => !hasDimensions(name, dimensions))
      .map(({ name }) => problem('unknownName', `uncertainty.${where}`, { name }));
  });
  const followed = factors.flatMap(({ loadings }) => loadings.map(({ assumption }) => assumption));
  const twice = followed.filter((name, index) => followed.indexOf(name) < index);
  const switched = switchingValues.flatMap(({ id, assumption, parts: used }) =>
    [
      ...(assumptions.some((one) => one.id === assumption) ? [] : [assumption]),
      ...used.filter((name) => !parts.some((part) => part.id === name)),
    ].map((name) => problem('unknownName', `switchingValues.${id}`, { name })),
  );
  return [
    ...yearly,
    ...switched,
    ...(chance === undefined
      ? []
      : [
          ...unknown('chance', new Set(variables.map(({ id }) => id)), [
            ...[chance.counts, chance.price],
            ...[chance.events.expected, chance.events.exposure],
          ]),
          ...unknown('chance', inputs, [chance.events.rate]),
        ]),
    ...unknown('figures', new Set(variables.map(({ id }) => id)), figures),
    ...unknown(
      'forms',
      inputs,
      forms.map(({ assumption }) => assumption),
    ),
    ...unknown('fixed', inputs, fixed),
    ...unknown('factors', inputs, followed),
    ...twice.map((id) => problem('idTwice', 'uncertainty.factors', { id })),
    // A source of chance goes by its name.
    ...factors.flatMap(({ id }) =>
      inputs.has(id) ? [problem('idTwice', 'uncertainty.factors', { id })] : [],
    ),
  ];
}
