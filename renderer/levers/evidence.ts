import type { Lever, Model, Quality } from '../../shared/model/model';

const weakestFirst: readonly Quality[] = ['zwak', 'matig', 'sterk'];

/** How well the effect of a lever is known: as well as the weakest value it rests on. Null: it rests on nothing. */
export function evidenceOf(model: Model, { restsOn }: Lever): Quality | null {
  const found = new Set(
    model.assumptions
      .filter(({ id }) => restsOn.includes(id))
      .flatMap(({ values }) => values.map(({ quality }) => quality)),
  );
  return weakestFirst.find((quality) => found.has(quality)) ?? null;
}
