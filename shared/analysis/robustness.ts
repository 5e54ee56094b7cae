/** How often each of some alternatives is the best. */
export interface Robustness {
  /** One for each alternative; together 1, unless no draw could be compared: then all 0. */
  readonly shares: readonly number[];
  /** The draws in which every alternative has an outcome. */
  readonly compared: number;
}

/**
 * The share of draws in which each alternative is the best, from the outcomes of the same draws: draw d of one with draw
 * d of the others. What is equally good shares the draw.
 *
 * @param outcomes one array for each alternative, all of one length.
 */
export function robustness(
  outcomes: readonly Float64Array[],
  better: 'higher' | 'lower',
): Robustness {
  const draws = outcomes[0]?.length ?? 0;
  const sign = better === 'higher' ? 1 : -1;
  const won = outcomes.map(() => 0);
  let compared = 0;
  for (let draw = 0; draw < draws; draw++) {
    const values = outcomes.map((all) => sign * (all[draw] ?? NaN));
    if (values.some(Number.isNaN)) continue;
    compared += 1;
    const best = Math.max(...values);
    const winners = values.filter((value) => value === best).length;
    values.forEach((value, index) => {
      if (value === best) won[index] = (won[index] ?? 0) + 1 / winners;
    });
  }
  return { shares: won.map((times) => (compared === 0 ? 0 : times / compared)), compared };
}
