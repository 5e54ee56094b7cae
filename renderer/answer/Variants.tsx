import type { ReactNode } from 'react';
import type { Headline } from '../../shared/model/model';
import { variantFigures } from '../values/variantFigures';
import { wholeName, type View } from '../values/view';
import { VariantAmount } from './VariantAmount';

interface Props {
  readonly view: View;
  readonly headline: Headline;
}

/** The answer as it would be with what the model's variants assume: "als alles lukt € 2,31 mln minder". */
export function Variants({ view, headline }: Props): ReactNode {
  const { run, texts, variantsAreOld } = view;
  if (run.model.variants.length === 0) return null;
  const figures = variantFigures(view, headline);
  return (
    <dd
      className={variantsAreOld ? 'variants variants--old' : 'variants'}
      aria-busy={variantsAreOld || view.variants === null}
    >
      <ul>
        {figures.map(({ id, label, value, wholeOnly }) => (
          <li key={id}>
            {texts.say(label)}{' '}
            <strong>
              <VariantAmount view={view} headline={headline} value={value} />
            </strong>
            {wholeOnly ? ` · ${wholeName(run.model, texts)}` : null}
          </li>
        ))}
      </ul>
    </dd>
  );
}
