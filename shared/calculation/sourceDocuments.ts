import type { Document, Fact, Model } from '../model/model';

/** A fact and the document that it stands in. */
export interface SourceDocument {
  readonly fact: Fact;
  readonly document: Document;
}

/** What the documents say that this lever, assumption, base value or variable rests on, in the order of the model. */
export function sourceDocumentsOf(
  { facts, documents }: Model,
  name: string,
): readonly SourceDocument[] {
  return facts
    .filter(({ usedBy }) => usedBy.includes(name))
    .flatMap((fact) => {
      const document = documents.find(({ id }) => id === fact.document);
      return document === undefined ? [] : [{ fact, document }];
    });
}
