import type { Document, Fact, Model } from '../model/model';

/** A fact and the document that it stands in. */
export interface Paper {
  readonly fact: Fact;
  readonly document: Document;
}

/** What the documents say that this lever, assumption, base value or variable rests on, in the order of the model. */
export function papersOf({ facts, documents }: Model, name: string): readonly Paper[] {
  return facts
    .filter(({ usedBy }) => usedBy.includes(name))
    .flatMap((fact) => {
      const document = documents.find(({ id }) => id === fact.document);
      return document === undefined ? [] : [{ fact, document }];
    });
}
