import type { ReactNode } from 'react';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { indexByKey } from '../../shared/value/namedArray';
import { masterPosition, masterValues } from '../values/masterSlider';
import { useAppContext, useEditor } from '../state/useAppContext';
import { AmountControl } from './AmountControl';
import { useTexts } from '../format/useTexts';
import { leverNumber } from '../format/leverNumber';

interface Props {
  readonly part: string;
  /** What the part is called. */
  readonly label: string;
}

const whole = { minimum: 0, maximum: 1 };

/** The slider that moves every lever of a part from neutral to full. */
export function Master({ part, label }: Props): ReactNode {
  const { editor } = useAppContext();
  const { t, words } = useTexts();
  const value = useEditor(({ run }) => masterPosition(run, part));
  const mean = useEditor(({ run }) => value ?? meanPosition(run, part));

  function set(to: number, from: string, group?: string): void {
    const values = masterValues(editor.store.getState().run, part, to);
    const name = t('levers:step', { label, from, to: leverNumber(to, 'percentage', words) });
    editor.actions.setValues(values, name, group);
  }

  return (
    <AmountControl
      label={t('levers:master', { label })}
      amount={{
        value,
        position: mean,
        spread: '',
        bounds: whole,
        neutral: 0,
        display: 'percentage',
      }}
      onSet={set}
    />
  );
}

/** Where the thumb stands when no one position fits: as far as the levers stand on average, from 0 to 1. */
function meanPosition(run: ScenarioRun, part: string): number {
  const levers = new Map(run.model.levers.map((lever) => [lever.id, lever]));
  const cells = masterValues(run, part, 1);
  const sum = cells.reduce((total, { input, items, value: full }) => {
    const { dimensions = [], values } = run.values.get(input) ?? {};
    const value = values?.[indexByKey(run.space, dimensions).get(items) ?? -1] ?? NaN;
    const neutral = levers.get(input)?.neutral ?? NaN;
    return total + (value - neutral) / (full - neutral);
  }, 0);
  return Math.min(1, Math.max(0, sum / cells.length));
}
