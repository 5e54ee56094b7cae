import type { ReactNode } from 'react';
import { assertNever } from '../../shared/lib/result';
import { useShell } from '../state/useAppContext';
import { AboutDialog } from './AboutDialog';
import { DropTarget } from './DropTarget';
import { NewForm } from './NewForm';
import { PropertiesForm } from './PropertiesForm';
import { QuestionDialog } from './QuestionDialog';
import { RecoveryDialog } from './RecoveryDialog';
import { Toast } from './Toast';
import './shell.css';

/** What lies over the editor: a form, a question, a message. */
export function Overlays(): ReactNode {
  return (
    <>
      <Form />
      <RecoveryDialog />
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
      // That one is drawn by the line that leads to it, which has the answer.
      return null;
    case 'new':
      return <NewForm />;
    case 'properties':
      return <PropertiesForm />;
    case 'about':
      return <AboutDialog />;
    default:
      return assertNever(form);
  }
}
