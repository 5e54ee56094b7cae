import type { ReactNode } from 'react';
import { useAppContext, useShell } from '../state/useAppContext';
import { lookUp } from '../format/lookUp';
import { useTexts } from '../format/useTexts';
import { Dialog } from '../ui/Dialog';

/** A question that has to be answered before anything else. Enter is the first answer, Escape the last. */
export function QuestionDialog(): ReactNode {
  const { shell } = useAppContext();
  const question = useShell((state) => state.question);
  const { t } = useTexts();
  if (question === null) return null;
  const { title, text, values, answers } = question;
  return (
    // A second question is a dialog of its own, so that its first answer gets the focus.
    <Dialog
      key={title}
      title={lookUp(t, title, title, values)}
      onCancel={() => shell.answer(answers.at(-1)?.id ?? '')}
    >
      <p>{lookUp(t, text, text, values)}</p>
      <div className="dialog__buttons">
        {answers.map(({ id, text: label }, index) => (
          <button
            key={id}
            type="button"
            className={index === 0 ? 'button button--primary' : 'button'}
            onClick={() => shell.answer(id)}
          >
            {lookUp(t, label, label, values)}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
