import type { ReactNode } from 'react';
import {
  bookedYears,
  plannedIn,
  realisedIn,
  type Together,
} from '../../shared/calculation/measureRegister';
import type { Part } from '../../shared/model/model';
import { moneyDisplay } from '../../shared/model/units';
import type { Measure } from '../../shared/model/scenario';
import type { View } from '../values/view';
import { attributedError, effectVariable } from '../values/attributed';
import { addsAsShown, noNumber, formatPlain } from '../format/formatNumber';
import { MeasureRow } from './MeasureRow';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

/** The calculated effect of a part in a year, in euros of that year; undefined where it is not known. */
export type Calculated = (part: string, year: string) => number | undefined;

interface Props {
  readonly calculated: Calculated;
  readonly onChange: (measure: Measure) => void;
  readonly onRemove: (measure: Measure) => void;
}

/** The measures by part, each part with its sums against what is calculated, and everything together below. */
export function RegisterTable(props: Props): ReactNode {
  const { calculated } = props;
  const view = useView();
  const { t } = useTexts();
  const { measures } = view.scenario;
  const { model } = view.run;
  const years = bookedYears(measures);
  const parts = model.parts.filter(({ id }) => measures.some(({ part }) => part === id));
  const elsewhere = model.elsewhere.filter(({ id }) => measures.some(({ part }) => part === id));
  const lasting = measures.filter(({ kind }) => kind === 'structural');
  return (
    <div className="measures__scroll">
      <table className="measures__table">
        <thead>
          <tr>
            <th scope="col">{t('measures:table.measure')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="measures__number">
                {year}
              </th>
            ))}
            <th scope="col" className="measures__number">
              {t('measures:table.realised')}
            </th>
            <th scope="col">
              <span className="only-spoken">{t('measures:table.actions')}</span>
            </th>
          </tr>
        </thead>
        {parts.map((part) => (
          <PartRows key={part.id} {...props} part={part} years={years} />
        ))}
        {elsewhere.map((part) => (
          <PartRows key={part.id} {...props} part={part} years={years} isElsewhere />
        ))}
        <tbody className="measures__total">
          <Sums
            title={t('measures:table.total')}
            years={years}
            of={(year) => plannedIn(measures, year)}
            parts={(year) => measures.map(({ planned }) => planned[year] ?? 0)}
            strong
          />
          <Sums
            title={t('measures:table.structural')}
            years={years}
            of={(year) => plannedIn(lasting, year)}
            parts={(year) => lasting.map(({ planned }) => planned[year] ?? 0)}
          />
          <Sums
            title={t('measures:table.realisedSum')}
            years={years}
            of={(year) => realisedIn(measures, year)}
          />
          <Sums
            title={t('measures:table.calculatedTotal')}
            years={years}
            of={(year) => effectOf(parts, year, calculated)}
            parts={(year) => parts.map((part) => effectOf([part], year, calculated)?.sum ?? NaN)}
          />
        </tbody>
      </table>
    </div>
  );
}

interface PartProps extends Props {
  readonly part: Pick<Part, 'id' | 'label'>;
  readonly years: readonly string[];
  /** No part of the model: nothing is calculated of it. */
  readonly isElsewhere?: boolean;
}

function PartRows({ part, years, isElsewhere = false, ...props }: PartProps): ReactNode {
  const { calculated } = props;
  const view = useView();
  const { t } = useTexts();
  const { say } = view.texts;
  const own = view.scenario.measures.filter((measure) => measure.part === part.id);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={years.length + 3} className="measures__part">
          {say(part.label)}
        </th>
      </tr>
      {own.map((measure) => (
        <MeasureRow key={measure.id} measure={measure} years={years} {...props} />
      ))}
      <Sums
        title={t('measures:table.planned')}
        years={years}
        of={(year) => plannedIn(own, year)}
        parts={(year) => own.map(({ planned }) => planned[year] ?? 0)}
      />
      {isElsewhere ? null : (
        <Sums
          title={t('measures:table.calculated', { part: say(part.label) })}
          years={years}
          of={(year) => effectOf([part], year, calculated)}
          beyond={(year) => plannedIn(own, year).sum}
        />
      )}
    </tbody>
  );
}

interface SumsProps {
  readonly title: string;
  readonly years: readonly string[];
  readonly of: (year: string) => Together | undefined;
  /** What it is the sum of, where that stands above it. */
  readonly parts?: (year: string) => readonly number[];
  /** What is planned, where the row says what is calculated. */
  readonly beyond?: (year: string) => number;
  readonly strong?: boolean;
}

function Sums({ title, years, of, parts, beyond, strong = false }: SumsProps): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { words } = view.texts;
  return (
    <tr className={strong ? 'measures__sum measures__sum--strong' : 'measures__sum'}>
      <th scope="row">{title}</th>
      {years.map((year) => {
        const found = of(year);
        const short =
          found !== undefined && beyond !== undefined && beyond(year) > found.sum + 0.005;
        return (
          <td key={year} className="measures__number">
            {found === undefined ? '…' : sumText(found, year)}
            {short ? (
              <span className="measures__word warning">{t('measures:table.tooLittle')}</span>
            ) : null}
          </td>
        );
      })}
      <td />
      <td />
    </tr>
  );

  function sumText({ sum, unknown }: Together, year: string): string {
    if (Number.isNaN(sum)) return errorKind(view, year);
    const display = moneyDisplay(view.run.model);
    const number = formatPlain(sum, display, words);
    const isRounded = parts !== undefined && !addsAsShown(parts(year), sum, display);
    const written = isRounded ? `${number} ${t('totals.rounded')}` : number;
    if (unknown === 0) return written;
    if (sum === 0) return t('measures:table.unknown');
    return `${written} + ?`;
  }
}

/** Why the effect of a year cannot be divided over the parts. */
function errorKind({ run, area }: View, year: string): string {
  const variable = effectVariable(run.model)?.id ?? '';
  const at = run.space.time.items.indexOf(year);
  return attributedError(run, { ...area, item: null }, variable, at)?.kind ?? noNumber;
}

/** The effects of parts together; undefined where one of them is not known. */
function effectOf(
  parts: readonly Pick<Part, 'id'>[],
  year: string,
  calculated: Calculated,
): Together | undefined {
  const effects = parts.map(({ id }) => calculated(id, year));
  const known = effects.filter((effect) => effect !== undefined);
  if (known.length < effects.length) return undefined;
  return { sum: known.reduce((sum, effect) => sum + effect, 0), unknown: 0 };
}
