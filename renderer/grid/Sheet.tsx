import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { View } from '../state/view';
import { drawnVariable } from '../overview/firstPicture';
import { FormulaBar } from './FormulaBar';
import { SearchField } from './SearchField';
import { SheetGrid } from './SheetGrid';
import { sheetRows } from './sheetRows';
import './sheet.css';

/** Every variable of the model by year, with the formula of the chosen row above it. */
export function Sheet({ view }: { readonly view: View }): ReactNode {
  const { t } = view.texts;
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  // The sheet opens where the picture is made.
  const [chosen, setChosen] = useState(() => drawnVariable(view.run.model));
  const wanted = useDeferredValue(search);
  const rows = useMemo(() => sheetRows(view, open, wanted), [view, open, wanted]);
  const found = rows.filter((row) => row.kind === 'value' && row.depth === 0).length;
  return (
    <section className="panel sheet" aria-labelledby="sheet-title">
      <header className="sheet__head">
        <h2 id="sheet-title">{t('sheet.title')}</h2>
        <FormulaBar view={view} variable={chosen} />
        <div className="sheet__search">
          <p className="quiet" role="status">
            {wanted === '' ? '' : t('sheet.found', { count: found })}
          </p>
          <SearchField text={search} onChange={setSearch} />
        </div>
      </header>
      <SheetGrid
        view={view}
        rows={rows}
        chosen={chosen}
        search={wanted}
        onToggle={(row) => setOpen((before) => toggled(before, row))}
        onChoose={setChosen}
      />
    </section>
  );
}

function toggled(rows: ReadonlySet<string>, row: string): ReadonlySet<string> {
  const next = new Set(rows);
  if (!next.delete(row)) next.add(row);
  return next;
}
