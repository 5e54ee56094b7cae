import { plainNumber, shareOfAll } from '../shared/model/display';
import type { Dataset } from '../shared/model/dataset';
import type { Headline, Lever, Model, Setting } from '../shared/model/model';
import { code, codeBlock, figure, paragraphs, table } from './markdown';
import { modelDocumentCalendar } from './modelDocumentCalendar';
import { modelDocumentInputs } from './modelDocumentInputs';
import { createNames, type Names } from './modelDocumentNames';
import { modelDocumentPapers } from './modelDocumentPapers';

/**
 * The description of a model for its users, in Dutch, as Markdown: everything in the model file and the
 * base data of one dataset. The same input gives the same text.
 */
export function modelDocument(model: Model, dataset: Dataset): string {
  const names = createNames(model, dataset);
  const lines = [
    ...introduction(model, dataset),
    ...dimensions(model, dataset),
    ...knobs(model, names),
    ...settings(model, names),
    ...blocks(model, names),
    ...functions(model),
    ...modelDocumentInputs(model, dataset, names),
    ...modelDocumentCalendar(model, names),
    ...modelDocumentPapers(model, names),
    ...headlines(model, names),
    ...pictures(model),
    ...laws(model, names),
    ...warnings(model, names),
    ...limits(model),
    ...earlier(model),
  ];
  const { first, last } = model.time;
  const text = lines
    .join('\n')
    .replaceAll(`{${first}}`, 'het eerste jaar')
    .replaceAll(`{${last}}`, 'het laatste jaar');
  return `${text.trimEnd()}\n`;
}

function introduction(model: Model, dataset: Dataset): string[] {
  const { first, last } = model.time.default;
  return paragraphs(
    `# ${model.name.nl}`,
    `<!-- Gemaakt met \`npm run docs\` uit het modelbestand. Niet met de hand wijzigen. -->`,
    `Model ${code(model.id)}, versie ${model.version}. Basisgegevens: ${dataset.name}. ` +
      `Een nieuw scenario loopt van ${String(first)} tot en met ${String(last)}.`,
    model.explanation,
    'Namen in `dit lettertype` staan zo in de formules. De formules staan hier zoals het programma ze uitrekent. ' +
      'Een getal zonder eenheid heeft eenheid `1`: een aandeel, een groei of een factor.',
  );
}

function dimensions(model: Model, dataset: Dataset): string[] {
  const time = model.time;
  const lines = paragraphs('## Dimensies', 'Waarlangs de cijfers zijn verdeeld.');
  for (const { id, label, source, items } of model.dimensions) {
    lines.push(...paragraphs(`### ${label.nl} (${code(id)})`));
    if (source === 'time') {
      lines.push(
        ...paragraphs(
          'De jaren van het scenario. Formules gebruiken ook ' +
            `${code(time.first)} (eerste), ${code(time.last)} (laatste), ${code(time.step)} (stap) ` +
            `en ${code(time.baseYear)} (jaartal van de basisgegevens).`,
        ),
      );
      continue;
    }
    if (source === 'dataset') lines.push(...paragraphs(`Uit de basisgegevens (${dataset.name}).`));
    const shown = items ?? dataset.dimensions.find((brought) => brought.id === id)?.items ?? [];
    const rows = shown.map((item) => [item.label.nl, code(item.id), item.code ?? '']);
    lines.push(...table(['Naam', 'In formules', 'Code'], rows));
  }
  return lines;
}

function knobs(model: Model, names: Names): string[] {
  const lines = paragraphs('## Knoppen en hendels');
  for (const knob of model.knobs) {
    lines.push(...paragraphs(`### ${knob.label.nl}`, knob.explanation));
    for (const part of model.parts.filter((candidate) => candidate.knob === knob.id)) {
      lines.push(...paragraphs(`#### Onderdeel: ${part.label.nl}`));
      for (const lever of model.levers.filter((candidate) => candidate.part === part.id)) {
        lines.push(...describeLever(lever, names));
      }
    }
  }
  return lines;
}

