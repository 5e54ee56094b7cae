import type { Command } from '../../shared/ipc/contract';
import { assertNever } from '../../shared/lib/result';
import { redoTyping, undoTyping } from '../ui/typing';
import { putOnPaper } from './paper';
import type { AppContext } from './startUp';

type Parts = Pick<AppContext, 'editor' | 'shell' | 'files' | 'bridge'>;

/** There is nothing in it that somebody fills in. */
function isOnlyRead(form: ReturnType<AppContext['shell']['store']['getState']>['form']): boolean {
  return form === 'about' || form === 'help' || form === 'checks';
}

/** Does what was chosen from the menu. A question or a form that is open comes first. */
export async function runCommand(parts: Parts, command: Command): Promise<void> {
  const { editor, shell, files } = parts;
  const { question, form, presenting } = shell.store.getState();
  const isCovered = question !== null || (form !== null && !isOnlyRead(form));
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
  if (question !== null) return;
  // There is nothing in it to lose.
  if (isOnlyRead(form)) shell.open(null);
  // A form that is open is taken over, or says why it cannot be.
  if (!shell.settle() || shell.store.getState().form !== null) return;
  if (command === 'present') {
    shell.present(!presenting);
    return;
  }
  // Whoever watches sees no dialogs, with their names of files and folders.
  if (presenting) return;
  switch (command) {
    case 'new':
    case 'export':
    case 'about':
    case 'help':
    case 'snapshots':
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

/** Puts the focus in the search field that is in sight, its text selected; false when there is none. */
function focusSearch(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>('input[type="search"]');
  const field = [...fields].find((one) => one.checkVisibility());
  field?.focus();
  field?.select();
  return field !== undefined;
}
