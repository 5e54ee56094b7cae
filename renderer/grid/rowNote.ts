import { isSmallCount } from '../../shared/calculation/smallCounts';
import { qualityLabel } from '../../shared/model/units';
import type { View } from '../values/view';
import { amountText, choicesOf, knobOf } from '../values/amountText';
import { asOne } from '../values/cellValues';
import { valuesBehind } from '../values/cellReference';
import { inputOrigin, type InputOrigin } from '../values/inputOrigin';
import type { Column, ValueRow } from '../values/valueRow';
import { limitsAt } from '../values/valueLimits';

type NoteView = Pick<View, 'run' | 'scenario' | 'texts'>;

/** What stands in the empty years of an input without years: what its value may be, or how sure it is. */
export function rowNote(row: ValueRow, view: NoteView): string {
  const { run, texts } = view;
  if (row.source === 'variable' || row.years.length > 0) return '';
  const { t } = texts;
  const choices = choicesOf(run.model, row.name).map(({ label }) => texts.say(label));
  if (choices.length > 0) return choices.reduce((one, other) => t('sheet:cell.or', { one, other }));
  const origins = originsOf(row, 'all', view);
  const [origin] = origins;
  if (origin === undefined) return '';
  if (origin.kind === 'knob') return limitsText(row, view);
  if (origins.length > 1) return '';
  return origin.kind === 'assumption' ? boundsText(row, origin.facts, view) : origin.facts.source;
}

/** What model and dataset say of the values behind a cell; those that say the same once. */
export function originsOf(
  row: ValueRow,
  column: Column,
  { run, scenario }: NoteView,
): readonly InputOrigin[] {
  const found = new Map<string, InputOrigin>();
  for (const { items } of valuesBehind(run, { row, column })) {
    const origin = inputOrigin(run.model, scenario.dataset, row.name, items);
    if (origin !== undefined) {
      const said = origin.kind === 'knob' ? origin.value : { ...origin.facts, items: '' };
      found.set(JSON.stringify(said), origin);
    }
  }
  return [...found.values()];
}

/** "van 0 % tot 100 %"; empty where the items of the row differ. */
export function limitsText(row: ValueRow, { run, texts }: NoteView): string {
  if (knobOf(run.model, row.name) === undefined) return '';
  const limits = valuesBehind(run, { row, column: 'all' }).map(({ index }) =>
    limitsAt(run, row.name, row.display, index),
  );
  const minimum = asOne(
    limits.map((one) => one.minimum),
    'equal',
  );
  const maximum = asOne(
    limits.map((one) => one.maximum),
    'equal',
  );
  if (minimum === null || maximum === null) return '';
  const say = (value: number): string => amountText(value, row, run.model, texts);
  return texts.t('sheet:facts.limits', { minimum: say(minimum), maximum: say(maximum) });
}

function boundsText(
  row: ValueRow,
  { low, high, quality }: { low: number; high: number; quality: string },
  { run, texts }: NoteView,
): string {
  const { t } = texts;
  const say = (value: number): string => amountText(value, row, run.model, texts);
  const known = t('sheet:cell.quality', {
    quality: texts.say(qualityLabel(run.model, quality, 'assumptions')),
  });
  return low === high ? known : t('sheet:cell.bounds', { low: say(low), high: say(high), known });
}

/** What is known of the chosen input, for the bar above the sheet. */
export function inputFacts(
  row: ValueRow,
  column: Column,
  view: Pick<View, 'run' | 'scenario' | 'texts' | 'labels'>,
): readonly string[] {
  const { run, texts } = view;
  const { t } = texts;
  const say = (value: number): string => amountText(value, row, run.model, texts);
  const origins = originsOf(row, column, view);
  const [origin] = origins;
  if (origin === undefined) return [];
  if (origins.length > 1)
    return [t('sheet:facts.several', { count: valuesBehind(run, { row, column }).length })];
  switch (origin.kind) {
    case 'knob':
      return [limitsText(row, view), t('sheet:facts.neutral', { value: say(origin.value) })].filter(
        (text) => text !== '',
      );
    case 'assumption': {
      const { low, central, high, quality, source, note } = origin.facts;
      return [
        t('sheet:facts.range', { low: say(low), central: say(central), high: say(high) }),
        t('sheet:facts.quality', {
          quality: texts.say(qualityLabel(run.model, quality, 'assumptions')),
        }),
        ...(source === '' ? [] : [t('sheet:facts.source', { source })]),
        ...(note === '' ? [] : [note]),
      ];
    }
    case 'data': {
      const { value, low, high, below, status, source, note } = origin.facts;
      return [
        ...(low === undefined || high === undefined
          ? []
          : [t('sheet:facts.range', { low: say(low), central: say(value), high: say(high) })]),
        t('sheet:facts.status', { status: texts.say(qualityLabel(run.model, status, 'data')) }),
        ...(below === undefined ? [] : [t('sheet:facts.hidden', { below, value: say(value) })]),
        ...(isSmallCount(run.model, origin.facts) ? [t('sheet:facts.small')] : []),
        ...(source === '' ? [] : [t('sheet:facts.source', { source })]),
        ...(note === '' ? [] : [note]),
      ];
    }
  }
}