function describeLever(lever: Lever, names: Names): string[] {
  const facts = [
    ...rangeFacts(lever, names),
    ...(lever.full === lever.neutral ? [] : [`- Vol: ${names.bound(lever.full, lever.display)}`]),
    `- Eigenaar: ${names.label(lever.owner)}`,
    ...(lever.start === undefined ? [] : [`- Begint in: ${names.linked(lever.start)}`]),
    ...(lever.roles ?? []).map(({ owner, does }) => `- ${names.label(owner)}: ${does.nl}`),
    ...(lever.restsOn.length === 0 ? [] : [`- Rust op: ${lever.restsOn.map(code).join(', ')}`]),
  ];
  return [...inputHead(lever, names), ...facts, ''];
}

function settings(model: Model, names: Names): string[] {
  if (model.settings.length === 0) return [];
  return [
    ...paragraphs('## Instellingen', 'Deze gelden ook in de referentie.'),
    ...model.settings.flatMap((setting) => [
      ...inputHead(setting, names),
      ...rangeFacts(setting, names),
      '',
    ]),
    ...model.entryPages.flatMap((page) => [
      ...paragraphs(
        `**Blad ${page.label.nl}**`,
        `${page.about.nl} Hier staan ${page.settings.map((id) => names.label(id)).join(', ')}, met wat daarvan komt:`,
      ),
      ...page.figures.map(({ label, formula }) => `- ${label.nl}: ${code(formula)}`),
      '',
    ]),
  ];
}

function inputHead(input: Lever | Setting, names: Names): string[] {
  return paragraphs(`**${input.label.nl}** (${names.kind(input)})`, input.explanation);
}

function rangeFacts(input: Lever | Setting, names: Names): string[] {
  const { minimum, maximum, display, choices } = input;
  const range = `- Bereik: ${names.bound(minimum, display)} tot en met ${names.bound(maximum, display)}`;
  const reason = input.limitReason === undefined ? '' : `. ${input.limitReason.nl}`;
  if (choices === undefined) {
    return [`${range}${reason}`, `- Neutraal: ${names.bound(input.neutral, display)}`];
  }
  const written = choices.map(({ value, label }) => `${String(value)} = ${label.nl}`);
  return [`- Keuzes: ${written.join('; ')}`, `- Neutraal: ${String(input.neutral)}`];
}

function blocks(model: Model, names: Names): string[] {
  const lines = paragraphs('## Berekening', 'Alle variabelen, per blok.');
  for (const block of model.blocks) {
    lines.push(...paragraphs(`### ${block.id}. ${block.label.nl}`));
    for (const variable of model.variables.filter((candidate) => candidate.block === block.id)) {
      lines.push(
        ...paragraphs(
          `#### ${variable.label.nl}`,
          `Vergelijking ${String(variable.equation)}: ${names.kind(variable)}.`,
          variable.explanation,
        ),
        ...codeBlock(variable.formula),
      );
    }
  }
  return lines;
}

function functions(model: Model): string[] {
  return [
    ...paragraphs('## Functies van het model', 'Functies die het modelbestand zelf bepaalt.'),
    ...model.functions.flatMap(({ id, parameters, formula, explanation }) => [
      ...paragraphs(`### ${code(`${id}(${parameters.join(', ')})`)}`, explanation),
      ...codeBlock(formula),
    ]),
  ];
}

function headlines(model: Model, names: Names): string[] {
  const lines = paragraphs('## Kerncijfers');
  for (const headline of model.headlines) {
    lines.push(
      ...paragraphs(
        `### ${headline.label.nl}`,
        `${headline.note.nl}. Eenheid ${code(headline.unit)}.`,
      ),
      ...figureLines(headline, names),
    );
    for (const detail of headline.details) {
      lines.push(...paragraphs(`**${detail.label.nl}** (eenheid ${code(detail.unit)})`));
      lines.push(...figureLines(detail, names));
    }
    if (headline.warnings.length > 0) {
      const shown = headline.warnings.map((id) => names.label(id)).join('; ');
      lines.push(...paragraphs(`Waarschuwingen bij dit cijfer: ${shown}.`));
    }
  }
  return lines;
}

