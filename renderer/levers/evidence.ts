import type { Lever, Model, QualityDeclaration } from '../../shared/model/model';

/** How well the effect of a lever is known. */
export interface Evidence {
  readonly quality: QualityDeclaration;
  /** 1 for the best that can be said of an assumption; the worst of three is a third. */
  readonly strength: number;
}

/** As well as the weakest value that the lever rests on. Null: it rests on nothing. */
export function evidenceOf(model: Model, { restsOn }: Lever): Evidence | null {
  const found = new Set(
    model.assumptions
      .filter(({ id }) => restsOn.includes(id))
      .flatMap(({ values }) => values.map(({ quality }) => quality)),
  );
  const said = model.qualities.filter((quality) => quality.of.includes('assumptions'));
  const rank = said.findLastIndex(({ id }) => found.has(id));
  const quality = said[rank];
  return quality === undefined ? null : { quality, strength: 1 - rank / said.length };
}
