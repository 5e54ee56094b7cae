import type { ReactNode } from 'react';
import { SearchField } from '../ui/SearchField';
import { Select } from '../ui/Select';
import type { RegisterRow } from './register';
import { noPart, orders, type RegisterFilter } from './registerFilter';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  /** All of them, filtered or not. */
  readonly rows: readonly RegisterRow[];
  readonly filter: RegisterFilter;
  readonly onFilter: (change: Partial<RegisterFilter>) => void;
  readonly found: number;
}

/** Which rows of the register are shown, and in which order. */
export function RegisterFilters({ rows, filter, onFilter, found }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { texts, run } = view;
  const used = new Set(rows.map(({ quality }) => quality));
  const qualities = run.model.qualities.filter(({ id }) => used.has(id));
  const changed = rows.filter(({ changes }) => changes.length > 0).length;
  return (
    <div className="sources__filters" role="group" aria-label={t('sources:filter.label')}>
      <SearchField
        label={t('sources:filter.search')}
        text={filter.search}
        onChange={(search) => onFilter({ search })}
      />
      <Select
        label={t('sources:filter.order')}
        value={filter.order}
        options={orders.map((id) => ({ value: id, label: t(`sources:filter.orders.${id}`) }))}
        onChange={(value) => {
          const order = orders.find((one) => one === value);
          if (order !== undefined) onFilter({ order });
        }}
      />
      <Select
        label={t('sources:filter.quality')}
        value={filter.quality ?? ''}
        options={[
          { value: '', label: t('sources:filter.allQualities') },
          ...qualities.map(({ id, label }) => ({ value: id, label: texts.say(label) })),
        ]}
        onChange={(quality) => onFilter({ quality: quality === '' ? null : quality })}
      />
      <Select
        label={t('sources:filter.part')}
        value={filter.part ?? ''}
        options={[
          { value: '', label: t('sources:filter.allParts') },
          ...run.model.parts.map(({ id, label }) => ({ value: id, label: texts.say(label) })),
          { value: noPart, label: t('sources:filter.noPart') },
        ]}
        onChange={(part) => onFilter({ part: part === '' ? null : part })}
      />
      <label className="sources__only">
        <input
          type="checkbox"
          checked={filter.onlyChanged}
          onChange={(event) => onFilter({ onlyChanged: event.target.checked })}
        />
        {t('sources:filter.changed', { count: changed })}
      </label>
      <p className="quiet sources__found" role="status">
        {t('sources:register.found', { count: found })}
      </p>
    </div>
  );
}