function figureLines(shown: Headline | Headline['details'][number], names: Names): string[] {
  const words = (shown.words ?? []).map(({ value, label }) => `${String(value)} = “${label.nl}”`);
  return [
    ...codeBlock(shown.formula),
    ...Object.entries(shown.per ?? {}).flatMap(([dimension, formula]) => [
      ...paragraphs(`Per ${names.lower(dimension)}:`),
      ...codeBlock(formula),
    ]),
    ...(words.length === 0 ? [] : paragraphs(`In woorden: ${words.join('; ')}.`)),
  ];
}

function pictures(model: Model): string[] {
  const lines = paragraphs('## Beelden');
  for (const picture of model.pictures) {
    const rows = picture.series.map(({ label, formula }) => [label.nl, code(formula)]);
    lines.push(...paragraphs(`### ${picture.label.nl}`, `As: ${picture.axis.nl}.`));
    lines.push(...table(['Lijn', 'Formule'], rows));
  }
  return lines;
}

function laws(model: Model, names: Names): string[] {
  return [
    ...paragraphs('## Wetten', 'Deze gelijkheden controleert het programma bij elke berekening.'),
    ...model.laws.flatMap((law) => [
      ...paragraphs(
        `### Wet ${String(law.number)}: ${law.label.nl}`,
        `${law.explanation} Geldt ${names.per(law.dimensions)}, met hooguit ` +
          `${figure(law.tolerance, plainNumber)} verschil (eenheid ${code(law.unit)}).`,
      ),
      ...codeBlock(`${law.left}\n  = ${law.right}`),
    ]),
  ];
}

function warnings(model: Model, names: Names): string[] {
  return [
    ...paragraphs(
      '## Waarschuwingen',
      'Een waarschuwing staat naast het cijfer en houdt niets tegen.',
    ),
    ...model.warnings.flatMap((warning) => [
      ...paragraphs(
        `### ${warning.label.nl}`,
        warning.explanation,
        `Geldt ${names.per(warning.dimensions)} als:`,
      ),
      ...codeBlock(warning.condition),
      ...(warning.amount === undefined
        ? []
        : [...paragraphs(`${warning.amount.label.nl}:`), ...codeBlock(warning.amount.formula)]),
    ]),
    ...range(model),
  ];
}

function range({ evidenceRange }: Model): string[] {
  if (evidenceRange === undefined) return [];
  const { label, explanation, quality, ids, idPrefixes, keeps } = evidenceRange;
  const named = [...ids.map(code), ...idPrefixes.map((prefix) => code(`${prefix}…`))];
  return paragraphs(
    `### Bandbreedte: ${label.nl}`,
    explanation,
    `Aannamen met kwaliteit “${quality}”: ${named.join(', ')}. ` +
      `Waarschuwing als minder dan ${figure(keeps, shareOfAll)} van het cijfer overblijft.`,
  );
}

/** What the documents contradict, what is simplified and what is left out. */
function limits({ contradictions, simplifications, outside }: Model): string[] {
  const lines: string[] = [];
  if (contradictions.length > 0) {
    lines.push(
      ...paragraphs('## Wat de stukken tegenspreken'),
      ...table(
        ['In de stukken', 'Hoe daarmee is omgegaan'],
        contradictions.map(({ fact, handling }) => [fact, handling]),
      ),
    );
  }
  if (simplifications.length > 0) {
    lines.push(...paragraphs('## Vereenvoudigingen'), ...bullets(simplifications));
  }
  if (outside.length > 0) {
    lines.push(...paragraphs('## Wat buiten het model blijft'), ...bullets(outside));
  }
  return lines;
}

/** What is calculated otherwise, in the words that the window says it in. */
function earlier({ earlierVersions }: Model): string[] {
  return earlierVersions.flatMap(({ version, changes }) => [
    ...paragraphs(
      `## Wat er anders is dan in versie ${version}`,
      'Wie een scenario van die versie opent, ziet in het venster wat elke wijziging met de uitkomst doet.',
    ),
    ...bullets(changes.map(({ text }) => text.nl)),
  ]);
}

function bullets(texts: readonly string[]): string[] {
  return [...texts.map((text) => `- ${text}`), ''];
}
