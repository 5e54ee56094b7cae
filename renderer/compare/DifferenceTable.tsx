import { useId, useState, type ReactNode } from 'react';
import { checkScenario } from '../../shared/calculation/checkScenario';
import { modelOf } from '../../shared/calculation/modelVersions';
import {
  scenarioDifferences,
  type ScenarioDifference,
} from '../../shared/calculation/scenarioDifferences';
import { takeOver } from '../../shared/calculation/takeOver';
import { threeWayDifferences, type ThreeWayDifference } from '../../shared/calculation/threeWay';
import type { Scenario } from '../../shared/model/scenario';
import { problemText } from '../format/problemText';
import { useTexts, type Texts } from '../format/useTexts';
import { useAppContext } from '../state/useAppContext';
import { differenceCount, differenceRows } from '../values/differenceText';
import type { OtherSide, Side, Sides } from '../state/useSides';
import '../elements/compared.css';

/** Every input, formula and property in which one of them differs; each can be taken over. */
export function DifferenceTable({ sides }: { readonly sides: Sides }): ReactNode {
  const { now, others } = sides;
  const texts = useTexts();
  const { t } = texts;
  const titleId = useId();
  const { take, fault } = useTakeOver(now);
  const columns = others.map((other) => columnOf(now, other, texts));
  const rows = rowsOf(columns);
  return (
    <section className="compared">
      <h3 id={titleId}>{t('compare:differs')}</h3>
      <p role="alert" className="compared__fault">
        {fault}
      </p>
      <table className="compared__table compared__table--texts" aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('compare:what')}</th>
            <th scope="col">{now.name}</th>
            {columns.map((column) => (
              <th key={column.other.name} scope="col">
                {column.other.name}
                <span className="compared__beside">{column.count}</span>
                {column.differences.length === 0 ? null : (
                  <button
                    type="button"
                    className="button compared__take"
                    aria-label={t('compare:takeAllFrom', { name: column.other.name })}
                    onClick={() =>
                      take(
                        column.other,
                        column.differences,
                        t('compare:stepAll', { name: column.other.name }),
                      )
                    }
                  >
                    {t('compare:takeAll')}
                  </button>
                )}
                <TakeTheirs column={column} take={take} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, before }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{before}</td>
              {columns.map(({ other, rows: own, origins }) => {
                const row = own.get(what);
                return (
                  <td key={other.name}>
                    {row === undefined ? (
                      <span className="quiet">{t('compare:same')}</span>
                    ) : (
                      <>
                        {row.after}
                        <Origin origin={origins?.get(what)} />
                        <button
                          type="button"
                          className="button compared__take"
                          aria-label={t('compare:takeOne', { what, name: other.name })}
                          onClick={() => take(other, [row.difference], t('compare:step', { what }))}
                        >
                          {t('compare:take')}
                        </button>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Row = ReturnType<typeof differenceRows>[number];

interface Column {
  readonly other: OtherSide;
  readonly differences: readonly ScenarioDifference[];
  /** "3 hendels, 2 aannames". */
  readonly count: string;
  readonly rows: ReadonlyMap<string, Row>;
  /** By what they differ in; null: it is not known what both grew from. */
  readonly origins: ReadonlyMap<string, RowOrigin> | null;
}

/** Which of two that grew from one changed it, and what it was. */
interface RowOrigin extends ThreeWayDifference {
  /** Empty where it would be too long to say. */
  readonly was: string;
}

function columnOf(now: Side, other: OtherSide, texts: Texts): Column {
  const { compiled, compared } = other;
  const differences = scenarioDifferences(now.view.scenario, compared.scenario);
  const scenarios = { before: now.view.scenario, after: compared.scenario, compiled };
  const rows = differenceRows(differences, scenarios, texts);
  return {
    other,
    differences,
    count: differenceCount(differences, compiled.model, texts),
    rows: new Map(rows.map((row) => [row.what, row])),
    origins: compared.base === undefined ? null : originsOf(compared.base, now, other, texts),
  };
}

function originsOf(
  base: Scenario,
  now: Side,
  { compared, compiled }: OtherSide,
  texts: Texts,
): ReadonlyMap<string, RowOrigin> {
  const [own, theirs] = [now.view.scenario, compared.scenario];
  const was = new Map(
    [
      differenceRows(
        scenarioDifferences(base, theirs),
        { before: base, after: theirs, compiled },
        texts,
      ),
      differenceRows(
        scenarioDifferences(base, own),
        { before: base, after: own, compiled: now.compiled },
        texts,
      ),
    ]
      .flat()
      .map(({ what, before }) => [what, before]),
  );
  const all = threeWayDifferences(base, own, theirs);
  const named = differenceRows(
    all.map(({ difference }) => difference),
    { before: own, after: theirs, compiled },
    texts,
  );
  return new Map(
    all.map((one, index) => {
      const what = named[index]?.what ?? '';
      return [what, { ...one, was: was.get(what) ?? '' }];
    }),
  );
}

/** Takes over what the other alone changed since both grew from one: that leaves one's own changes as they are. */
function TakeTheirs({
  column: { other, origins },
  take,
}: {
  readonly column: Column;
  readonly take: TakeOver['take'];
}): ReactNode {
  const { t } = useTexts();
  if (origins === null) return null;
  const all = [...origins.values()];
  const counts = { own: 0, other: 0, both: 0 };
  for (const { changedBy } of all) counts[changedBy] += 1;
  const theirs = all.flatMap((one) => (one.changedBy === 'other' ? [one.difference] : []));
  const { name } = other;
  return (
    <>
      {theirs.length === 0 ? null : (
        <button
          type="button"
          className="button compared__take"
          aria-label={t('compare:takeTheirsFrom', { name })}
          onClick={() => take(other, theirs, t('compare:stepTheirs', { name }))}
        >
          {t('compare:takeTheirs', { count: theirs.length })}
        </button>
      )}
      {all.length === 0 ? null : (
        <span className="compared__beside">{t('compare:origins', counts)}</span>
      )}
    </>
  );
}

function Origin({ origin }: { readonly origin: RowOrigin | undefined }): ReactNode {
  const { t } = useTexts();
  if (origin === undefined) return null;
  const { changedBy, was } = origin;
  return (
    <span className={changedBy === 'both' ? 'compared__beside warning' : 'compared__beside'}>
      {t(`compare:changedBy.${changedBy}`)}
      {was === '' ? null : ` ${t('compare:was', { value: was })}`}
    </span>
  );
}

/** In the order of the first in which they differ. */
function rowsOf(columns: readonly Column[]): readonly Row[] {
  const all = new Map<string, Row>();
  for (const { rows } of columns) {
    for (const [what, row] of rows) if (!all.has(what)) all.set(what, row);
  }
  return [...all.values()];
}

interface TakeOver {
  readonly take: (
    from: OtherSide,
    differences: readonly ScenarioDifference[],
    step: string,
  ) => void;
  /** Why the last one was not taken over. */
  readonly fault: string | null;
}

/** Takes differences over into the scenario on screen, as one step; what does not fit is refused. */
function useTakeOver({ view }: Side): TakeOver {
  const { editor, models } = useAppContext();
  const { t } = useTexts();
  const [fault, setFault] = useState<string | null>(null);
  return {
    fault,
    take: ({ compared }, differences, step) => {
      const next = takeOver(view.scenario, compared.scenario, differences);
      const known = models.map(({ model }) => model);
      const problems = checkScenario(modelOf(known, next.model), next);
      if (problems.length > 0) {
        const problem = problems.map((one) => problemText(one, t)).join(' ');
        setFault(t('compare:unfit', { problem }));
        return;
      }
      setFault(null);
      editor.actions.edit(() => next, step);
    },
  };
}
