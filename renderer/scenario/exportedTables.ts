import en from '../../assets/locales/en/export.json';
import nl from '../../assets/locales/nl/export.json';
import { bookedYears } from '../../shared/calculation/measureRegister';
import { moneyDisplay } from '../../shared/model/units';
import { shareOfAll } from '../../shared/model/display';
import { outcomeTable } from '../../shared/spreadsheet/outcomeTable';
import type { Table, TableCell } from '../../shared/spreadsheet/table';
import type { WorkbookWords } from '../../shared/spreadsheet/words';
import { unitLabel } from '../format/amount';
import { pictureContent } from '../pictures/pictureContent';
import { pictureTable } from '../pictures/pictureCells';
import type { View } from '../values/view';

/** How what is exported says things, in the language of the window. */
export function exportWords({ run, texts }: Pick<View, 'run' | 'texts'>): WorkbookWords {
  return {
    texts: { nl, en }[texts.language].workbook,
    say: texts.say,
    unit: (unit, display) => unitLabel(unit, display, run.model, texts),
  };
}

/** Every headline figure, variable and input. */
export function allFigures(view: View): Table {
  const { run, texts } = view;
  return outcomeTable(run, { nl, en }[texts.language].outcome, exportWords(view));
}

/** The numbers of the picture of that id, as it shows them. */
export function pictureOf(view: View, id: string): Table | null {
  const picture = view.run.model.pictures.find((one) => one.id === id);
  return picture === undefined ? null : pictureTable(pictureContent(view, picture), view.texts);
}

/** The register of measures: a row for each, with its amounts by year. */
export function measuresTable({ run, scenario, texts }: View): Table {
  const { t, say } = texts;
  const { model } = run;
  const { measures } = scenario;
  const years = bookedYears(measures);
  const display = moneyDisplay(model);
  const nameOf = (
    all: readonly { id: string; label: Parameters<typeof say>[0] }[],
    id: string,
  ): string => {
    const found = all.find((one) => one.id === id);
    return found === undefined ? id : say(found.label);
  };
  return {
    title: t('export:form.measures'),
    notes: [scenario.name],
    head: [
      ...[t('export:measures.measure'), t('export:measures.owner'), t('export:measures.part')],
      ...[t('export:measures.kind'), ...years, t('export:measures.realised')],
      ...[t('export:measures.cover'), t('export:measures.note')],
    ],
    rows: measures.map((one): readonly TableCell[] => [
      ...[one.name, nameOf(model.owners, one.owner)],
      ...[nameOf([...model.parts, ...model.elsewhere], one.part), t(`measures:kind.${one.kind}`)],
      ...years.map((year): TableCell => {
        const amount = one.planned[year];
        return amount === null ? t('export:measures.unknown') : { value: amount ?? NaN, display };
      }),
      { value: one.realised, display: shareOfAll },
      ...[one.cover, one.note],
    ]),
  };
}
