import type { ScenarioRun } from '../calculation/runScenario';
import type { Sheet } from '../workbook/workbook';
import { changedFill, inputFill, titleStyle, type Styles } from './styles';
import type { MadeOf, WorkbookWords } from './words';

/** What the workbook is of, and what its colours mean. */
export function aboutSheet(
  { of }: ScenarioRun,
  { version, checksum, at }: MadeOf,
  styles: Styles,
  { texts }: WorkbookWords,
): Sheet {
  const wrapped = styles.index({ wrap: true });
  const title = styles.index(titleStyle);
  const facts: readonly (readonly [string, string])[] = [
    [texts.scenario, of.name],
    [texts.author, of.author],
    [texts.remark, of.note],
    [texts.years, `${String(of.timeAxis.first)} – ${String(of.timeAxis.last)}`],
    [texts.dataset, of.dataset.name],
    [texts.model, `${of.model.id} ${of.model.version}`],
    [texts.program, version],
    [texts.checksum, checksum],
    [texts.made, at],
  ];
  const fills = [inputFill, changedFill];
  return {
    name: texts.about,
    widths: [22, 90],
    frozen: { rows: 0, columns: 0 },
    rows: [
      [{ value: of.name, style: title }],
      ...facts.map(([name, value]) => [name, { value, style: wrapped }]),
      [],
      ...texts.explained.map((line, index) => {
        const fill = fills[index];
        return [
          fill === undefined ? null : { value: null, style: styles.index({ fill }) },
          { value: line, style: wrapped },
        ];
      }),
    ],
  };
}
