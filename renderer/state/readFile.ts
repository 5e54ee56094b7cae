import type { ModelVersions } from '../../shared/calculation/modelVersions';
import { openScenario } from '../../shared/calculation/openScenario';
import { createSession } from '../../shared/calculation/session';
import type { Sha256 } from '../../shared/file/writeScenarioFile';
import type { ArrivedDocument } from '../../shared/ipc/contract';
import type { Problem } from '../../shared/lib/problem';
import { ok, type Result } from '../../shared/lib/result';
import type { OpenAside } from '../worker/opening';
import type { Editor } from './editor';
import type { Ready } from './editorActions';
import { fileOpened, type OpenFile } from './openFile';
import type { Shell } from './shell';

/**
 * The longest text that is read and calculated in the page, in characters: together some 150 ms, with base data of
 * forty municipalities. A longer one is opened beside the window.
 */
export const longestInPage = 400_000;

export interface ReadParts {
  readonly editor: Editor;
  readonly shell: Shell;
  readonly models: ModelVersions;
  readonly sha256: Sha256;
  readonly openAside: OpenAside;
}

type OpenedDocument = Extract<ArrivedDocument, { readonly kind: 'opened' }>['document'];

/** A file that can be put on screen. */
export interface ReadFile {
  readonly file: OpenFile;
  readonly ready: Ready;
}

/**
 * Reads and calculates a document; what is on screen stays as it is. Of a large one the window says how far it is and
 * lets the person stop it: then the outcome is null.
 */
export async function readFile(
  { id, name, text }: OpenedDocument,
  { editor, shell, models, sha256, openAside }: ReadParts,
): Promise<Result<ReadFile, readonly Problem[]> | null> {
  if (text.length <= longestInPage) {
    const opened = await openScenario(text, models, sha256, editor.session());
    if (!opened.ok) return opened;
    const { session } = opened.value;
    return ok({ file: fileOpened(opened.value, id, name), ready: { session } });
  }
  // One at a time: the last that somebody chose.
  shell.store.getState().opening?.stop();
  const { views } = editor.store.getState();
  const { opened, stop } = openAside({ text, views }, (step) =>
    shell.showOpening({ name, step, stop }),
  );
  shell.showOpening({ name, step: 'reading', stop });
  const found = await opened.finally(() => {
    if (shell.store.getState().opening?.stop === stop) shell.showOpening(null);
  });
  if (found?.ok !== true) return found;
  const { scenario, content, marks, figures, outcome } = found.value;
  const file = { id, name, identity: scenario, saved: scenario, content, figures, marks };
  const known = models.map(({ model }) => model);
  const session = createSession(known, editor.session());
  const { model, space } = session.compile(scenario);
  const run = { of: scenario, views, model, space, ...outcome.run };
  const { variants, milliseconds } = outcome;
  return ok({ file, ready: { session, aside: { run, variants, milliseconds } } });
}
