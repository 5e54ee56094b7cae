import type { Exported } from '../../shared/ipc/contract';
import type { VariantOutcome } from '../../shared/calculation/variantRuns';
import type { Problem } from '../../shared/lib/problem';
import { fail, ok, type Result } from '../../shared/lib/result';
import { modelWorkbook } from '../../shared/spreadsheet/modelWorkbook';
import { tableCsv, tableWorkbook, type Table } from '../../shared/spreadsheet/table';
import { problem } from '../../shared/lib/problem';
import { cellCountOf, mostCells } from '../../shared/workbook/workbook';
import { shownTable } from '../state/shownTables';
import type { AppContext } from '../state/startUp';
import type { View } from '../values/view';
import { councilTable } from './councilTable';
import { allFigures, exportWords, measuresTable, pictureOf } from './exportedTables';

/** What can be exported: the model with its formulas, or something as a table; `picture …` with its id. */
export type ExportedThing =
  'model' | 'sheet' | 'all' | 'council' | 'measures' | `picture ${string}`;

export type ExportedAs = 'xlsx' | 'dutch' | 'international';

type Parts = Pick<AppContext, 'editor' | 'shell' | 'files' | 'bridge' | 'appVersion'>;

/** Makes what was asked for and lets the person choose where to write it. False: nothing was written. */
export async function exportScenario(
  parts: Parts,
  view: View,
  variants: readonly VariantOutcome[] | null,
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
    const made = await contentOf(parts, view, variants, thing, as);
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
  view: View,
  variants: readonly VariantOutcome[] | null,
  thing: ExportedThing,
  as: ExportedAs,
): Promise<Result<Named, Problem>> {
  const { editor, files, shell, appVersion } = parts;
  const { scenario, run } = view;
  const { checksum } = await files.fingerprint();
  const at = editor.stamp().at;
  const words = exportWords(view);
  if (thing === 'model') {
    const session = editor.session();
    const made = modelWorkbook(
      { run, prepared: session.prepare(scenario, run.views), compiled: session.compile(scenario) },
      words,
      { version: appVersion, checksum, at },
    );
    return made.ok
      ? ok({ name: scenario.name, content: { type: 'xlsx', workbook: made.value } })
      : made;
  }
  const table = tableOf(shell, view, variants, thing, at);
  if (table === null) return fail(problem('nothingToExport', ''));
  const name = `${scenario.name} - ${table.title}`;
  if (as !== 'xlsx') return ok({ name, content: { type: 'csv', text: tableCsv(table, as) } });
  const { texts } = words;
  const workbook = tableWorkbook([table], {
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

function tableOf(
  shell: Parts['shell'],
  view: View,
  variants: readonly VariantOutcome[] | null,
  thing: Exclude<ExportedThing, 'model'>,
  at: string,
): Table | null {
  switch (thing) {
    case 'sheet':
      return shownTable(shell, 'sheet');
    case 'all':
      return allFigures(view);
    case 'council':
      return councilTable(view, Number(at.slice(0, 4)) + 1);
    case 'measures':
      return measuresTable(view);
    default:
      return pictureOf(view, thing.slice('picture '.length), variants);
  }
}
