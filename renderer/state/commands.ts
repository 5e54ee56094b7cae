import type { Command } from '../../shared/ipc/contract';
import { assertNever } from '../../shared/lib/result';
import { focusSearch } from '../ui/focusSearch';
import { redoTyping, undoTyping } from '../ui/typing';
import { putOnPaper } from './paper';
import type { AppContext } from './startUp';

type Parts = Pick<AppContext, 'editor' | 'shell' | 'files' | 'bridge'>;

/** Does what was chosen from the menu. A question or a form that is open comes first. */
export async function runCommand(parts: Parts, command: Command): Promise<void> {
  const { editor, shell, files } = parts;
  const { question, form, presenting } = shell.store.getState();
  const isCovered = question !== null || form !== null;
  switch (command) {
    case 'undo':
      if (!undoTyping() && !isCovered) editor.actions.undo();
      return;
    case 'redo':
      if (!redoTyping() && !isCovered) editor.actions.redo();
      return;
    default:
      break;
  }
  if (isCovered) return;
  if (command === 'present') {
    shell.present(!presenting);
    return;
  }
  // Whoever watches sees no dialogs, with their names of files and folders.
  if (presenting) return;
  switch (command) {
    case 'new':
    case 'about':
      shell.open(command);
      return;
    case 'open':
      await files.open();
      return;
    case 'save':
      await files.save();
      return;
    case 'saveAs':
      await files.saveAs();
      return;
    case 'savePdf':
    case 'print':
      await putOnPaper(parts, command);
      return;
    case 'find':
      if (focusSearch()) return;
      shell.goTo('sheet');
      requestAnimationFrame(focusSearch);
      return;
    default:
      assertNever(command);
  }
}
