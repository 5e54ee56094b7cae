import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { wholeName } from '../values/view';
import { BesideList } from './BesideList';
import { ComparedCauses } from './ComparedCauses';
import { ComparedFigures } from './ComparedFigures';
import { ComparedPicture } from './ComparedPicture';
import { DifferenceTable } from './DifferenceTable';
import { useSides } from './useSides';
import './compare.css';

/** The scenario on screen beside up to three others: figures, a picture, what differs and what that does. */
export function ComparePage(): ReactNode {
  const { t } = useTexts();
  const sides = useSides();
  const { view } = sides.now;
  const { area, labels, run, texts } = view;
  const about =
    area.item === null ? wholeName(run.model, texts) : labels.item(area.dimension, area.item);
  return (
    <div className="comparing">
      <section className="panel comparing__part" aria-labelledby="compare-title">
        <h2 id="compare-title">{t('compare:title')}</h2>
        <p className="quiet">{t('compare:about')}</p>
        <BesideList others={sides.others} />
      </section>
      {sides.others.length === 0 ? null : (
        <>
          <section className="panel comparing__part">
            <p className="quiet">{t('compare:forArea', { area: about })}</p>
            <ComparedFigures sides={sides} />
          </section>
          <ComparedPicture heading={<h2>{t('compare:beside')}</h2>} />
          <section className="panel comparing__part">
            <ComparedCauses sides={sides} />
          </section>
          <section className="panel comparing__part">
            <DifferenceTable sides={sides} />
          </section>
        </>
      )}
    </div>
  );
}
