import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { assertNever } from '../../shared/lib/result';
import { Tabs } from '../ui/Tabs';
import { FactsTab } from './FactsTab';
import { IndicatorsTab } from './IndicatorsTab';
import { LimitsTab } from './LimitsTab';
import { RegisterTab } from './RegisterTab';
import { ReviewsTab } from './ReviewsTab';
import { sourcesTabs, tabsOf, type SourcesTarget } from './sourcesTarget';
import './sources.css';
import './papers.css';
import './narrow.css';
import { useView } from '../state/useView';

/** What the figures rest on: every assumption, the facts of the documents, and where these end. */
export function SourcesPage(): ReactNode {
  const view = useView();
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
        <Content target={target} onGoTo={setTarget} />
      </div>
    </section>
  );
}

interface Props {
  readonly target: SourcesTarget;
  readonly onGoTo: (target: SourcesTarget) => void;
}

function Content({ target, onGoTo }: Props): ReactNode {
  const view = useView();
  const { tab, wanted } = target;
  switch (tab) {
    case 'register':
      return <RegisterTab key={wanted} wanted={wanted} onGoTo={onGoTo} />;
    case 'facts':
      return <FactsTab key={wanted} wanted={wanted} onGoTo={onGoTo} />;
    case 'indicators':
      return <IndicatorsTab onGoTo={onGoTo} />;
    case 'reviews':
      return <ReviewsTab onGoTo={onGoTo} />;
    case 'limits':
      return <LimitsTab model={view.run.model} />;
    default:
      return assertNever(tab);
  }
}
