import type { ReactNode } from 'react';
import { wholeParts } from '../../shared/analysis/wholeParts';
import type {
  EffectSplit as Split,
  PointOfSplit,
} from '../../shared/calculation/attributeScenario';
import { overriddenGroup } from '../../shared/calculation/leverGroups';
import type { Display, Model } from '../../shared/model/model';
import { wholeName } from '../values/view';
import { formatParts } from '../format/formatNumber';
import { useEffectSplit } from '../state/useAttribution';
import './effectSplit.css';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly display: Display;
}

/**
 * The effect divided over the parts that the model tells apart, each with its part of the range where the model has
 * one: they rest on very different evidence. Where the model has it for the whole area only, it says so.
 */
export function EffectSplit({ display }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { run, area, texts } = view;
  const split = useEffectSplit(area.item);
  const told = run.model.attribution?.split ?? [];
  if (told.length === 0) return null;
  const isOther = split !== null && split.item !== area.item;
  const hasRange = split?.least !== null;
  const rows = split === null ? null : splitRows(run.model, split);
  // The figure above says why there is nothing to divide.
  if (split !== null && Number.isNaN(split.central.total)) return null;
  // The lines keep their place until there is something to say.
  if (rows === null) return <dd className="split quiet">{t('attribution:splitPending')}</dd>;
  const columns = (['central', 'least', 'most'] as const).map((point) =>
    formatParts(
      rows.map((row) => row[point]),
      split?.[point]?.total ?? NaN,
      display,
      texts.words,
      split?.central.total,
    ),
  );
  return (
    <dd className="split">
      <span className="only-spoken">
        {t('attribution:splitIntro')} {t('attribution:splitTitle')}
      </span>
      {isOther ? `${wholeName(run.model, texts)}: ` : null}
      <ul className={hasRange ? 'split__parts' : 'split__parts split__parts--plain'}>
        {rows.map(({ id, label, central, least, most }, index) => (
          <li key={id}>
            <span>
              {label !== null
                ? texts.say(label)
                : t(id === overridden ? 'attribution:overridden' : 'attribution:splitRest')}{' '}
            </span>
            <strong>
              <data value={central}>{columns[0]?.[index]}</data>
            </strong>{' '}
            {!hasRange ? null : (
              <span className="split__range">
                {/* Where the whole is least a part may be at its most. */}
                {t('attribution:splitRange', {
                  low: columns[least <= most ? 1 : 2]?.[index] ?? '',
                  high: columns[least <= most ? 2 : 1]?.[index] ?? '',
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </dd>
  );
}

interface Row {
  readonly id: string;
  /** Null: all parts that are not told apart, or what was overridden. */
  readonly label: Model['name'] | null;
  readonly central: number;
  readonly least: number;
  readonly most: number;
}

const { id: overridden } = overriddenGroup;

/** The parts that are told apart, and the others together where they do anything. */
function splitRows({ parts, attribution }: Model, split: Split): readonly Row[] {
  const told = attribution?.split ?? [];
  const at = (point: PointOfSplit | null, wanted: (id: string) => boolean): number =>
    (point?.parts ?? [NaN]).reduce(
      // Behind the parts stand the cells that were overridden in the scenario alone.
      (sum, value, index) => sum + (wanted(parts[index]?.id ?? overridden) ? value : 0),
      0,
    );
  const row = (id: string, label: Row['label'], wanted: (id: string) => boolean): Row => ({
    id,
    label,
    central: at(split.central, wanted),
    least: at(split.least, wanted),
    most: at(split.most, wanted),
  });
  const rest = row('', null, (id) => !told.includes(id) && id !== overridden);
  const rows = parts
    .filter(({ id }) => told.includes(id))
    .map(({ id, label }) => row(id, label, (one) => one === id));
  const others = [rest, row(overridden, null, (id) => id === overridden)].filter((one) =>
    [one.central, one.least, one.most].some((value) => wholeParts([value], value)[0] !== 0),
  );
  return [...rows, ...others];
}
