import type { GoldenCase } from '../fixtures/golden';

/** A figure of the last year, added up over the municipalities where it has them. */
export function inLastYear({ variables, last }: GoldenCase, name: string): number {
  return Object.entries(variables[name] ?? {})
    .filter(([key]) => key === String(last) || key.endsWith(`|${String(last)}`))
    .reduce((total, [, value]) => total + value, 0);
}

/** The headline figures of a golden case, in the order of the window. */
export function goldenFigures(expected: GoldenCase): readonly number[] {
  const effects = Object.values(expected.variables['effect'] ?? {});
  const payBack = expected.variables['terugverdienjaar']?.[''] ?? NaN;
  return [
    inLastYear(expected, 'effect'),
    inLastYear(expected, 'effect_cumulatief'),
    // "geen effect" is told apart from "niet binnen de periode".
    effects.every((effect) => Math.abs(effect) < 0.005) ? -2 : payBack,
    inLastYear(expected, 'saldo'),
    inLastYear(expected, 'aandeel_lokaal_kosten'),
    inLastYear(expected, 'jeugdigen_jaar') / inLastYear(expected, 'kinderen_uniek'),
    inLastYear(expected, 'fte'),
    inLastYear(expected, 'plaatsingen_niet_gestart'),
    Object.values(expected.variables['kosten_incident'] ?? {}).reduce((sum, cost) => sum + cost, 0),
  ];
}

/** Those of model 1.0.0, which has the first seven. */
export function earlierGoldenFigures(expected: GoldenCase): readonly number[] {
  return goldenFigures(expected).slice(0, 7);
}

/** Whether the figures are those, but for what floating point leaves. */
export function areSame(figures: readonly number[], expected: readonly number[]): boolean {
  return (
    figures.length === expected.length &&
    figures.every((value, index) => {
      const figure = expected[index] ?? NaN;
      return Math.abs(value - figure) <= 1e-9 * Math.max(1, Math.abs(figure));
    })
  );
}
