import type { Model } from '../shared/model/model';
import { code, figure, paragraphs, table } from './markdown';
import type { Names } from './modelDocumentNames';

/** The part of the description of a model about what is made of its documents: for the reader, nothing is calculated with it. */
export function modelDocumentPapers(model: Model, names: Names): string[] {
  return [
    ...documents(model),
    ...proposals(model, names),
    ...indicators(model),
    ...reviews(model, names),
  ];
}

function documents({ documents: papers, facts }: Model): string[] {
  if (papers.length === 0) return [];
  return [
    ...paragraphs(
      '## Documenten',
      'Elk feit met zijn letterlijke woorden en zijn plaats staat in het programma, onder Bronnen.',
    ),
    ...table(
      ['Stuk', 'Van wie', 'Feiten'],
      papers.map(({ id, title, origin }) => [
        title,
        origin,
        String(facts.filter(({ document }) => document === id).length),
      ]),
    ),
  ];
}

function proposals({ proposals: all, documents: papers }: Model, names: Names): string[] {
  if (all.length === 0) return [];
  return [
    ...paragraphs('## Voorstellen uit de stukken', 'In de woorden van het stuk.'),
    ...table(
      ['Voorstel', 'Wie', 'Planning', 'Stand', 'Verwachte opbrengst', 'Hendel', 'Stuk'],
      all.map(({ proposal, lead, planning, status, expected, levers, document }) => [
        proposal,
        lead,
        planning,
        status,
        expected,
        levers.length === 0 ? 'buiten het model' : levers.map((id) => names.label(id)).join(', '),
        papers.find(({ id }) => id === document)?.title ?? document,
      ]),
    ),
  ];
}

function indicators({ indicators: all }: Model): string[] {
  if (all.length === 0) return [];
  return [
    ...paragraphs('## Volgen of het werkt'),
    ...table(
      ['Wat u volgt', 'Wat het zegt', 'Namen in formules', 'Formule'],
      all.map(({ label, explanation, variables, figure: counted }) => [
        label.nl,
        explanation.nl,
        variables.map(code).join(', '),
        counted === undefined ? 'wordt niet berekend' : code(counted.formula),
      ]),
    ),
  ];
}

function reviews({ reviews: all }: Model, names: Names): string[] {
  return all.flatMap(({ title, about, amounts, causes }) => [
    ...paragraphs(`## ${title.nl}`, about.nl),
    ...table(
      ['Bedrag', 'Euro'],
      amounts.map(({ label, value, display }) => [label.nl, figure(value, display)]),
    ),
    ...table(
      ['Oorzaak', 'Wat het model ermee doet', 'Staat in'],
      causes.map(({ label, explanation, heldBy }) => [
        label.nl,
        explanation.nl,
        heldBy.map((id) => names.label(id)).join(', '),
      ]),
    ),
  ]);
}
