import type { CompiledModel } from '../calculation/compileModel';
import type { PreparedRuns } from '../calculation/preparedRuns';
import type { ScenarioRun } from '../calculation/runScenario';
import { shownOfKind } from '../calculation/shown';
import type { Text } from '../model/model';
import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';
import { cellCount } from '../value/space';
import { cellCountOf, mostCells, type Sheet, type Workbook } from '../workbook/workbook';
import { aboutSheet } from './aboutSheet';
import { controlSheet } from './controlSheet';
import { differingVariables, liveFormulas, referenceVariables } from './liveFormulas';
import { createPlaces } from './places';
import { sectionRows, type Section } from './sectionRows';
import { createStyles, headStyle, titleStyle } from './styles';
import { sheetName } from './table';
import type { MadeOf, WorkbookWords } from './words';

/** A calculated scenario, with what it was calculated from. */
export interface CalculatedScenario {
  readonly compiled: CompiledModel;
  readonly prepared: PreparedRuns;
  readonly run: ScenarioRun;
}

/** A sheet of sections below each other. */
interface Plan {
  readonly name: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

type DeclaredInput = Pick<Section, 'unit' | 'display'> & {
  readonly id: string;
  readonly label: Text;
};

/** Rows above the first quantity of a sheet. */
const headRows = 2;

/**
 * A scenario as a workbook that calculates it: inputs with unit, range, source and quality; a sheet for each block of
 * the model in which every cell is a formula over named cells and ranges, its value beside it; what formulas ask of
 * the reference, as formulas too; and a sheet that holds each headline figure against the one calculated here.
 * Refused where a spreadsheet would drown in it. Cost: some microseconds a cell.
 */
export function modelWorkbook(
  calculated: CalculatedScenario,
  words: WorkbookWords,
  madeOf: MadeOf,
): Result<Workbook, Problem> {
  const { compiled, prepared, run } = calculated;
  const { space } = compiled;
  const plans = plansOf(calculated, words);
  const cells = plans
    .flatMap(({ sections }) => sections)
    .reduce((sum, { dimensions }) => sum + cellCount(space, dimensions), 0);
  if (cells > mostCells) return fail(problem('workbookTooLarge', '', { cells, mostCells }));

  const places = createPlaces(space);
  const styles = createStyles();
  for (const { name, sections } of plans) {
    let row = headRows;
    for (const section of sections) {
      row += places.add({ ...section, sheet: name, row }).rows;
    }
  }
  const live = liveFormulas(compiled, prepared, places);
  const [head, title] = [styles.index(headStyle), styles.index(titleStyle)];
  const { texts } = words;
  const columns = [
    ...[texts.name, texts.where, texts.unit, texts.low, texts.high],
    ...[texts.quality, texts.source, texts.note, texts.called, texts.value],
    ...space.time.items,
  ];
  const sheets = plans.map((plan): Sheet => ({
    name: plan.name,
    widths: [38, 26, 16, 10, 10, 12, 24, 40, 26, 14, ...space.time.items.map(() => 14)],
    frozen: { rows: headRows, columns: 2 },
    rows: [
      [{ value: plan.title, style: title }],
      columns.map((value) => ({ value, style: head })),
      ...plan.sections.flatMap((section) =>
        sectionRows(section, { run, prepared, places, styles, live, words }),
      ),
    ],
  }));
  const check = controlSheet(
    shownOfKind(compiled.model, 'headline').filter(({ dimensions }) => dimensions.length === 0),
    { run, styles, words, formulaOf: live.shown },
  );
  const all = [aboutSheet(run, madeOf, styles, words), check, ...sheets];
  const count = cellCountOf(all);
  if (count > mostCells) return fail(problem('workbookTooLarge', '', { cells: count, mostCells }));
  return ok({
    title: run.of.name,
    author: run.of.author,
    created: madeOf.at,
    properties: propertiesOf(run, madeOf, words),
    styles: styles.all(),
    names: places.names(),
    sheets: all,
  });
}

/** What is known of the scenario, also for programs that read no sheets. */
function propertiesOf(
  { of }: ScenarioRun,
  { version, checksum }: MadeOf,
  { texts }: WorkbookWords,
): Workbook['properties'] {
  return [
    [texts.scenario, of.name],
    [texts.model, `${of.model.id} ${of.model.version}`],
    [texts.program, version],
    [texts.checksum, checksum],
  ];
}

function plansOf(
  { compiled, prepared }: CalculatedScenario,
  words: WorkbookWords,
): readonly Plan[] {
  const { model, program } = compiled;
  const { texts, say } = words;
  const used = new Set<string>();
  const plan = (title: string, sections: readonly Section[]): Plan => ({
    name: sheetName(title, used),
    title,
    sections,
  });
  // These two are made apart.
  for (const name of [texts.about, texts.check]) sheetName(name, used);
  const ordered = (name: string): readonly string[] =>
    (program.variables.get(name) ?? program.inputs.get(name))?.dimensions ?? [];
  const inputs = (declared: readonly DeclaredInput[]): readonly Section[] =>
    declared
      // A name that stands for two things stands for what is calculated.
      .filter(({ id }) => program.inputs.has(id))
      .map(({ id, label, unit, display }) => ({
        kind: 'input',
        run: 'own',
        name: id,
        label: say(label),
        unit,
        display,
        formula: '',
        dimensions: ordered(id),
      }));
  const modelValues = model.assumptions.flatMap(({ modelValue, ...one }) =>
    modelValue === undefined ? [] : [{ ...one, ...modelValue }],
  );
  const variables = (
    wanted: (id: string, block: string) => boolean,
    run: Section['run'],
  ): readonly Section[] =>
    model.variables
      .filter(({ id, block }) => wanted(id, block))
      .map(({ id, label, unit, display }) => ({
        kind: 'variable',
        run,
        name: id,
        label: say(label),
        unit,
        display,
        formula: program.variables.get(id)?.formula ?? '',
        dimensions: ordered(id),
      }));
  const inReference = new Set(referenceVariables(compiled, differingVariables(compiled, prepared)));
  return [
    plan(texts.levers, inputs([...model.levers, ...model.settings, ...model.views])),
    plan(texts.assumptions, inputs([...model.assumptions, ...modelValues])),
    plan(texts.data, inputs(model.data)),
    ...model.blocks.map(({ id, label }) =>
      plan(
        say(label),
        variables((_, block) => block === id, 'own'),
      ),
    ),
    plan(
      texts.reference,
      variables((id) => inReference.has(id), 'reference'),
    ),
  ].filter(({ sections }) => sections.length > 0);
}
