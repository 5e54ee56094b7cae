import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../ui/SearchField';
import type { View } from '../values/view';
import { Select } from '../ui/Select';
import { qualityName } from './qualityName';
import type { RegisterRow } from './register';
import { noPart, orders, type RegisterFilter } from './registerFilter';

interface Props {
  readonly view: View;
  /** All of them, filtered or not. */
  readonly rows: readonly RegisterRow[];
  readonly filter: RegisterFilter;
  readonly onFilter: (change: Partial<RegisterFilter>) => void;
  readonly found: number;
}

/** Which rows of the register are shown, and in which order. */
export function RegisterFilters({ view, rows, filter, onFilter, found }: Props): ReactNode {
  const { t } = useTranslation('sources');
  const { texts, run } = view;
  const qualities = [...new Set(rows.map(({ quality }) => quality))];
  const changed = rows.filter(({ changes }) => changes.length > 0).length;
  return (
    <div className="sources__filters" role="group" aria-label={t('filter.label')}>
      <SearchField
        label={t('filter.search')}
        text={filter.search}
        onChange={(search) => onFilter({ search })}
      />
      <Select
        label={t('filter.order')}
        value={filter.order}
        options={orders.map((id) => ({ value: id, label: t(`filter.orders.${id}`) }))}
        onChange={(value) => {
          const order = orders.find((one) => one === value);
          if (order !== undefined) onFilter({ order });
        }}
      />
      <Select
        label={t('filter.quality')}
        value={filter.quality ?? ''}
        options={[
          { value: '', label: t('filter.allQualities') },
          ...qualities.map((id) => ({ value: id, label: qualityName(id, 'assumption', texts) })),
        ]}
        onChange={(quality) => onFilter({ quality: quality === '' ? null : quality })}
      />
      <Select
        label={t('filter.part')}
        value={filter.part ?? ''}
        options={[
          { value: '', label: t('filter.allParts') },
          ...run.model.parts.map(({ id, label }) => ({ value: id, label: texts.say(label) })),
          { value: noPart, label: t('filter.noPart') },
        ]}
        onChange={(part) => onFilter({ part: part === '' ? null : part })}
      />
      <label className="sources__only">
        <input
          type="checkbox"
          checked={filter.onlyChanged}
          onChange={(event) => onFilter({ onlyChanged: event.target.checked })}
        />
        {t('filter.changed', { count: changed })}
      </label>
      <p className="quiet sources__found" role="status">
        {t('register.found', { count: found })}
      </p>
    </div>
  );
}
