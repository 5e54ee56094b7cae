import { useEffect, type ReactNode } from 'react';
import { useAppContext, useShell } from '../state/useAppContext';
import { lookUp } from '../format/lookUp';
import { useTexts } from '../format/useTexts';

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
