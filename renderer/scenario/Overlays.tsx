import { useEffect, type ReactNode } from 'react';
import { assertNever } from '../../shared/lib/result';
import { useShell, useAppContext } from '../state/useAppContext';
import { AboutDialog } from './AboutDialog';
import { AutosaveForm } from './AutosaveForm';
import { ChecksDialog } from './ChecksDialog';
import { HelpDialog } from './HelpDialog';
import { DropTarget } from './DropTarget';
import { ExportForm } from './ExportForm';
import { NewForm } from './NewForm';
import { PersonForm } from './PersonForm';
import { PropertiesForm } from './PropertiesForm';
import { OpeningDialog } from './OpeningDialog';
import { QuestionDialog } from './QuestionDialog';
import { RecoveryDialog } from './RecoveryDialog';
import './shell.css';
import { lookUp } from '../format/lookUp';
import { useTexts } from '../format/useTexts';

/** What lies over the editor: a form, a question, a message. */
export function Overlays(): ReactNode {
  return (
    <>
      <Form />
      <RecoveryDialog />
      <OpeningDialog />
      <QuestionDialog />
      <DropTarget />
      <Toast />
    </>
  );
}

function Form(): ReactNode {
  const form = useShell((state) => state.form);
  switch (form) {
    case null:
    case 'moveUp':
    case 'snapshots':
      // The one is drawn by the line that leads to it, which has the answer; the other is a feature of its own.
      return null;
    case 'new':
      return <NewForm />;
    case 'export':
      return <ExportForm />;
    case 'properties':
      return <PropertiesForm />;
    case 'person':
      return <PersonForm />;
    case 'autosave':
      return <AutosaveForm />;
    case 'about':
      return <AboutDialog />;
    case 'help':
      return <HelpDialog />;
    case 'checks':
      return <ChecksDialog />;
    default:
      return assertNever(form);
  }
}

/** Milliseconds that a success is said. */
export const toastTime = 4000;

/** Says what succeeded, and goes by itself. The place is always there, or nobody would hear what comes in it. */
export function Toast(): ReactNode {
  const { shell } = useAppContext();
  const success = useShell((state) => state.success);
  const { t } = useTexts();
  const text = success === null ? null : lookUp(t, success.text, success.text, success.values);
  useEffect(() => {
    if (success === null) return undefined;
    const timer = setTimeout(() => shell.succeed(null), toastTime);
    return () => clearTimeout(timer);
  }, [shell, success]);
  return (
    <div className="toast" role="status">
      {text === null ? null : <p className="toast__text">{text}</p>}
    </div>
  );
}
