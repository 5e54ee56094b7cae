import type { ReactNode } from 'react';
import type { Moved } from '../../shared/calculation/movedInput';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';
import { Select } from '../ui/Select';

type Chosen = Pick<Moved, 'of' | 'name'>;

interface Props {
  readonly label: string;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

const kinds: readonly Moved['of'][] = ['part', 'lever', 'assumption'];

/** A knob, a lever or an assumption that is moved. */
export function MovedChoice({ label, chosen, onChoose }: Props): ReactNode {
  const { t, say } = useTexts();
  const { parts, levers, assumptions } = useView().run.model;
  const declared = { part: parts, lever: levers, assumption: assumptions };
  const options = kinds.flatMap((of) =>
    declared[of].map((one) => ({
      value: `${of} ${one.id}`,
      label: say(one.label),
      group: t(`uncertainty:table.${of}`),
    })),
  );
  return (
    <Select
      label={label}
      value={`${chosen.of} ${chosen.name}`}
      options={options}
      onChange={(value) => {
        const [kind, name = ''] = value.split(' ');
        const of = kinds.find((one) => one === kind);
        if (of !== undefined) onChoose({ of, name });
      }}
    />
  );
}
