import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useAnalysis } from '../state/useAnalysis';
import { useEditor } from '../state/useAppContext';
import { registerRows, weightOf, type RegisterRow } from './register';
import { filterRegister, type RegisterFilter } from './registerFilter';
import { RegisterFilters } from './RegisterFilters';
import { RegisterRows } from './RegisterRows';
import { effectOf, effectsOf } from './rowEffect';
import { useRowShares } from './useRowShares';
import type { SourcesTarget } from './sourcesTarget';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';
import { outcomeText } from '../values/outcome';
import { wholeName } from '../values/view';
import { formatFull } from '../format/formatNumber';
import { figureNow } from './figureNow';
import { shownFigure } from './shownFigure';

interface Props {
  /** The input to open with; null: none. */
  readonly wanted: string | null;
  readonly onGoTo: (target: SourcesTarget) => void;
}

/** Rows that are drawn at first, and that come with each wish for more. */
const atOnce = 50;

/** Every assumption with what it is, where it comes from and what it does; opened, it can be changed. */
export function RegisterTab({ wanted, onGoTo }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { scenario, run, labels } = view;
  const compiled = useEditor((state) => state.compiled);
  const views = useEditor((state) => state.views);
  const question = useMemo(() => ({ scenario, views }), [scenario, views]);
  const { outcome, isOld } = useAnalysis('sensitivity', question);
  const shares = useRowShares();
  const rows = useMemo(
    () => registerRows({ run, scenario, labels }, compiled),
    [run, scenario, labels, compiled],
  );
  const [filter, setFilter] = useState<RegisterFilter>(() => ({
    ...everything,
    search: wanted === null ? '' : labels.quantity(wanted),
  }));
  const [open, setOpen] = useState<string | null>(() => firstOf(rows, wanted));
  const [most, setMost] = useState(atOnce);
  const table = useRef<HTMLTableElement>(null);
  const search = useDeferredValue(filter);
  const effects = useMemo(() => effectsOf(outcome), [outcome]);
  const found = useMemo(
    () =>
      filterRegister(rows, search, (row) => weightOf(effects.get(row.id), outcome?.central ?? NaN)),
    [rows, search, effects, outcome],
  );
  useEffect(() => {
    // Somebody followed a link to this assumption.
    if (wanted !== null)
      table.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
  }, [wanted]);
  const scale = Math.max(
    0,
    ...rows.map((row) => weightOf(effects.get(row.id), outcome?.central ?? NaN)),
  );
  const shown = found.slice(0, most);
  return (
    <>
      <RegisterHead />
      {shares.advice === null ? null : <p className="sources__lead">{shares.advice}</p>}
      <RegisterFilters
        rows={rows}
        filter={filter}
        onFilter={(change) => {
          setFilter((before) => ({ ...before, ...change }));
          setMost(atOnce);
        }}
        found={found.length}
      />
      {found.length === 0 ? (
        <p className="quiet">{t('sources:register.nothing')}</p>
      ) : (
        <RegisterRows
          ref={table}
          rows={shown}
          effect={(row) => effectOf(row, effects, outcome, scale)}
          share={shares.of}
          isOld={isOld}
          open={open}
          onOpen={(id) => setOpen((before) => (before === id ? null : id))}
          onGoTo={onGoTo}
        />
      )}
      {found.length > shown.length ? (
        <button
          type="button"
          className="button sources__more"
          onClick={() => setMost((before) => before + atOnce)}
        >
          {t('sources:register.more', { count: found.length - shown.length })}
        </button>
      ) : null}
    </>
  );
}

const everything: RegisterFilter = {
  search: '',
  quality: null,
  part: null,
  onlyChanged: false,
  order: 'weight',
};

function firstOf(rows: readonly RegisterRow[], input: string | null): string | null {
  return rows.find((row) => row.input === input)?.id ?? null;
}

/** What the bars of the register are about: the figure of now, its year and its reference. */
function RegisterHead(): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { texts, run, area, looks } = view;
  const { label, note, display } = shownFigure(run.model, texts);
  const value = outcomeText(figureNow(run), (now) => formatFull(now, display, texts.words));
  const said = looks.map((look) => ` ${texts.t('answer.inView', { view: look })}`).join('');
  return (
    <p className="sources__lead">
      {t('sources:register.now', { figure: label, value, view: said, note })}{' '}
      {t('sources:register.means')}{' '}
      {area.item === null
        ? ''
        : t('sources:register.whole', { whole: wholeName(run.model, texts) })}
    </p>
  );
}
