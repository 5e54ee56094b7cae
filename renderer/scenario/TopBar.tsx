import type { ReactNode } from 'react';
import { useAppContext, useEditor } from '../state/useAppContext';
import type { View } from '../values/view';
import { AreaSelect } from './AreaSelect';
import { PresentButton } from './PresentButton';
import { ScenarioMenu } from './ScenarioMenu';
import { ScenarioMarks, ScenarioTitle } from './ScenarioTitle';
import { StepButtons } from './StepButtons';
import { ViewSelects } from './ViewSelects';
import './bar.css';

/** The bar at the top: which scenario this is, whether it is saved, and for whom its figures are. */
export function TopBar({ view }: { readonly view: View }): ReactNode {
  const { editor, files } = useAppContext();
  const item = useEditor((state) => state.item);
  const { t } = view.texts;
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
        <AreaSelect
          model={view.run.model}
          dataset={view.scenario.dataset}
          item={item}
          onChange={editor.actions.choose}
        />
        <ViewSelects view={view} />
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
