import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { Sensitivity } from '../../shared/calculation/sensitivity';
import { harmless } from '../../shared/workbook/plainText';
import type { View } from '../values/view';
import { filledText } from './filledWords';
import { foundations } from './foundations';
import type { WhyContent } from './whyContent';
import type { WhyRow } from './whyRow';

/** The whole explanation as text, to paste in a letter or a mail. */
export function whyText(
  view: View,
  compiled: CompiledModel,
  content: WhyContent,
  sensitivity: Sensitivity | null,
): string {
  const { t } = view.texts;
  const { title, place, amount, exact, notes, error, formula, pieces, precedents } = content;
  const head = place === '' ? title : `${title} (${place})`;
  const exactly = exact === null ? '' : ` (${t('why:exact', { value: exact })})`;
  const behind = foundations(view, compiled, content.cell, sensitivity);
  const sections: readonly (readonly string[])[] = [
    [amount === '' ? head : `${head}: ${amount}${exactly}`, ...notes],
    error === null ? [] : [error.text],
    content.details.map(({ term, text }) => `${term}: ${text}`),
    content.papers.map(
      ({ fact, document }) =>
        `${t('why:paper', { title: document.title, place: fact.place })}: ${fact.statement}`,
    ),
    [
      ...(formula === null ? [] : [`${t('why:formula')}: ${formula}`]),
      ...(pieces.length === 0 ? [] : [`${t('why:filled')}: ${filledText(pieces, view)}`]),
    ],
    list(t(content.isSeveral ? 'why:cells' : 'why:madeOf'), precedents.map(rowText)),
    list(
      t('why:restsOn'),
      behind.map((row) =>
        [rowText(row), row.quality, row.changed ?? '', ...row.papers]
          .filter((one) => one !== '')
          .join('; '),
      ),
    ),
    [view.texts.t('picture.origin', { scenario: view.scenario.name, model: modelName(view) })],
  ];
  return (
    sections
      .filter((section) => section.length > 0)
      // Who pastes it in a spreadsheet gets a line a cell.
      .map((section) => section.map(harmless).join('\n'))
      .join('\n\n')
      .replaceAll('\u00a0', ' ')
  );
}

function list(title: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : [title, ...rows.map((row) => `• ${row}`)];
}

function rowText({ label, place, amount }: WhyRow): string {
  return `${place === '' ? label : `${label} (${place})`}: ${amount}`;
}

function modelName({ run: { model }, texts }: View): string {
  return `${texts.say(model.name)} ${model.version}`;
}
