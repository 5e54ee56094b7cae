import type { ReactNode } from 'react';
import type { Headline } from '../../shared/model/model';
import { variantFigures } from '../values/variantFigures';
import { wholeName } from '../values/view';
import { WhyButton } from '../elements/WhyButton';
import { VariantAmount } from './VariantAmount';
import { useView } from '../state/useView';

interface Props {
  readonly headline: Headline;
}

/** The answer as it would be with what the model's variants assume: "als alles lukt € 2,31 mln minder". */
export function Variants({ headline }: Props): ReactNode {
  const view = useView();
  const { run, texts } = view;
  if (run.model.variants.length === 0) return null;
  const figures = variantFigures(view, headline);
  return (
    <dd className="variants">
      <ul>
        {figures.map(({ id, label, value, wholeOnly, cell }) => (
          <li key={id}>
            {texts.say(label)}{' '}
            <strong>
              <WhyButton cell={cell} label={`${texts.say(headline.label)} ${texts.say(label)}`}>
                <VariantAmount headline={headline} value={value} />
              </WhyButton>
            </strong>
            {wholeOnly ? ` · ${wholeName(run.model, texts)}` : null}
          </li>
        ))}
      </ul>
    </dd>
  );
}
