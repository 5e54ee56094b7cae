import { plainNumber } from '../../shared/model/display';
import { memo, useMemo, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { shownName } from '../../shared/calculation/shown';
import type { Part, Text } from '../../shared/model/model';
import { outcomeOf, outcomeText, type Outcome } from '../values/outcome';
import { useEditor, useModel } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';
import { formatParts, formatShort, leverNumber } from '../format/formatNumber';
import { attributedError, effectVariable, shownFactor, signWord } from '../values/attributed';
import { attributionFor, shownAttribution, stepOf } from '../values/shownAttribution';
import { useAttribution } from '../state/useAttribution';
import { Explained } from '../ui/Tooltip';
import { useArea } from '../state/useArea';
import './partEffect.css';
import { expectationCells, expectationsOf } from '../values/expectations';
import { commonValue, isUsed } from '../values/leverCells';

/** What a part does now, in the last year: its share of the effect, in the words of the headline figure. */
export function PartShare({ part }: { readonly part: Part }): ReactNode {
  const amounts = usePartAmounts(part);
  if (amounts === null) return null;
  const { share, word, label, year } = amounts;
  return <Share {...share} word={word} label={label} part={part.label} year={year} />;
}

interface ShareProps {
  readonly value: number;
  readonly text: string;
  readonly word: Text | undefined;
  readonly label: Text;
  readonly part: Text;
  readonly year: string;
}

/** Drawn again when it is another amount. */
const Share = memo(function Share({ value, text, word, label, part, year }: ShareProps): ReactNode {
  const { t, say } = useTexts();
  return (
    <Explained
      className={`part__share part__share--${toneOf(value)}`}
      text={t('attribution:effect', { label: say(label), part: say(part), year })}
    >
      {Number.isNaN(value) ? text : <data value={value}>{text}</data>}
      {word === undefined ? null : ` ${say(word)}`}
    </Explained>
  );
});

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
            amount: outcomeText(cost, (value) =>
              formatShort(value, part.cost?.display ?? plainNumber, words),
            ),
          })
        : null}
      {hasCost && hasCompany ? ' · ' : null}
      {hasCompany ? (
        <Explained text={t('attribution:byOthersTitle')}>
          {t('attribution:byOthers', { amount: amounts?.company ?? '' })}
        </Explained>
      ) : null}
      {/* The line keeps its place. */}
      {hasSucceeds || hasCost || hasCompany ? null : '\u00a0'}
    </p>
  );
}

/** Null where the model divides nothing. */
function usePartAmounts(part: Part) {
  const model = useModel();
  const area = useArea();
  const found = useAttribution();
  const { words } = useTexts();
  const variable = effectVariable(model);
  const { items: years } = useEditor(({ run }) => run.space.time);
  const last = years.length - 1;
  const { factor, error } = useEditor(
    useShallow(({ run }) => ({
      factor: variable === undefined ? NaN : shownFactor(run, variable, last),
      error: variable === undefined ? null : attributedError(run, area, variable.id, last),
    })),
  );
  const shown = useMemo(
    () =>
      found === null || variable === undefined
        ? null
        : shownAttribution(found.groups, attributionFor(found, area.item), {
            year: last,
            factor,
            step: stepOf(variable.display),
          }),
    [found, variable, area.item, last, factor],
  );
  if (variable === undefined) return null;
  const index = shown?.groups.findIndex(({ group }) => group.id === part.id) ?? -1;
  const own = shown?.groups[index];
  const value = own?.share ?? NaN;
  const byOthers = own?.difference ?? NaN;
  // As on the page of what does what, so that no amount differs between the two.
  const shares = shown?.groups.map(({ share }) => share) ?? [];
  const text = formatParts(shares, shown?.total ?? NaN, variable.display, words)[index];
  return {
    share: { value, text: Number.isNaN(value) ? (error?.kind ?? '') : (text ?? '') },
    byOthers,
    company: formatShort(byOthers, variable.display, words),
    word: Math.abs(value) < 0.5 ? undefined : signWord(model, value),
    label: variable.label,
    year: years[last] ?? '',
  };
}

function useOwnCost({ id, cost }: Part): Outcome {
  const { item, dimension } = useArea();
  return useEditor(({ run }) => {
    if (cost === undefined) return 0;
    const perItem = shownName('cost', id, dimension);
    return item === null || !run.values.has(perItem)
      ? outcomeOf(run, shownName('cost', id), '')
      : outcomeOf(run, perItem, item);
  });
}

function toneOf(value: number): 'good' | 'bad' | 'plain' {
  if (Number.isNaN(value) || Math.abs(value) < 0.5) return 'plain';
  return value > 0 ? 'good' : 'bad';
}

/** How much of the plans of a part is expected to succeed: "80 % lukt"; empty as long as it has none. */
function usePartSucceeds(part: string): string {
  const { t, words } = useTexts();
  const value = useEditor(({ compiled, history }) => {
    const { present } = history;
    if (!isUsed(compiled.model, present, part)) return '';
    return expectationsOf(compiled.model)
      .filter(({ expectation }) => expectation.parts !== undefined)
      .map(({ expectation, assumption }) => {
        const cells = expectationCells(compiled, present, expectation, part);
        const common = commonValue(cells.map((cell) => cell.value));
        return common === null ? t('levers:mixed') : leverNumber(common, assumption.display, words);
      })
      .join(', ');
  });
  return value === '' ? '' : t('levers:expected.succeeds', { value });
}
