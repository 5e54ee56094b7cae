import { useMemo, type ReactNode } from 'react';
import {
  beyondCalculated,
  doubleCovers,
  plannedIn,
  type Beyond,
  type DoubleCover,
} from '../../shared/calculation/measureRegister';
import { moneyDisplay } from '../../shared/model/units';
import { formatFull } from '../format/formatNumber';
import { Icon } from '../ui/Icon';
import type { Calculated } from './RegisterTable';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly calculated: Calculated;
}

/** What cannot be right in the register: a saving that is counted on twice, and more planned than calculated. */
export function RegisterWarnings({ calculated }: Props): ReactNode {
  const view = useView();
  const { measures } = view.scenario;
  const twice = useMemo(() => doubleCovers(measures), [measures]);
  const beyond = useMemo(
    () => byPart(beyondCalculated(measures, calculated)),
    [measures, calculated],
  );
  if (twice.length + beyond.length === 0) return null;
  return (
    <ul className="measures__warnings" role="status">
      {twice.map((one) => (
        <li key={one.saving} className="warning">
          <Icon name="warning" />
          <span>
            <TwiceText cover={one} />
          </span>
        </li>
      ))}
      {beyond.map((years) => (
        <li key={years[0]?.part} className="warning">
          <Icon name="warning" />
          <span>
            <BeyondText years={years} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function TwiceText({ cover }: { readonly cover: DoubleCover }): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { words } = view.texts;
  const year = cover.years[0] ?? '';
  const { sum, unknown } = plannedIn(cover.measures, year);
  const amount = formatFull(sum, moneyDisplay(view.run.model), words);
  return t('measures:warnings.twice', {
    saving: cover.saving,
    count: cover.measures.length,
    targets: cover.measures.map(({ name }) => name).join(', '),
    years: yearsText(cover.years),
    year,
    amount: unknown === 0 ? amount : t('measures:warnings.andUnknown', { amount }),
  });
}

function BeyondText({ years }: { readonly years: readonly Beyond[] }): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { words, say } = view.texts;
  // The year in which most is missing speaks for the others.
  const [worst] = [...years].sort((a, b) => b.planned - b.calculated - (a.planned - a.calculated));
  if (worst === undefined) return null;
  const part = view.run.model.parts.find(({ id }) => id === worst.part);
  return t('measures:warnings.beyond', {
    part: part === undefined ? worst.part : say(part.label),
    years: yearsText(years.map(({ year }) => year)),
    year: worst.year,
    planned: formatFull(worst.planned, moneyDisplay(view.run.model), words),
    calculated: formatFull(worst.calculated, moneyDisplay(view.run.model), words),
  });
}

/** "2027–2030, 2033". */
function yearsText(years: readonly string[]): string {
  const runs: [string, string][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && Number(last[1]) + 1 === Number(year)) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}

function byPart(beyond: readonly Beyond[]): readonly (readonly Beyond[])[] {
  const parts = [...new Set(beyond.map(({ part }) => part))];
  return parts.map((part) => beyond.filter((one) => one.part === part));
}
