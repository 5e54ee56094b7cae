import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import type { Fact } from '../../shared/model/model';
import { WhyButton } from '../elements/WhyButton';
import { formatParts } from '../format/formatNumber';
import { useAttribution } from '../state/useAttribution';
import { effectVariable, shownFactor, signWord } from '../values/attributed';
import { attributionFor, shownAttribution, stepOf } from '../values/shownAttribution';
import { wholeName } from '../values/view';
import { findingsOf } from './findings';
import { useView } from '../state/useView';

interface Props {
  readonly fact: Fact;
}

/** What the model finds beside what the document says: figures of this scenario, and what parts do to the effect. */
export function FactFindings({ fact }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const found = findingsOf(fact, view);
  const { effectOf = [] } = fact;
  if (found.length + effectOf.length === 0) return null;
  return (
    <dl className="found" aria-label={t('sources:facts.found.label')}>
      {found.map(({ id, label, values, wholeOnly, isMean }) => (
        <div key={id} className="found__one">
          <dt>{label}</dt>
          <dd>
            <ul className="found__values">
              {values.map(({ of, text, cell }) => (
                <li key={of}>
                  {of === '' ? null : <span className="quiet">{of} </span>}
                  <WhyButton cell={cell} label={of === '' ? label : `${label}, ${of}`}>
                    {text}
                  </WhyButton>
                </li>
              ))}
            </ul>
            {wholeOnly || isMean ? (
              <span className="quiet">
                {t(isMean ? 'sources:facts.found.mean' : 'sources:facts.found.whole', {
                  whole: wholeName(view.run.model, view.texts),
                })}
              </span>
            ) : null}
          </dd>
        </div>
      ))}
      {effectOf.length === 0 ? null : <PartEffects parts={effectOf} />}
    </dl>
  );
}

/** What parts do to the effect in the last year, as on the page that divides it. */
function PartEffects({ parts }: { readonly parts: readonly string[] }): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const found = useAttribution();
  const { run, area, texts } = view;
  const variable = effectVariable(run.model);
  if (variable === undefined) return null;
  const year = run.space.time.items.length - 1;
  const shown =
    found === null
      ? null
      : shownAttribution(found.groups, attributionFor(found, area.item), {
          year,
          factor: shownFactor(run, variable, year),
          step: stepOf(variable.display),
        });
  const shares = shown?.groups.map(({ share }) => share) ?? [];
  const written = formatParts(shares, shown?.total ?? NaN, variable.display, texts.words);
  return parts.map((part) => {
    const label = run.model.parts.find(({ id }) => id === part)?.label;
    const index = shown?.groups.findIndex(({ group }) => group.id === part) ?? -1;
    const share = shares[index] ?? NaN;
    const word = signWord(run.model, share);
    return (
      <div key={part} className="found__one found__one--divided">
        <dt>
          {t('sources:facts.found.effect', {
            part: label === undefined ? part : texts.say(label),
            year: run.space.time.items[year],
          })}
        </dt>
        <dd>
          {written[index] ?? t('sources:facts.found.pending')}
          {word === undefined || Math.abs(share) < 0.5 ? null : ` ${texts.say(word)}`}
        </dd>
      </div>
    );
  });
}
