import type { PreparedRuns } from '../calculation/preparedRuns';
import type { ScenarioRun } from '../calculation/runScenario';
import type { RunName } from '../expression/filled';
import type { Display } from '../model/model';
import { cellKeys, keyDimensions } from '../value/namedArray';
import type { Cell, ErrorInCell } from '../workbook/workbook';
import { changeText, factsOf } from './inputFacts';
import { itemLabels } from './itemLabels';
import type { LiveFormulas } from './liveFormulas';
import { itemsAt, type Place, type Places } from './places';
import { changedFill, inputFill, noteStyle, numberFormat, type Styles } from './styles';
import type { WorkbookWords } from './words';

/** A quantity on a sheet. */
export interface Section {
  readonly kind: 'input' | 'variable';
  readonly run: RunName;
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly display: Display;
  /** As the model or the scenario writes it; empty for an input. */
  readonly formula: string;
  readonly dimensions: readonly string[];
}

interface Making {
  readonly run: ScenarioRun;
  readonly prepared: PreparedRuns;
  readonly places: Places;
  readonly styles: Styles;
  readonly live: LiveFormulas;
  readonly words: WorkbookWords;
}

/** The rows of one quantity: a row for each combination of items, with what is known of it and its values. */
export function sectionRows(section: Section, making: Making): readonly (readonly Cell[])[] {
  const { run, places, styles, words } = making;
  const place = places.find(section.name, section.run);
  if (place === undefined) throw new Error(`no place for ${section.name}`);
  const { space } = run;
  const down = section.dimensions.filter((id) => id !== space.time.id);
  const labels = itemLabels(run.model, run.of.dataset, words.say);
  const keyed = keyDimensions(space, down);
  const note = styles.index(noteStyle);
  const plain = styles.index({ format: numberFormat(section.display) });
  return Array.from({ length: place.rows }, (_, row): readonly Cell[] => {
    const items = itemsAt(space, down, row);
    const where = items.map((item, index) => labels(keyed[index] ?? '', item)).join(', ');
    const values = valueCells(section, place, row, making);
    const known =
      section.kind === 'input'
        ? factsOf(run, section.name, items, words)
        : {
            low: null,
            high: null,
            quality: '',
            source: '',
            note: row === 0 ? section.formula : '',
          };
    const noteText = [known.note, ...new Set(values.map(({ note: own }) => own))]
      .filter((part) => part !== '')
      .join(' · ');
    return [
      section.label,
      where,
      words.unit(section.unit, section.display),
      known.low === null ? null : { value: known.low, style: plain },
      known.high === null ? null : { value: known.high, style: plain },
      known.quality,
      known.source,
      { value: noteText.slice(0, 2000), style: note },
      row === 0 ? place.called : '',
      ...(place.timed ? [null] : []),
      ...values.map(({ cell }) => cell),
    ];
  });
}

interface Written {
  readonly cell: Cell;
  readonly note: string;
}

/** The values of one row, from the column of its first on. */
function valueCells(
  section: Section,
  place: Place,
  row: number,
  making: Making,
): readonly Written[] {
  const { run, prepared, styles, live, words } = making;
  const { name, display, kind } = section;
  const format = numberFormat(display);
  const overrides = (section.run === 'own' ? prepared.overrides : prepared.referenceOverrides).get(
    name,
  );
  const values = (section.run === 'own' ? run.values : run.reference).get(name)?.values;
  const keys = cellKeys(run.space, section.dimensions);
  const years = place.timed ? run.space.time.items.length : 1;
  return Array.from({ length: years }, (_, year): Written => {
    const index = year * place.rows + row;
    const value = values?.[index] ?? NaN;
    const overridden = overrides?.get(index);
    if (kind === 'input' || overridden !== undefined) {
      const note = changeText(run, name, keys[index] ?? '', words);
      const isChanged = note !== '' || overridden !== undefined;
      const style = styles.index({ format, fill: isChanged ? changedFill : inputFill });
      const said = overridden === undefined ? note : `${words.texts.overridden} ${note}`;
      return { cell: valueCell(overridden ?? value, style), note: said.trim() };
    }
    const formula = live.formula(place, index);
    const style = styles.index({ format });
    if (formula === null) return { cell: valueCell(value, style), note: words.texts.asValue };
    const isOwn = run.of.formulas.some(({ variable }) => variable === name);
    const note = isOwn ? words.texts.ownFormula : '';
    return Number.isFinite(value)
      ? { cell: { formula, value, style }, note }
      : { cell: { formula, error: errorOf(run, section, index), style }, note };
  });
}

/** A number as it is; what is none, as the formula that says so: an empty cell would count as nought. */
function valueCell(value: number, style: number): Cell {
  return Number.isFinite(value) ? { value, style } : { formula: 'NA()', error: '#N/A', style };
}

const kinds: readonly ErrorInCell[] = ['#DIV/0!', '#NUM!', '#NAME?'];

function errorOf(run: ScenarioRun, section: Section, index: number): ErrorInCell {
  const kind = section.run === 'own' ? run.errors.get(section.name)?.get(index)?.kind : undefined;
  return kinds.find((one) => one === kind) ?? '#N/A';
}
