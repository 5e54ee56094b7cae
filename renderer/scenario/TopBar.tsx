import type { ReactNode } from 'react';
import { useSession, useWorkbench } from '../state/useSession';
import type { View } from '../state/view';
import { AreaSelect } from './AreaSelect';
import { ExampleSelect } from './ExampleSelect';
import { LanguageSelect } from './LanguageSelect';

/** The bar at the top: which scenario this is, and for whom its figures are. */
export function TopBar({ view }: { readonly view: View }): ReactNode {
  const { workbench } = useSession();
  const item = useWorkbench((state) => state.item);
  const { t } = view.texts;
  return (
    <header className="bar">
      <h1>{t('appName')}</h1>
      <span className="quiet" aria-hidden="true">
        /
      </span>
      <ExampleSelect />
      <div className="bar__end">
        <AreaSelect
          model={workbench.model}
          dataset={view.scenario.dataset}
          item={item}
          onChange={workbench.actions.choose}
        />
        <LanguageSelect />
      </div>
    </header>
  );
}
