import type { ReactNode } from 'react';
import { mainHeadline } from '../../shared/model/mainHeadline';
import { useTexts } from '../format/useTexts';
import { useDrawn } from '../state/useDrawn';
import { useView } from '../state/useView';
import { ChancePanel } from './ChancePanel';
import { FanPicture } from './FanPicture';
import { HistogramPicture } from './HistogramPicture';
import { MethodPanel } from './MethodPanel';
import { SwitchingPanel } from './SwitchingPanel';
import { TwoWayPicture } from './TwoWayPicture';
import { WeightPicture } from './WeightPicture';
import './uncertainty.css';

/** The page "Hoe zeker?": between which amounts costs and effect lie, what that depends on, and how it was found. */
export function UncertaintyPage(): ReactNode {
  const { run, area } = useView();
  const { t } = useTexts();
  const { drawn, isOld } = useDrawn();
  const headline = mainHeadline(run.model);
  if (headline === undefined) return null;
  const { display } = headline;
  const isOther = drawn !== null && isOld && drawn.item !== area.item;
  return (
    <div className="uncertainty">
      {drawn === null || isOther ? (
        <p className="panel quiet" role="status">
          {t('uncertainty:pending')}
        </p>
      ) : (
        <>
          <FanPicture drawn={drawn} display={display} isOld={isOld} />
          <HistogramPicture drawn={drawn} display={display} isOld={isOld} />
        </>
      )}
      <WeightPicture display={display} />
      <TwoWayPicture />
      <SwitchingPanel drawn={isOther ? null : drawn} />
      <ChancePanel />
      <MethodPanel drawn={drawn} />
    </div>
  );
}
