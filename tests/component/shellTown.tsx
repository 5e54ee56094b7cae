import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { useEffect, type ReactNode } from 'react';
import { vi } from 'vitest';
import { ReactAppContext } from '../../renderer/state/useAppContext';
import { createAttributions } from '../../renderer/state/attributions';
import { createFileActions } from '../../renderer/state/fileActions';
import type { OpenFile } from '../../renderer/state/openFile';
import { sha256 } from '../../renderer/state/sha256';
import { createShell } from '../../renderer/state/shell';
import { CurrentView } from '../../renderer/state/useView';
import type { Example, AppContext } from '../../renderer/state/startUp';
import { createEditor } from '../../renderer/state/editor';
import type { StartWorker } from '../../renderer/worker/scenarioWorker';
import { setUpTexts } from '../../renderer/format/setUpTexts';
import type {
  ArrivedDocument,
  Command,
  PageState,
  PresentChange,
  VoorkantBridge,
} from '../../shared/ipc/contract';
import { modelChecksum } from '../../shared/calculation/modelChecksum';
import { silentWorker } from './directWorker';
import { smallModel, smallScenario } from './smallTown';

/** This moment, as the program sees it in these tests. */
export const moment = '2026-11-21T12:00:00.000Z';

/** Version 1.0.0 of the small model as a file. */
export const smallModelText = JSON.stringify(smallModel);

/** Main, as far as the window can tell. */
export interface FakeMain {
  readonly bridge: VoorkantBridge;
  readonly reported: PageState[];
  /** A choice from the menu of the system. */
  readonly command: (command: Command) => void;
  readonly arrive: (arrived: ArrivedDocument) => void;
  /** What the system does to the window while somebody presents. */
  readonly presentChange: (change: PresentChange) => void;
  readonly saveBeforeClose: () => Promise<boolean> | undefined;
}

export function fakeMain(answers: Partial<VoorkantBridge> = {}): FakeMain {
  const reported: PageState[] = [];
  const unanswered = (): Promise<never> => Promise.reject(new Error('no answer in this test'));
  let onCommand: (command: Command) => void = () => undefined;
  let onDocument: (arrived: ArrivedDocument) => void = () => undefined;
  let onPresent: (change: PresentChange) => void = () => undefined;
  let onSave: (() => Promise<boolean>) | undefined;
  const bridge: VoorkantBridge = {
    readModels: unanswered,
    readExamples: unanswered,
    appInfo: unanswered,
    openDocument: unanswered,
    openRecent: unanswered,
    openDropped: unanswered,
    saveDocument: unanswered,
    saveDocumentAs: unanswered,
    savePicture: unanswered,
    savePdf: unanswered,
    print: unanswered,
    present: vi.fn(() => Promise.resolve()),
    listRecent: () => Promise.resolve([]),
    forgetRecent: () => Promise.resolve(),
    readSettings: () => Promise.resolve({ language: 'nl' }),
    setLanguage: vi.fn(() => Promise.resolve()),
    reportState: (state) => {
      reported.push(state);
      return Promise.resolve();
    },
    reportError: () => Promise.resolve(),
    onCommand: (listener) => {
      onCommand = listener;
      return () => (onCommand = () => undefined);
    },
    onPresent: (listener) => {
      onPresent = listener;
      return () => (onPresent = () => undefined);
    },
    onDocument: (listener) => {
      onDocument = listener;
      return () => (onDocument = () => undefined);
    },
    onSaveBeforeClose: (listener) => {
      onSave = listener;
      return () => (onSave = undefined);
    },
    ...answers,
  };
  return {
    bridge,
    reported,
    command: (command) => onCommand(command),
    arrive: (arrived) => onDocument(arrived),
    presentChange: (change) => onPresent(change),
    saveBeforeClose: () => onSave?.(),
  };
}

/** A scenario of the small town that has no file yet. */
export function newFile(online = 0): OpenFile {
  const saved = { ...smallScenario(online), created: moment, modified: moment };
  return { id: null, name: null, identity: saved, saved, content: null, marks: [] };
}

interface Parts {
  readonly main?: FakeMain;
  readonly file?: OpenFile;
  readonly model?: typeof smallModel;
  readonly examples?: readonly Example[];
  readonly startWorker?: StartWorker;
}

/** Everything that the window has while it is open, on the small model. */
export async function smallSession(parts: Parts = {}): Promise<AppContext> {
  const { main = fakeMain(), file = newFile(), model = smallModel, examples = [] } = parts;
  const { startWorker = silentWorker } = parts;
  const editor = createEditor(file, {
    models: [model],
    clock: () => 0,
    now: () => moment,
    startWorker,
  });
  const shell = createShell();
  const { bridge } = main;
  const models = [{ model, sha256: await modelChecksum(JSON.stringify(model), sha256) }] as const;
  const files = createFileActions({
    editor,
    shell,
    bridge,
    models,
    appVersion: '0.1.0',
    sha256,
    now: () => moment,
    newId: () => crypto.randomUUID(),
  });
  const now = (): string => moment;
  const attributions = createAttributions(editor, startWorker);
  const lasting = {
    editor,
    shell,
    files,
    attributions,
    models,
    examples,
    bridge,
    startWorker,
    now,
  };
  return { ...lasting, appVersion: '0.1.0', language: 'nl' };
}

interface SessionProps {
  readonly session: AppContext;
  readonly children: ReactNode;
}

/** What `App` puts around the window. */
export function Session({ session, children }: SessionProps): ReactNode {
  useEffect(() => session.attributions.start(), [session]);
  return <ReactAppContext value={session}>{children}</ReactAppContext>;
}

/** Shows a part of the window in its session. */
export function show(session: AppContext, part: ReactNode): UserEvent {
  setUpTexts();
  const user = userEvent.setup();
  render(
    <Session session={session}>
      <CurrentView>{part}</CurrentView>
    </Session>,
  );
  return user;
}

/** The name of the control with the focus. */
export function focused(): string | null {
  const element = document.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent ?? null;
}
