import { withMeant } from '../expression/suggest';
import { problem, type Problem } from '../lib/problem';
import type { Display, Model } from '../model/model';
import { displaysOf, findQuality } from '../model/units';

/** A unit of the model file, where it stands, and how values of it are written there. */
interface Used {
  readonly where: string;
  readonly unit: string;
  /** Left out where the file does not say. */
  readonly display?: Display;
}

/**
 * Every unit that the model file uses is one of its units, is written in a way that fits it, and adds up over
 * dimensions that exist; every quality is one of its qualities and may be said of that kind of value.
 */
export function checkUnits(model: Model): readonly Problem[] {
  const known = new Set(model.units.map(({ id }) => id));
  const dimensions = new Set(model.dimensions.map(({ id }) => id));
  return [
    ...model.units.flatMap(({ id, addsOver }) =>
      addsOver
        .filter((name) => !dimensions.has(name))
        .map((name) => problem('unknownName', `units.${id}`, { name })),
    ),
    ...model.displays.flatMap(({ id, of }) =>
      of === undefined || known.has(of)
        ? []
        : [problem('unknownUnit', `displays.${id}`, { unit: of })],
    ),
    ...usedUnits(model).flatMap(({ where, unit, display }) => {
      const unknown = unit.split(/[*/]/).filter((one) => one !== '1' && !known.has(one));
      if (unknown.length > 0)
        return unknown.map((one) =>
          withMeant(problem('unknownUnit', where, { unit: one }), one, known),
        );
      const fitting = displaysOf(model, unit);
      return display === undefined || fitting.some(({ id }) => id === display.id)
        ? []
        : [
            problem('displayDoesNotFit', where, {
              display: display.id,
              unit,
              fitting: fitting.map(({ id }) => id).join(', '),
            }),
          ];
    }),
    ...qualitiesUsed(model).flatMap(({ where, quality }) =>
      findQuality(model, quality)?.of.includes('assumptions') === true
        ? []
        : [problem('unknownQuality', where, { quality })],
    ),
  ];
}

/** Every unit of the model file, as often as it stands there. */
export function usedUnits(model: Model): readonly Used[] {
  const inputs = ['levers', 'settings', 'views', 'assumptions', 'data', 'variables'] as const;
  const { time, money, evidenceRange } = model;
  return [
    { where: 'time', unit: time.unit },
    ...(money === undefined ? [] : [{ where: 'money', unit: money.unit }]),
    ...inputs.flatMap((part) => model[part].map((one) => ({ ...one, where: `${part}.${one.id}` }))),
    ...model.headlines.flatMap((headline) =>
      [headline, ...headline.details].map((one) => ({ ...one, where: `headlines.${headline.id}` })),
    ),
    ...model.pictures.map((one) => ({ ...one, where: `pictures.${one.id}` })),
    ...model.entryPages.flatMap(({ id, figures }) =>
      figures.map((one) => ({ ...one, where: `entryPages.${id}` })),
    ),
    ...model.parts.flatMap(({ id, table, cost }) =>
      [...(table?.columns ?? []), ...(cost === undefined ? [] : [cost])].map((one) => ({
        ...one,
        where: `parts.${id}`,
      })),
    ),
    ...model.laws.map(({ id, unit }) => ({ where: `laws.${id}`, unit })),
    ...model.warnings.flatMap(({ id, amount }) =>
      amount === undefined ? [] : [{ ...amount, where: `warnings.${id}` }],
    ),
    ...(evidenceRange === undefined ? [] : [{ ...evidenceRange, where: 'evidenceRange' }]),
    ...model.facts.flatMap(({ id, findings = [] }) =>
      findings.map((one) => ({ ...one, where: `facts.${id}` })),
    ),
    ...model.indicators.flatMap(({ id, figure }) =>
      figure === undefined ? [] : [{ ...figure, where: `indicators.${id}` }],
    ),
    ...model.reviews.flatMap(({ id, amounts }) =>
      amounts.map((one) => ({ ...one, where: `reviews.${id}` })),
    ),
    ...model.targets.map((one) => ({ ...one, where: `targets.${one.id}` })),
  ];
}

function qualitiesUsed({
  assumptions,
  evidenceRange,
}: Model): readonly { readonly where: string; readonly quality: string }[] {
  return [
    ...assumptions.flatMap(({ id, values }) =>
      values.map(({ quality }) => ({ where: `assumptions.${id}`, quality })),
    ),
    ...(evidenceRange === undefined
      ? []
      : [{ where: 'evidenceRange', quality: evidenceRange.quality }]),
  ];
}
