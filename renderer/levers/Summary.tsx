import { useMemo, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Part } from '../../shared/model/model';
import { useEditor } from '../state/useAppContext';
import { cellValue, commonValue, type Input } from '../values/leverCells';
import { settingRows, type Row } from './partLevers';
import { useLabels } from '../state/useLabels';
import { useTexts, type Texts } from '../format/useTexts';
import { leverNumber } from '../format/formatNumber';

interface Props {
  readonly inputs: readonly Input[];
  readonly part: Part | null;
}

/** How many changed rows are named. */
const named = 3;

/** What a closed part is set to: how many of its levers are not neutral, and which. */
export function Summary({ inputs, part }: Props): ReactNode {
  const texts = useTexts();
  const labels = useLabels();
  const { model, space } = useEditor(({ compiled }) => compiled);
  const rows = useMemo(
    () => settingRows(model, space, inputs, part, labels),
    [model, space, inputs, part, labels],
  );
  // NaN: neutral; null: the cells of the row differ.
  const values = useEditor(
    useShallow(({ history }) =>
      rows.map(({ input, cells }) => {
        const own = cells.map((cell) => cellValue(history.present, input, cell));
        return own.every((value) => value === input.neutral) ? NaN : commonValue(own);
      }),
    ),
  );
  const changed = rows.flatMap((row, index) => {
    const value = values[index] ?? null;
    return Number.isNaN(value) ? [] : [`${row.label} ${valueText(row, value, texts)}`];
  });
  const { t } = texts;
  const more = changed.length - named;
  return (
    <p className="part__summary quiet">
      {countText(changed.length, rows.length, part !== null, texts)}
      {changed.length === 0 ? null : `: ${changed.slice(0, named).join(', ')}`}
      {more > 0 ? ` ${t('levers:more', { count: more })}` : null}
    </p>
  );
}

function countText(changed: number, rows: number, ofPart: boolean, { t }: Texts): string {
  if (!ofPart) return changed === 0 ? t('levers:asGiven') : t('levers:changedAlone', { changed });
  return changed === 0
    ? t('levers:neutral', { count: rows })
    : t('levers:changed', { changed, count: rows });
}

function valueText({ input }: Row, value: number | null, texts: Texts): string {
  if (value === null) return texts.t('levers:mixed');
  const choice = input.choices?.find((one) => one.value === value);
  return choice === undefined
    ? leverNumber(value, input.display, texts.words)
    : texts.say(choice.label);
}
