import type { Problem } from '../../shared/lib/problem';
import { mayGoOut } from './mayGoOut';
import type { Shell } from './shell';
import type { AppContext } from './startUp';

type Parts = Pick<AppContext, 'editor' | 'shell' | 'files' | 'bridge' | 'models'>;

/** Windows that are printing. */
const busy = new WeakSet<Shell>();

/** Lays the answer out on one sheet of paper, and prints it or saves it as a PDF. Says itself how that went. */
export async function putOnPaper(parts: Parts, how: 'print' | 'savePdf'): Promise<void> {
  const { editor, shell, files, bridge } = parts;
  // The key is held down, or the system still asks for a printer.
  if (busy.has(shell)) return;
  if (!shell.settle()) return;
  busy.add(shell);
  const title = how === 'print' ? 'paper.notPrinted' : 'paper.notSaved';
  const refuse = (problem: Problem): void =>
    shell.report({ title, problems: [problem], advice: null });
  try {
    if (!(await mayGoOut(parts))) return;
    const { name } = editor.store.getState().history.present;
    await shell.layOut({ ...(await files.fingerprint()), at: editor.stamp().at });
    const answer = how === 'print' ? await bridge.print() : await bridge.savePdf(name);
    if (answer.kind === 'refused') refuse(answer.problem);
    if (answer.kind === 'saved') {
      shell.succeed({ text: 'files.saved', values: { name: answer.name } });
    }
  } catch (error) {
    console.error(error);
    shell.report({ title, problems: [], advice: 'files.workKept' });
  } finally {
    shell.clearPaper();
    busy.delete(shell);
  }
}
