import type { ReactNode } from 'react';
import { useAppContext } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';
import { AreaSelect } from './AreaSelect';
import { PresentButton } from './PresentButton';
import { ScenarioMenu } from './ScenarioMenu';
import { ScenarioMarks, ScenarioTitle } from './ScenarioTitle';
import { StepButtons } from './StepButtons';
import { ViewSelects } from './ViewSelects';
import './bar.css';

/** The bar at the top: which scenario this is, whether it is saved, and for whom its figures are. */
export function TopBar(): ReactNode {
  const { files } = useAppContext();
  const { t } = useTexts();
  return (
    <header className="bar">
      <span className="bar__brand">{t('appName')}</span>
      <span className="quiet" aria-hidden="true">
        /
      </span>
      <ScenarioTitle />
      <ScenarioMenu />
      <ScenarioMarks />
      <div className="bar__end">
        <AreaSelect />
        <ViewSelects />
        <StepButtons />
        <PresentButton />
        <button
          type="button"
          className="button button--primary"
          aria-keyshortcuts="Control+S"
          onClick={() => void files.save()}
        >
          {t('scenario.save')}
        </button>
      </div>
    </header>
  );
}
