import type { ReactNode } from 'react';
import { useSession, useWorkbench } from '../state/useSession';
import type { View } from '../state/view';
import { Select } from '../ui/Select';

/** How the reader looks at the amounts: a choice for each view of the model that has choices. */
export function ViewSelects({ view }: { readonly view: View }): ReactNode {
  const { actions } = useSession().workbench;
  const views = useWorkbench((state) => state.views);
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
