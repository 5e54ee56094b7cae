import { useMemo, type ReactNode } from 'react';
import { checkRanges } from '../../shared/calculation/checkRanges';
import { useAppContext, useEditor } from '../state/useAppContext';
import { itemsOf } from '../values/area';
import type { View } from '../values/view';
import { Select } from '../ui/Select';
import { groupsOf } from './quantities';
import { SearchField } from '../ui/SearchField';
import type { SheetFilter } from './sheetFilter';
import { groupLabel } from './sheetRows';
import { wholeText } from './wholeText';
import { Tooltip } from '../ui/Tooltip';
import { useView } from '../state/useView';

interface Props {
  readonly filter: SheetFilter;
  readonly onFilter: (change: Partial<SheetFilter>) => void;
  /** Quantities that are shown, and those with a change. */
  readonly found: number;
  readonly changed: number;
  /** Opens the form for a new line. */
  readonly onAdd: () => void;
}

/** What of the sheet is shown: which item, which block, only changes, and what was searched for. */
export function SheetFilters({ filter, onFilter, found, changed, onAdd }: Props): ReactNode {
  const view = useView();
  const { run, scenario, texts } = view;
  const { t } = texts;
  const { shell } = useAppContext();
  const unread = useEditor(({ compiled }) => compiled.problems.length);
  const beyond = useMemo(() => checkRanges(run).length, [run]);
  const faults = unread + beyond;
  const filtered = filter.search !== '' || filter.block !== null || filter.onlyChanged;
  return (
    <div className="sheet__filters" role="group" aria-label={t('sheet:filter.label')}>
      {filter.dimension === null ? null : (
        <Select
          label={dimensionLabel(filter.dimension, view)}
          value={filter.item ?? ''}
          options={[
            { value: '', label: wholeText(filter.dimension, view) },
            ...itemsOf(run.model, scenario.dataset, filter.dimension).map(({ id, label }) => ({
              value: id,
              label: texts.say(label),
            })),
          ]}
          onChange={(item) => onFilter({ item: item === '' ? null : item })}
        />
      )}
      <Select
        label={t('sheet:filter.block')}
        value={filter.block ?? ''}
        options={[
          { value: '', label: t('sheet:filter.allBlocks') },
          ...groupsOf(run.model).map((group) => ({
            value: group.id,
            label: groupLabel(group, texts),
          })),
        ]}
        onChange={(block) => onFilter({ block: block === '' ? null : block })}
      />
      <label className="sheet__only">
        <Tooltip text={t('sheet:filter.changedTitle')}>
          <input
            type="checkbox"
            checked={filter.onlyChanged}
            onChange={(event) => onFilter({ onlyChanged: event.target.checked })}
          />
        </Tooltip>
        {t('sheet:filter.changed', { count: changed })}
      </label>
      <button type="button" className="button" onClick={onAdd}>
        {t('sheet:own.open')}
      </button>
      <button
        type="button"
        className={faults > 0 ? 'button bad' : 'button'}
        onClick={() => {
          if (shell.settle()) shell.open('checks');
        }}
      >
        {faults > 0 ? t('rules:list.errors', { count: faults }) : t('rules:list.open')}
      </button>
      <p className="sheet__found quiet" role="status">
        {filtered ? t('sheet:filter.found', { count: found }) : ''}
      </p>
      <SearchField
        label={t('sheet:filter.search')}
        text={filter.search}
        onChange={(search) => onFilter({ search })}
      />
    </div>
  );
}

function dimensionLabel(dimension: string, { run, texts }: View): string {
  const declared = run.model.dimensions.find(({ id }) => id === dimension);
  return declared === undefined ? dimension : texts.say(declared.label);
}
