import { useId, type ReactNode } from 'react';
import type { Area } from '../values/area';
import { useEditor } from '../state/useAppContext';
import { wholeName } from '../values/view';
import { useLabels } from '../state/useLabels';
import { useTexts } from '../format/useTexts';

interface Props {
  /** What the part is called. */
  readonly label: string;
  readonly area: Area;
  /** The part has levers that differ between the items of the area. */
  readonly mayBeOne: boolean;
  readonly isOne: boolean;
  readonly onChoose: (isOne: boolean) => void;
}

/** Whom the slider of a part moves, while the window is about one item: to choose where there is a choice. */
export function MasterScope({ label, area, mayBeOne, isOne, onChoose }: Props): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  const labels = useLabels();
  const model = useEditor(({ compiled }) => compiled.model);
  const name = useId();
  if (area.item === null) return null;
  const whole = wholeName(model, texts).toLowerCase();
  if (!mayBeOne) return <p className="master__scope quiet">{t('levers:scope.whole', { whole })}</p>;
  const option = (chosen: boolean, text: string): ReactNode => (
    <label className="choice__option">
      <input
        type="radio"
        name={name}
        checked={isOne === chosen}
        onChange={() => onChoose(chosen)}
      />
      {text}
    </label>
  );
  return (
    <fieldset className="choice master__scope" aria-label={t('levers:scope.label', { label })}>
      {option(false, whole)}
      {option(true, t('levers:scope.one', { item: labels.item(area.dimension, area.item) }))}
    </fieldset>
  );
}
