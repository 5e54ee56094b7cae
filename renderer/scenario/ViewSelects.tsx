import type { ReactNode } from 'react';
import { useAppContext, useEditor } from '../state/useAppContext';
import type { View } from '../values/view';
import { Select } from '../ui/Select';

/** How the reader looks at the amounts: a choice for each view of the model that has choices. */
export function ViewSelects({ view }: { readonly view: View }): ReactNode {
  const { actions } = useAppContext().editor;
  const views = useEditor((state) => state.views);
  const { say } = view.texts;
  return view.run.model.views.map(({ id, label, neutral, choices = [] }) => (
    <Select
      key={id}
      label={say(label)}
      value={String(views[id] ?? neutral)}
      options={choices.map((choice) => ({ value: String(choice.value), label: say(choice.label) }))}
      onChange={(value) => actions.look(id, Number(value))}
    />
  ));
}
