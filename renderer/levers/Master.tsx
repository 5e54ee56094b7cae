import { shareOfAll } from '../../shared/model/display';
import { useRef, useState, type ReactNode } from 'react';
import {
  areSameCells,
  levelValues,
  masterCells,
  masterPosition,
  meanPosition,
  scaledValues,
  shareOfPlan,
  type MasterCell,
} from '../values/masterSlider';
import { useAppContext, useEditorSame } from '../state/useAppContext';
import { leverNumber } from '../format/formatNumber';
import { AmountControl } from './AmountControl';
import { MasterScope } from './MasterScope';
import { useArea } from '../state/useArea';
import { useLabels } from '../state/useLabels';
import { useTexts } from '../format/useTexts';

interface Props {
  readonly part: string;
  /** What the part is called. */
  readonly label: string;
}

const whole = { minimum: 0, maximum: 1 };

/**
 * The slider of all levers of a part together. Where they stand at one position it moves all of them from neutral to
 * full. Where they do not it is a share of what they stand at now: what is neutral stays neutral.
 */
export function Master({ part, label }: Props): ReactNode {
  const { actions } = useAppContext().editor;
  const { t, words } = useTexts();
  const labels = useLabels();
  const area = useArea();
  const [wantsOne, setWantsOne] = useState(false);
  const one = useEditorSame(
    ({ run, history }) =>
      area.item === null
        ? []
        : masterCells(run, history.present, part, { [area.dimension]: area.item }),
    areSameCells,
  );
  const all = useEditorSame(
    ({ run, history }) => masterCells(run, history.present, part),
    areSameCells,
  );
  const isOne = wantsOne && one.length > 0;
  const cells = isOne ? one : all;
  // What the levers stood at when a hand began to take a share of it.
  const [plan, setPlan] = useState<readonly MasterCell[]>([]);
  const scaling = useRef<string | null>(null);
  const level = masterPosition(cells);
  const share = shareOfPlan(cells, plan);
  const differs = level === null;
  const name =
    isOne && area.item !== null ? `${label}, ${labels.item(area.dimension, area.item)}` : label;

  function set(to: number, from: string, group?: string, why?: string): void {
    const step = { label: name, from, to: leverNumber(to, shareOfAll, words) };
    // One pull stays what it began as, also by way of 0 %, where nothing differs.
    const isShare = differs || (group !== undefined && group === scaling.current);
    if (!isShare) {
      actions.setValues(levelValues(cells, to), t('levers:step', step), group, why);
      return;
    }
    const held = share === null ? cells : plan;
    setPlan(held);
    scaling.current = group ?? null;
    actions.setValues(scaledValues(held, to), t('levers:shareStep', step), group, why);
  }

  function alignAll(): void {
    const mean = Math.round(meanPosition(cells) * 100) / 100;
    const step = {
      label: name,
      from: t('levers:mixed'),
      to: leverNumber(mean, shareOfAll, words),
    };
    actions.setValues(levelValues(cells, mean), t('levers:step', step));
  }

  return (
    <>
      <AmountControl
        label={t('levers:master', { label: name })}
        amount={{
          value: level ?? (share === 1 ? null : share),
          position: 1,
          differs,
          note: differs ? t('levers:ofPlan') : '',
          bounds: whole,
          neutral: 0,
          display: shareOfAll,
        }}
        noteAction={
          differs ? (
            <button
              type="button"
              className="name-link"
              aria-label={`${t('levers:align')}: ${name}`}
              onClick={alignAll}
            >
              {t('levers:align')}
            </button>
          ) : null
        }
        onSet={set}
      />
      <MasterScope
        label={label}
        area={area}
        mayBeOne={one.length > 0}
        isOne={isOne}
        onChoose={setWantsOne}
      />
    </>
  );
}
