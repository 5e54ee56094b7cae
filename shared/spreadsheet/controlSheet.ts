import type { ScenarioRun } from '../calculation/runScenario';
import type { Shown } from '../calculation/shown';
import { cellAddress } from '../workbook/address';
import type { Cell, Sheet } from '../workbook/workbook';
import { headStyle, numberFormat, titleStyle, type Styles } from './styles';
import type { WorkbookWords } from './words';

/** Equal to the cent. */
const tolerance = '0.005';

/** Rows above the first headline. */
const headRows = 3;

/**
 * Each headline figure as the workbook calculates it beside the one that was calculated here, with the difference and
 * in words whether it is right; above it whether all are.
 *
 * @param formulaOf the formula of a figure, as this sheet writes it; null: none that a spreadsheet can calculate.
 */
export function controlSheet(
  headlines: readonly Shown[],
  {
    run,
    styles,
    words,
    formulaOf,
  }: {
    readonly run: ScenarioRun;
    readonly styles: Styles;
    readonly words: WorkbookWords;
    readonly formulaOf: (name: string, sheet: string) => string | null;
  },
): Sheet {
  const { texts } = words;
  const head = styles.index(headStyle);
  const plain = styles.index({});
  const rows = headlines.flatMap(({ name, label, unit, display }): (readonly Cell[])[] => {
    const formula = formulaOf(name, texts.check);
    const value = run.values.get(name)?.values[0] ?? NaN;
    return formula === null
      ? []
      : [
          [
            label === null ? name : words.say(label),
            words.unit(unit, display),
            ...figureCells(formula, value, styles.index({ format: numberFormat(display) })),
          ],
        ];
  });
  const written = rows.map((row, index): readonly Cell[] => {
    const at = headRows + index;
    const [here, calculated] = [cellAddress(at, 2), cellAddress(at, 3)];
    const isNumber = typeof row[3] === 'object' && row[3] !== null && !('error' in row[3]);
    const difference = `${here}-${calculated}`;
    const isRight = `IF(ISERROR(${difference}),AND(ISERROR(${here}),ISERROR(${calculated})),ABS(${difference})<${tolerance})`;
    const right = texts.right;
    return [
      ...row,
      isNumber
        ? { formula: difference, value: 0, style: plain }
        : { formula: difference, error: '#N/A', style: plain },
      { formula: `IF(${isRight},"${right}","${texts.wrong}")`, value: right, style: plain },
    ];
  });
  const last = headRows + rows.length - 1;
  const verdicts = `${cellAddress(headRows, 5)}:${cellAddress(last, 5)}`;
  const allRight = `COUNTIF(${verdicts},"${texts.right}")=${String(rows.length)}`;
  const verdict = {
    formula: `IF(${allRight},"${texts.allRight}","${texts.notAllRight}")`,
    value: texts.allRight,
    style: styles.index(titleStyle),
  };
  const columns = [
    ...[texts.headline, texts.unit, texts.here],
    ...[texts.calculated, texts.difference, texts.verdict],
  ];
  return {
    name: texts.check,
    widths: [60, 18, 22, 22, 14, 28],
    frozen: { rows: headRows, columns: 1 },
    rows: [
      rows.length === 0 ? [] : [verdict],
      [],
      columns.map((value) => ({ value, style: head })),
      ...written,
    ],
  };
}

/** The figure as the workbook calculates it, and as it was calculated here. */
function figureCells(formula: string, value: number, style: number): readonly Cell[] {
  return Number.isFinite(value)
    ? [
        { formula, value, style },
        { value, style },
      ]
    : [
        { formula, error: '#N/A', style },
        { formula: 'NA()', error: '#N/A', style },
      ];
}
