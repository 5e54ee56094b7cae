import { useEffect, type ReactNode } from 'react';
import { Guarded } from './elements/Guarded';
import { Problems } from './scenario/Problems';
import { connect } from './state/connect';
import type { AppContext } from './state/startUp';
import { ReactAppContext } from './state/useAppContext';
import { useSessionStart } from './state/useSessionStart';
import { useTexts } from './format/useTexts';
import { Workbench } from './pages/Workbench';
import { afterPaint } from './ui/afterPaint';
import { Tooltips } from './ui/Tooltips';
import './app.css';

/** The whole window, from the moment that the model and the examples are being read. */
export function App(): ReactNode {
  const state = useSessionStart();
  const { t } = useTexts();
  switch (state.phase) {
    case 'loading':
      return <p className="waiting quiet">{t('loading')}</p>;
    case 'failed':
      return (
        <Problems
          title={t('failed.model')}
          problems={state.problems}
          advice={t('failed.reinstall')}
        />
      );
    case 'ready':
      return <Ready session={state.session} />;
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
