import type { Command } from '../../shared/ipc/contract';
import { assertNever } from '../../shared/lib/result';
import { redoTyping, undoTyping } from '../ui/typing';
import { putOnPaper } from './paper';
import type { AppContext } from './startUp';

type Parts = Pick<AppContext, 'editor' | 'shell' | 'files' | 'bridge' | 'models'>;

/** There is nothing in it that somebody fills in. */
function isOnlyRead(form: ReturnType<AppContext['shell']['store']['getState']>['form']): boolean {
  return form === 'about' || form === 'help' || form === 'checks';
}

/** Does what was chosen from the menu. A question or a form that is open comes first. */
export async function runCommand(parts: Parts, command: Command): Promise<void> {
  const { editor, shell, files } = parts;
  const { question, form, presenting, start } = shell.store.getState();
  const isCovered = question !== null || start !== null || (form !== null && !isOnlyRead(form));
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
  if (command === 'present' && start === null) {
    shell.present(!presenting);
    return;
  }
  // Whoever watches sees no dialogs, with their names of files and folders.
  if (presenting) return;
  // What is below the start page is not in sight.
  if (start !== null && !atStart.includes(command)) return;
  switch (command) {
    case 'start':
      if (start === null) shell.showStart('open');
      return;
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
    case 'present':
      return;
    case 'find':
      if (await reachSearch()) return;
      shell.goTo('sheet');
      await nextFrame();
      await reachSearch();
      return;
    default:
      assertNever(command);
  }
}

/** What can be chosen from the menu on the start page. */
const atStart: readonly Command[] = ['start', 'new', 'open', 'about', 'help'];

/** Frames that a page may take to be loaded. */
const patience = 120;

/** Puts the focus in the search field of the page, which may still be loading; false when it has none. */
async function reachSearch(): Promise<boolean> {
  for (let frame = 0; frame < patience; frame += 1) {
    if (focusSearch()) return true;
    if (!isLoading()) return false;
    await nextFrame();
  }
  return false;
}

/** A page of which the code is not there yet leaves its place empty. */
function isLoading(): boolean {
  const place = document.querySelector('[role="tabpanel"].place');
  if (place === null) return false;
  const shown = [...place.children].filter((one) => one.checkVisibility());
  return !shown.some((one) => one.querySelector('section, table, h2, h3') !== null);
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Puts the focus in the search field that is in sight, its text selected; false when there is none. */
function focusSearch(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>('input[type="search"]');
  const field = [...fields].find((one) => one.checkVisibility());
  field?.focus();
  field?.select();
  return field !== undefined;
}
