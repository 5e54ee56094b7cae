import { memo, useId, type ReactNode } from 'react';
import { assertNever } from '../../shared/lib/result';
import { AttributionPlace } from '../attribution/AttributionPlace';
import { CalendarPlace } from '../calendar/CalendarPlace';
import { Sheet } from '../grid/Sheet';
import { MeasuresPlace } from '../measures/MeasuresPlace';
import { PictureBoard } from '../overview/PictureBoard';
import { RulesPlace } from '../sources/RulesPlace';
import { SourcesPlace } from '../sources/SourcesPlace';
import { places, type Place } from '../state/places';
import { useSession, useShell } from '../state/useSession';
import type { View } from '../state/view';
import { Tabs } from '../ui/Tabs';
import { useHeld } from '../ui/useHeld';
import './places.css';

const Pictures = memo(PictureBoard);
const Rows = memo(Sheet);

/** What stands below the answer: the pictures, the sheet, both where there is room, or one of the other pages. */
export function Places({ view }: { readonly view: View }): ReactNode {
  const { shell } = useSession();
  const place = useShell((state) => state.place);
  const panelId = useId();
  // Hidden pages keep their state and are not drawn again until they are seen.
  const isDesk = place === 'overview' || place === 'sheet';
  const seen = useHeld(view, isDesk);
  const { t } = view.texts;
  return (
    <>
      <Tabs
        label={t('places.label')}
        tabs={places.map((id) => ({ id, label: t(`places.${id}`) }))}
        chosen={place}
        onChoose={(id) => {
          const chosen = places.find((one) => one === id);
          if (chosen !== undefined) shell.goTo(chosen);
        }}
        panelId={panelId}
      />
      <div id={panelId} className="place" role="tabpanel" aria-label={t(`places.${place}`)}>
        <div className={`place__desk place__desk--${place}`} hidden={!isDesk}>
          <Pictures view={seen} />
          <Rows view={seen} />
        </div>
        {isDesk ? null : <OtherPlace place={place} view={view} />}
      </div>
    </>
  );
}

interface Props {
  readonly place: Exclude<Place, 'overview' | 'sheet'>;
  readonly view: View;
}

function OtherPlace({ place, view }: Props): ReactNode {
  switch (place) {
    case 'attribution':
      return <AttributionPlace view={view} />;
    case 'sources':
      return <SourcesPlace view={view} />;
    case 'rules':
      return <RulesPlace view={view} />;
    case 'calendar':
      return <CalendarPlace view={view} />;
    case 'measures':
      return <MeasuresPlace view={view} />;
    default:
      return assertNever(place);
  }
}
