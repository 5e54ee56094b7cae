import type { ReactNode } from 'react';
import { asOneTable } from '../../shared/spreadsheet/table';
import { tabSeparated } from '../format/tabSeparated';
import { useTexts } from '../format/useTexts';
import { useAppContext } from '../state/useAppContext';
import { copyToClipboard } from '../ui/clipboard';
import { wholeName } from '../values/view';
import { BesideList } from './BesideList';
import { ComparedCauses } from './ComparedCauses';
import { ComparedFigures } from './ComparedFigures';
import { ComparedPicture } from './ComparedPicture';
import { RobustPanel } from './RobustPanel';
import { DifferenceTable } from './DifferenceTable';
import { comparedTables } from '../elements/comparedTables';
import { useSides, type Sides } from '../state/useSides';
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
            <div className="comparing__head">
              <p className="quiet">{t('compare:forArea', { area: about })}</p>
              <CopyButton sides={sides} />
            </div>
            <ComparedFigures sides={sides} />
          </section>
          {sides.now.view.run.model.uncertainty === undefined ? null : (
            <section className="panel comparing__part">
              <RobustPanel sides={sides} />
            </section>
          )}
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

function CopyButton({ sides }: { readonly sides: Sides }): ReactNode {
  const { shell } = useAppContext();
  const texts = useTexts();
  const { t } = texts;
  const title = t('compare:title');

  function copy(): void {
    const { head, rows } = asOneTable(comparedTables(sides, texts));
    if (copyToClipboard(tabSeparated([head, ...rows]))) {
      shell.succeed({ text: 'picture.copied', values: { title } });
    } else shell.report({ title: 'picture.notCopied', problems: [], advice: 'picture.useTable' });
  }

  return (
    <button type="button" className="button" onClick={copy}>
      {t('picture.copy')}
    </button>
  );
}
