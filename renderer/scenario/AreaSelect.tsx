import type { ReactNode } from 'react';
import type { Dataset } from '../../shared/model/dataset';
import type { Model } from '../../shared/model/model';
import { areaOf, itemsOf } from '../values/area';
import { wholeName } from '../values/view';
import { useTexts } from '../format/useTexts';
import { Select } from '../ui/Select';

interface Props {
  readonly model: Model;
  readonly dataset: Dataset;
  /** Null: everything together. */
  readonly item: string | null;
  readonly onChange: (item: string | null) => void;
}

/** The one selector that figures, picture and sheet follow. */
export function AreaSelect({ model, dataset, item, onChange }: Props): ReactNode {
  const texts = useTexts();
  const area = areaOf(model, dataset, item);
  const items = itemsOf(model, dataset, area.dimension);
  return (
    <Select
      label={texts.t('area.label')}
      value={area.item ?? ''}
      options={[
        { value: '', label: wholeName(model, texts) },
        ...items.map(({ id, label }) => ({ value: id, label: texts.say(label) })),
      ]}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  );
}
