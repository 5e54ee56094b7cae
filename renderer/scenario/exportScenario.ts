import type { Exported } from '../../shared/ipc/contract';
import type { Problem } from '../../shared/lib/problem';
import { fail, ok, type Result } from '../../shared/lib/result';
import { modelWorkbook } from '../../shared/spreadsheet/modelWorkbook';
import { asOneTable, tableCsv, tableWorkbook, type Table } from '../../shared/spreadsheet/table';
import { problem } from '../../shared/lib/problem';
import { cellCountOf, mostCells } from '../../shared/workbook/workbook';
import { comparedTables } from '../elements/comparedTables';
import { shownTable } from '../state/shownTables';
import type { AppContext } from '../state/startUp';
import { councilTable } from './councilTable';
import { allFigures, exportWords, measuresTable, pictureOf } from './exportedTables';
import { shareable, type Shown } from './shareable';

/** What can be exported: the model with its formulas, or something as a table; `picture …` with its id. */
export type ExportedThing =
  'model' | 'sheet' | 'all' | 'council' | 'measures' | 'comparison' | `picture ${string}`;

export type ExportedAs = 'xlsx' | 'dutch' | 'international';

type Parts = Pick<AppContext, 'editor' | 'shell' | 'files' | 'bridge' | 'appVersion' | 'models'>;

/** Makes what was asked for and lets the person choose where to write it. False: nothing was written. */
export async function exportScenario(
  parts: Parts,
  shown: Shown,
  thing: ExportedThing,
  as: ExportedAs,
): Promise<boolean> {
  const { shell, bridge } = parts;
  const refuse = (problems: readonly Problem[]): false => {
    shell.report({
      title: 'exported.notExported',
      problems,
      advice: problems.length > 0 ? null : 'files.workKept',
    });
    return false;
  };
  try {
    const at = parts.editor.stamp().at;
    const made = await shareable(parts, shown, (one) => contentOf(parts, one, thing, as, at));
    if (made === null) return false;
    if (!made.ok) return refuse([made.error]);
    const answer = await bridge.saveExport(made.value.name, made.value.content);
    if (answer.kind === 'refused') return refuse([answer.problem]);
    if (answer.kind === 'saved') {
      shell.succeed({ text: 'files.saved', values: { name: answer.name } });
    }
    return answer.kind === 'saved';
  } catch (error) {
    console.error(error);
    return refuse([]);
  }
}

interface Named {
  readonly name: string;
  readonly content: Exported;
}

async function contentOf(
  parts: Parts,
  shown: Shown,
  thing: ExportedThing,
  as: ExportedAs,
  at: string,
): Promise<Result<Named, Problem>> {
  const { view } = shown;
  const { files, shell, appVersion } = parts;
  const { scenario, run } = view;
  const { checksum } = await files.fingerprint();
  const words = exportWords(view);
  if (thing === 'model') {
    const { session } = shown;
    const made = modelWorkbook(
      { run, prepared: session.prepare(scenario, run.views), compiled: session.compile(scenario) },
      words,
      { version: appVersion, checksum, at },
    );
    return made.ok
      ? ok({ name: scenario.name, content: { type: 'xlsx', workbook: made.value } })
      : made;
  }
  const tables = tablesOf(shell, shown, thing, at);
  if (tables === null) return fail(problem('nothingToExport', ''));
  const title = thing === 'comparison' ? view.texts.t('compare:title') : tables[0].title;
  const name = `${scenario.name} - ${title}`;
  if (as !== 'xlsx') {
    return ok({ name, content: { type: 'csv', text: tableCsv(asOneTable(tables), as) } });
  }
  const { texts } = words;
  const workbook = tableWorkbook(tables, {
    title: name,
    author: scenario.author,
    created: at,
    properties: [
      [texts.scenario, scenario.name],
      [texts.model, `${scenario.model.id} ${scenario.model.version}`],
      [texts.program, appVersion],
      [texts.checksum, checksum],
    ],
  });
  const cells = cellCountOf(workbook.sheets);
  return cells > mostCells
    ? fail(problem('workbookTooLarge', '', { cells, mostCells }))
    : ok({ name, content: { type: 'xlsx', workbook } });
}

/** Null: there is no such thing on screen. */
function tablesOf(
  shell: Parts['shell'],
  shown: Shown,
  thing: Exclude<ExportedThing, 'model'>,
  at: string,
): readonly [Table, ...(readonly Table[])] | null {
  const { below, view, sides } = shown;
  const noted = (table: Table): Table =>
    below === undefined
      ? table
      : { ...table, notes: [...table.notes, view.texts.t('export:hidden', { below })] };
  if (thing === 'comparison') {
    if (sides.others.length === 0) return null;
    const [figures, differences] = comparedTables(sides, view.texts);
    return [noted(figures), noted(differences)];
  }
  const table = tableOf(shell, shown, thing, at);
  return table === null ? null : [noted(table)];
}

function tableOf(
  shell: Parts['shell'],
  { view }: Shown,
  thing: Exclude<ExportedThing, 'model' | 'comparison'>,
  at: string,
): Table | null {
  switch (thing) {
    case 'sheet':
      return shownTable(shell, 'sheet', view);
    case 'all':
      return allFigures(view);
    case 'council':
      return councilTable(view, Number(at.slice(0, 4)) + 1);
    case 'measures':
      return measuresTable(view);
    default:
      return pictureOf(view, thing.slice('picture '.length));
  }
}
