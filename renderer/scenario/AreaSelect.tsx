import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { useAppContext, useEditor, useModel } from '../state/useAppContext';
import { Select } from '../ui/Select';
import { areaOf, itemsOf } from '../values/area';
import { wholeName } from '../values/view';

/** The one selector that figures, picture and sheet follow. */
export function AreaSelect(): ReactNode {
  const { actions } = useAppContext().editor;
  const texts = useTexts();
  const model = useModel();
  const dataset = useEditor(({ history }) => history.present.dataset);
  const item = useEditor((state) => state.item);
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
      onChange={(value) => actions.choose(value === '' ? null : value)}
    />
  );
}
