import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { assertNever } from '../../shared/lib/result';
import type { View } from '../values/view';
import { Tabs } from '../ui/Tabs';
import { FactsTab } from './FactsTab';
import { IndicatorsTab } from './IndicatorsTab';
import { LimitsTab } from './LimitsTab';
import { RegisterTab } from './RegisterTab';
import { ReviewsTab } from './ReviewsTab';
import { sourcesTabs, tabsOf, type SourcesTarget } from './sourcesTarget';
import './sources.css';

/** What the figures rest on: every assumption, the facts of the documents, and where these end. */
export function SourcesPage({ view }: { readonly view: View }): ReactNode {
  const { t } = useTexts();
  const [target, setTarget] = useState<SourcesTarget>({ tab: 'register', wanted: null });
  const panelId = useId();
  return (
    <section className="panel sources" aria-label={t('sources:tabs.label')}>
      <Tabs
        label={t('sources:tabs.label')}
        tabs={tabsOf(view.run.model).map((id) => ({ id, label: t(`sources:tabs.${id}`) }))}
        chosen={target.tab}
        onChoose={(id) => {
          const tab = sourcesTabs.find((one) => one === id);
          if (tab !== undefined) setTarget({ tab, wanted: null });
        }}
        panelId={panelId}
      />
      <div
        id={panelId}
        className="sources__tab"
        role="tabpanel"
        aria-label={t(`sources:tabs.${target.tab}`)}
      >
        <Content view={view} target={target} onGoTo={setTarget} />
      </div>
    </section>
  );
}

interface Props {
  readonly view: View;
  readonly target: SourcesTarget;
  readonly onGoTo: (target: SourcesTarget) => void;
}

function Content({ view, target, onGoTo }: Props): ReactNode {
  const { tab, wanted } = target;
  switch (tab) {
    case 'register':
      return <RegisterTab key={wanted} view={view} wanted={wanted} onGoTo={onGoTo} />;
    case 'facts':
      return <FactsTab key={wanted} view={view} wanted={wanted} onGoTo={onGoTo} />;
    case 'indicators':
      return <IndicatorsTab view={view} onGoTo={onGoTo} />;
    case 'reviews':
      return <ReviewsTab view={view} onGoTo={onGoTo} />;
    case 'limits':
      return <LimitsTab model={view.run.model} />;
    default:
      return assertNever(tab);
  }
}
