import { modelOf } from '../../shared/calculation/modelVersions';
import { smallCounts } from '../../shared/calculation/smallCounts';
import { smallCountsBehind } from './fileQuestions';
import type { AppContext } from './startUp';

/**
 * Whether a picture or a sheet of paper of what stands in the window may go out. Asked where counts that may lead to a
 * person are behind it; a copy without them can be saved instead, of which the same can be made.
 */
export async function mayGoOut({
  editor,
  shell,
  files,
  models,
}: Pick<AppContext, 'editor' | 'shell' | 'files' | 'models'>): Promise<boolean> {
  const { present } = editor.store.getState().history;
  const { compared } = shell.store.getState();
  const known = models.map(({ model }) => model);
  // What is beside it may be of another version, which counts otherwise.
  const small = [present, ...compared.map(({ scenario }) => scenario)].flatMap(
    ({ model, dataset }) => smallCounts(modelOf(known, model), dataset),
  );
  const [first] = small;
  if (first === undefined) return true;
  const choice = await shell.ask(smallCountsBehind(small.length, first.below));
  if (choice === 'copy') await files.saveAs();
  return choice === 'keep';
}
