import { memo, useMemo, type ReactNode } from 'react';
import type { OrderStatistics } from '../../shared/analysis/orderStatistics';
import { useTexts } from '../format/useTexts';
import { useDrawn } from '../state/useDrawn';
import { useModel } from '../state/useAppContext';
import { useLabels } from '../state/useLabels';
import { useArea } from '../state/useArea';
import { Explained } from '../ui/Tooltip';
import { declaredText } from '../values/switchingText';
import { bandOf, bandText, chanceText, dependsText, exactText } from '../values/band';
import { wholeName } from '../values/view';
import './band.css';

/** The chance of a saving, and between which amounts eight of ten draws lie, with every digit on request. Follows draws and no edit. */
export const Band = memo(function Band(): ReactNode {
  const model = useModel();
  const { item } = useArea();
  const texts = useTexts();
  const { t } = texts;
  const { drawn, isOld, shares, sharesAreOld } = useDrawn();
  const labels = useLabels();
  const band = useMemo(() => (drawn === null ? null : bandOf(drawn.answer)), [drawn]);
  // Draws of another area are none of this figure; the line keeps its place until those of this one are there.
  if (drawn === null || (isOld && drawn.item !== item)) {
    return <dd className="figure__chance">{t('uncertainty:pending')}</dd>;
  }
  if (band === null) return null;
  const count = drawn.answer.length;
  const depends =
    shares === null || shares.item !== drawn.item
      ? null
      : dependsText(shares, model, labels, texts);
  const turns = drawn.switching
    .map((one) => declaredText(one, model, texts))
    .filter((text) => text !== null);
  return (
    <dd
      className={isOld ? 'figure__chance figure__range--old' : 'figure__chance'}
      aria-busy={isOld}
    >
      {drawn.item === item ? null : `${wholeName(model, texts)}: `}
      {t('uncertainty:chance')} <strong>{chanceText(band.positive, texts)}</strong>
      <BandBar band={band} />
      <Explained text={exactText(band, count, model, texts)}>
        {bandText(band, model, texts)}
      </Explained>
      {depends === null && turns.length === 0 ? null : (
        <span className="figure__turns">
          <span className={sharesAreOld ? 'figure__range--old' : undefined}>{depends}</span>{' '}
          {turns.join(' ')}
        </span>
      )}
    </dd>
  );
});

interface BarProps {
  readonly band: OrderStatistics;
}

/** Where draws lie: from P10 to P90, thicker from P25 to P75, with the middle and, where it is near, zero. */
const BandBar = memo(function BandBar({ band }: BarProps): ReactNode {
  const { p5, p10, p25, p50, p75, p90, p95 } = band;
  const low = Math.min(0, p5);
  const width = Math.max(0, p95) - low;
  const at = (value: number): number => (width > 0 ? ((value - low) / width) * 100 : 50);
  const bar = (from: number, to: number) => ({ x: at(from), width: at(to) - at(from) });
  return (
    // The words beside it say the same.
    <svg className="band-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect className="band-bar__wide" {...bar(p10, p90)} y="4" height="4" />
      <rect className="band-bar__half" {...bar(p25, p75)} y="2" height="8" />
      <path className="band-bar__middle" d={`M${String(at(p50))} 0V12`} />
      <path className="band-bar__zero" d={`M${String(at(0))} 0V12`} />
    </svg>
  );
});
