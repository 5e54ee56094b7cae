import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { useAppContext, useEditor, useModel } from '../state/useAppContext';
import { Select } from '../ui/Select';

/** How the reader looks at the amounts: a choice for each view of the model that has choices. */
export function ViewSelects(): ReactNode {
  const { actions } = useAppContext().editor;
  const views = useEditor((state) => state.views);
  const { say } = useTexts();
  const model = useModel();
  return model.views.map(({ id, label, neutral, choices = [] }) => (
    <Select
      key={id}
      label={say(label)}
      value={String(views[id] ?? neutral)}
      options={choices.map((choice) => ({ value: String(choice.value), label: say(choice.label) }))}
      onChange={(value) => actions.look(id, Number(value))}
    />
  ));
}
