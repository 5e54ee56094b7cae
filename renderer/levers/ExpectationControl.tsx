import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Assumption } from '../../shared/model/model';
import { leverNumber } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';
import { useAppContext, useEditor } from '../state/useAppContext';
import { withOriginal, withValues } from '../values/changes';
import { expectationBounds, expectationCells, type Expectation } from '../values/expectations';
import { commonValue } from '../values/leverCells';
import { AmountControl } from './AmountControl';

interface Props {
  readonly expectation: Expectation;
  readonly assumption: Assumption;
  /** The part whose value it is; null: that of everything together. */
  readonly part: { readonly id: string; readonly label: string } | null;
}

/** How much of the plans succeeds, of everything or of one part: a slider, and one step to "as planned". */
export function ExpectationControl({ expectation, assumption, part }: Props): ReactNode {
  const { editor } = useAppContext();
  const { t, say, words } = useTexts();
  const { id: input, display } = assumption;
  const { asPlanned } = expectation;
  const question = say(expectation.label);
  const label = part === null ? question : `${question} ${part.label}`;
  const partId = part?.id ?? null;
  const values = useEditor(
    useShallow(({ compiled, history }) =>
      expectationCells(compiled, history.present, expectation, partId).map(({ value }) => value),
    ),
  );
  const isChanged = useEditor(({ compiled, history }) =>
    expectationCells(compiled, history.present, expectation, partId).some(
      ({ value, original }) => value !== original,
    ),
  );
  const value = commonValue(values);
  const write = (one: number): string => leverNumber(one, display, words);
  const ends = { least: write(Math.min(...values)), most: write(Math.max(...values)) };

  function set(to: number, from: string, group?: string, calculation = ''): void {
    const why = [question, calculation].filter((part) => part !== '').join(' ');
    editor.actions.edit(
      (scenario, compiled) => {
        const cells = expectationCells(compiled, scenario, expectation, partId);
        const given = cells.map(({ items }) => ({ input, items, value: to }));
        return withValues(scenario, compiled, given, { ...editor.stamp(), why });
      },
      t('levers:step', { label, from, to: write(to) }),
      group,
    );
  }

  function reset(): void {
    editor.actions.edit(
      (scenario, compiled) => {
        const cells = expectationCells(compiled, scenario, expectation, partId);
        return withOriginal(
          scenario,
          compiled,
          cells.map(({ items }) => ({ input, items })),
        );
      },
      t('levers:expected.resetStep', { label }),
    );
  }

  const now = value === null ? t('levers:mixed') : write(value);
  return (
    <div className="expected">
      <p className="expected__label">
        {question}
        {value === asPlanned ? null : (
          <button
            type="button"
            className="name-link"
            aria-label={`${label}: ${t('levers:expected.asPlanned')}`}
            onClick={() => set(asPlanned, now)}
          >
            {t('levers:expected.asPlanned')}
          </button>
        )}
      </p>
      <AmountControl
        label={label}
        amount={{
          value,
          position: values.reduce((sum, one) => sum + one, 0) / values.length,
          differs: value === null,
          note: value === null ? t('levers:spread', ends) : '',
          bounds: expectationBounds(assumption),
          neutral: 0,
          display,
        }}
        limitReason={assumption.limitReason}
        onSet={set}
        onReset={isChanged ? reset : undefined}
        resetLabel={t('levers:expected.reset', { label })}
      />
    </div>
  );
}
