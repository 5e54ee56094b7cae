import type { ReactNode } from 'react';
import { useSession, useWorkbench } from '../state/useSession';
import { useTexts } from '../texts/useTexts';
import { Select } from '../ui/Select';

/** The examples by their names. What is on screen stands first when it is none of them. */
export function ExampleSelect(): ReactNode {
  const { examples, files } = useSession();
  const name = useWorkbench(({ history }) => history.present.name);
  const { t } = useTexts();
  const chosen = examples.find((example) => example.name === name)?.id ?? '';
  const options = examples.map(({ id, name: label }) => ({ value: id, label }));
  return (
    <Select
      look="title"
      label={t('example.label')}
      value={chosen}
      options={chosen === '' ? [{ value: '', label: name }, ...options] : options}
      onChange={(id) => {
        const example = examples.find((one) => one.id === id);
        if (example !== undefined) void files.openExample(example.text);
      }}
    />
  );
}
