import { useEffect, type ReactNode } from 'react';
import { Guarded } from './elements/Guarded';
import { Problems } from './scenario/Problems';
import { connect } from './state/connect';
import type { SessionStart } from './state/startSession';
import type { AppContext } from './state/startUp';
import { ReactAppContext } from './state/useAppContext';
import { useTexts } from './format/useTexts';
import { Workbench } from './pages/Workbench';
import { afterPaint } from './ui/afterPaint';
import { Tooltips } from './ui/Tooltips';
import './app.css';

/** The whole window, however far its start is. */
export function App({ start }: { readonly start: SessionStart }): ReactNode {
  const { t } = useTexts();
  switch (start.phase) {
    case 'loading':
      return <p className="waiting quiet">{t('loading')}</p>;
    case 'failed':
      return (
        <Problems
          title={t('failed.model')}
          problems={start.problems}
          advice={t('failed.reinstall')}
        />
      );
    case 'ready':
      return <Ready session={start.session} />;
  }
}

function Ready({ session }: { readonly session: AppContext }): ReactNode {
  useEffect(() => connect(session, session.bridge), [session]);
  useEffect(() => session.attributions.start(), [session]);
  useEffect(() => session.drawing.start(), [session]);
  useEffect(() => void afterPaint().then(session.onPainted), [session]);
  return (
    <ReactAppContext value={session}>
      <Guarded>
        <Workbench />
      </Guarded>
      <Tooltips />
    </ReactAppContext>
  );
}
