import type { ReactNode } from 'react';
import { assertNever } from '../../shared/lib/result';
import { AttributionPage } from '../attribution/AttributionPage';
import { CalendarPage } from '../calendar/CalendarPage';
import { ComparePage } from '../compare/ComparePage';
import { EntryPanel } from '../levers/EntryPanel';
import { MeasuresPage } from '../measures/MeasuresPage';
import { RulesPage } from '../sources/RulesPage';
import { SourcesPage } from '../sources/SourcesPage';
import { UncertaintyPage } from '../uncertainty/UncertaintyPage';
import { entryIdOf, isEntry, type Page } from '../state/pages';

interface Props {
  readonly place: Exclude<Page, 'overview' | 'sheet'>;
}

/** What stands under the tabs beside pictures and sheet. */
export function OtherPage({ place }: Props): ReactNode {
  if (isEntry(place)) return <EntryPanel id={entryIdOf(place) ?? ''} />;
  switch (place) {
    case 'attribution':
      return <AttributionPage />;
    case 'compare':
      return <ComparePage />;
    case 'uncertainty':
      return <UncertaintyPage />;
    case 'sources':
      return <SourcesPage />;
    case 'rules':
      return <RulesPage />;
    case 'calendar':
      return <CalendarPage />;
    case 'measures':
      return <MeasuresPage />;
    default:
      return assertNever(place);
  }
}
