import type { ReactNode } from 'react';
import { Select } from '../ui/Select';
import type { Divided, DividedChoice } from '../state/useDivided';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly divided: Divided;
  readonly onChoose: (choice: Partial<DividedChoice>) => void;
}

/** Which variable is divided, and in which year. */
export function DividedSelects({ divided, onChoose }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { run, texts } = view;
  const [first, ...others] = divided.variables;
  const blocks = new Map(run.model.blocks.map(({ id, label }) => [id, texts.say(label)]));
  return (
    <span className="divided__selects">
      <Select
        label={t('attribution:variable')}
        value={divided.variable.id}
        options={[
          ...(first === undefined ? [] : [{ value: first.id, label: texts.say(first.label) }]),
          ...others.map(({ id, label, block }) => ({
            value: id,
            label: texts.say(label),
            group: blocks.get(block) ?? block,
          })),
        ]}
        onChange={(variable) => onChoose({ variable })}
      />
      <span>{t('attribution:in')}</span>
      <Select
        label={t('attribution:year')}
        value={divided.year}
        options={run.space.time.items.map((year) => ({ value: year, label: year }))}
        onChange={(year) => onChoose({ year })}
      />
    </span>
  );
}
