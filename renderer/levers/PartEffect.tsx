import type { ReactNode } from 'react';
import { shownName } from '../../shared/calculation/shown';
import type { Part } from '../../shared/model/model';
import { outcomeOf, outcomeText, type Outcome } from '../values/outcome';
import { useEditor } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';
import { formatParts, formatShort } from '../format/formatNumber';
import { attributedError, effectVariable, shownFactor, signWord } from '../values/attributed';
import { attributionFor, shownAttribution, stepOf } from '../values/shownAttribution';
import { useAttribution } from '../state/useAttribution';
import { Explained } from '../ui/Tooltip';
import { usePartSucceeds } from './usePartSucceeds';
import { useArea } from './useArea';
import './partEffect.css';

/** What a part does now, in the last year: its share of the effect, in the words of the headline figure. */
export function PartShare({ part }: { readonly part: Part }): ReactNode {
  const amounts = usePartAmounts(part);
  const { t } = useTexts();
  const { say } = useTexts();
  if (amounts === null) return null;
  const { share, word, isOld, label, year } = amounts;
  return (
    <Explained
      className={`part__share part__share--${toneOf(share.value)}${isOld ? ' part__share--old' : ''}`}
      text={t('attribution:effect', { label: say(label), part: say(part.label), year })}
    >
      {Number.isNaN(share.value) ? share.text : <data value={share.value}>{share.text}</data>}
      {word === undefined ? null : ` ${say(word)}`}
    </Explained>
  );
}

/**
 * How much of its plans is expected to succeed, what it costs itself, and what the other parts give it or take from
 * it. The line keeps its place when it is empty.
 */
export function PartCompany({ part }: { readonly part: Part }): ReactNode {
  const amounts = usePartAmounts(part);
  const cost = useOwnCost(part);
  const succeeds = usePartSucceeds(part.id);
  const { t } = useTexts();
  const { words } = useTexts();
  if (amounts === null && succeeds === '') return null;
  const byOthers = amounts?.byOthers ?? NaN;
  const hasSucceeds = succeeds !== '';
  const hasCost = typeof cost !== 'number' || Math.abs(cost) >= 0.5;
  const hasCompany = Math.abs(byOthers) >= 0.5;
  return (
    <p className="part__company quiet">
      {succeeds}
      {hasSucceeds && (hasCost || hasCompany) ? ' · ' : null}
      {hasCost
        ? t('attribution:cost', {
            amount: outcomeText(cost, (value) => formatShort(value, 'euro', words)),
          })
        : null}
      {hasCost && hasCompany ? ' · ' : null}
      {hasCompany ? (
        <Explained text={t('attribution:byOthersTitle')}>
          {t('attribution:byOthers', { amount: formatShort(byOthers, 'euro', words) })}
        </Explained>
      ) : null}
      {/* The line keeps its place. */}
      {hasSucceeds || hasCost || hasCompany ? null : '\u00a0'}
    </p>
  );
}

/** Null where the model divides nothing. */
function usePartAmounts(part: Part) {
  const run = useEditor((state) => state.run);
  const area = useArea();
  const { found, isOld } = useAttribution();
  const { words } = useTexts();
  const variable = effectVariable(run.model);
  if (variable === undefined) return null;
  const last = run.space.time.items.length - 1;
  const year = run.space.time.items[last] ?? '';
  const factor = shownFactor(run, variable, last);
  const error = attributedError(run, area, variable.id, last);
  const shown =
    found === null
      ? null
      : shownAttribution(found.groups, attributionFor(found, area.item), {
          year: last,
          factor,
          step: stepOf(variable.display),
        });
  const index = shown?.groups.findIndex(({ group }) => group.id === part.id) ?? -1;
  const own = shown?.groups[index];
  const value = own?.share ?? NaN;
  // As on the page of what does what, so that no amount differs by a euro between the two.
  const shares = shown?.groups.map(({ share }) => share) ?? [];
  const text = formatParts(shares, shown?.total ?? NaN, variable.display, words)[index];
  return {
    share: { value, text: Number.isNaN(value) ? (error?.kind ?? '') : (text ?? '') },
    byOthers: own?.difference ?? NaN,
    word: Math.abs(value) < 0.5 ? undefined : signWord(run.model, value),
    label: variable.label,
    year,
    isOld,
  };
}

function useOwnCost(part: Part): Outcome {
  const run = useEditor((state) => state.run);
  const { item, dimension } = useArea();
  if (part.cost === undefined) return 0;
  const perItem = shownName('cost', part.id, dimension);
  return item === null || !run.values.has(perItem)
    ? outcomeOf(run, shownName('cost', part.id), '')
    : outcomeOf(run, perItem, item);
}

function toneOf(value: number): 'good' | 'bad' | 'plain' {
  if (Number.isNaN(value) || Math.abs(value) < 0.5) return 'plain';
  return value > 0 ? 'good' : 'bad';
}
