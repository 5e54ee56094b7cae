import type { ReactNode } from 'react';
import type { Example } from '../state/examples';
import { useTexts } from '../texts/useTexts';
import { Select, type Option } from '../ui/Select';

interface Props {
  readonly examples: readonly Example[];
  readonly chosen: string;
  readonly onChange: (id: string) => void;
}

/** The examples by their names. One that has not been read yet is not in the list. */
export function ExampleSelect({ examples, chosen, onChange }: Props): ReactNode {
  const { t } = useTexts();
  const options = examples.flatMap(({ id, opened }): readonly Option[] => {
    if (opened === null) return [];
    const label = opened.ok ? opened.value.scenario.name : t('example.unreadable', { id });
    return [{ value: id, label }];
  });
  return (
    <Select
      look="title"
      label={t('example.label')}
      value={chosen}
      options={options}
      onChange={onChange}
    />
  );
}
