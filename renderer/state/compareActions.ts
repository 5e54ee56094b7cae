import { openScenario } from '../../shared/calculation/openScenario';
import { commonBase } from './commonBase';
import type { FileParts } from './fileActions';
import { readFile } from './readFile';
import { createRefusals } from './refusals';
import type { Shell } from './shell';
import type { Compared } from './shellState';

/** What can stand beside the scenario on screen, which stays there. Each says itself how it went; true: it is there. */
export interface CompareActions {
  /** Lets the person choose a file. */
  readonly withFile: () => Promise<boolean>;
  readonly withExample: (text: string) => Promise<boolean>;
  /** What was saved last, or how it began. */
  readonly withSaved: () => boolean;
  /** The scenario as it is now, beside what becomes of it; the page stays. */
  readonly pin: () => boolean;
}

export type CompareParts = Omit<FileParts, 'appVersion' | 'newId' | 'saveNow' | 'nameStep'>;

export function createCompareActions(parts: CompareParts): CompareActions {
  const { editor, shell, bridge, models, sha256, now } = parts;
  const { refuse, guarded } = createRefusals(shell);

  const show = (one: Compared): boolean => putBeside(shell, one);

  async function withExample(text: string): Promise<boolean> {
    if (!shell.settle()) return false;
    const opened = await openScenario(text, models, sha256);
    if (!opened.ok) return refuse('files.notCompared', opened.error, 'files.kept');
    const { scenario } = opened.value;
    return show({ scenario, what: 'example', name: scenario.name });
  }

  async function withFile(): Promise<boolean> {
    if (!shell.settle()) return false;
    const answer = await bridge.openDocument();
    if (answer.kind === 'cancelled') return false;
    if (answer.kind === 'refused') return refuse('files.notCompared', [answer.problem], null);
    const read = await readFile(answer.document, parts);
    // Stopped by the person.
    if (read === null) return false;
    if (!read.ok) return refuse('files.notCompared', read.error, 'files.kept');
    const { file, ready } = read.value;
    const base = await commonBase(parts, editor.store.getState().file, file);
    return show({
      ...{ scenario: file.saved, what: 'file', name: answer.document.name, ready },
      ...(base === null ? {} : { base }),
    });
  }

  function withSaved(): boolean {
    if (!shell.settle()) return false;
    const { file } = editor.store.getState();
    const what = file.content === null ? 'began' : 'saved';
    return show({ scenario: file.saved, what, name: file.name ?? file.saved.name });
  }

  function pin(): boolean {
    if (!shell.settle()) return false;
    const { history } = editor.store.getState();
    return shell.compare({ scenario: history.present, what: 'pinned', name: now() });
  }

  return {
    withFile: () => guarded(withFile, 'files.kept'),
    withExample: (text) => guarded(() => withExample(text), 'files.kept'),
    withSaved,
    pin,
  };
}

/** Puts a scenario beside the one on screen, and goes to where they are compared. */
export function putBeside(shell: Shell, one: Compared): boolean {
  const isThere = shell.compare(one);
  shell.goTo('compare');
  return isThere;
}
