import type { ReactNode } from 'react';
import { ComparedFigures } from '../../compare/ComparedFigures';
import { useSides } from '../../state/useSides';
import { scenarioDifferences } from '../../../shared/calculation/scenarioDifferences';
import { useTexts } from '../../format/useTexts';
import { differenceCount } from '../../values/differenceText';

interface Props {
  /** So many figures. */
  readonly most: number;
}

/** The scenarios beside the one of the sheet: figures, and how much differs. */
export function PaperCompared({ most }: Props): ReactNode {
  const sides = useSides();
  const texts = useTexts();
  const { t } = texts;
  const { scenario } = sides.now.view;
  return (
    <section className="paper__compared">
      <h2>{t('compare:beside')}</h2>
      <ComparedFigures sides={sides} most={most} />
      <p className="paper__note">
        {sides.others
          .map(({ name, compared, compiled }) => {
            const differences = scenarioDifferences(scenario, compared.scenario);
            const count = differenceCount(differences, compiled.model, texts);
            return t('compare:differsFrom', { name, count });
          })
          .join(' ')}
      </p>
    </section>
  );
}
