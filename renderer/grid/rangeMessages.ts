import type { Question } from '../state/shellState';
import { amountText } from '../values/amountText';
import { cellReferenceLabel } from '../values/cellReference';
import type { CellsPlan, KeptCell } from '../values/planCells';
import type { View } from '../values/view';

/** Cells that are named in a message; more are counted. */
const named = 4;

export function listed(names: readonly string[], { texts }: Pick<View, 'texts'>): string {
  const some = names.slice(0, named).join(', ');
  const count = names.length - named;
  return count > 0 ? texts.t('sheet:note.andMore', { some, count }) : some;
}

type Reason = 'unreadable' | 'limits' | 'sum' | 'noCell' | 'realPrices' | 'otherUnit';

const reasons: Readonly<Partial<Record<KeptCell['why'], Reason>>> = {
  range: 'limits',
  above: 'limits',
  step: 'limits',
  whole: 'limits',
  choice: 'limits',
  sum: 'sum',
  several: 'sum',
  sumOverride: 'sum',
  noCell: 'noCell',
  perYear: 'noCell',
  realPrices: 'realPrices',
  otherUnit: 'otherUnit',
};

/** Which cells stay as they are, for each reason: what was to go into them, and what they hold. */
export function keptTexts(
  refused: readonly KeptCell[],
  view: Pick<View, 'run' | 'labels' | 'texts'>,
): readonly string[] {
  const { t } = view.texts;
  const found = new Map<Reason, string[]>();
  for (const { at, draft, why, kept } of refused) {
    const reason = reasons[why] ?? 'unreadable';
    const typed = typeof draft === 'string' ? `‘${draft}’` : '';
    const stays = kept === '' ? '' : t('sheet:kept.stays', { kept });
    const aside = [typed, stays].filter((text) => text !== '').join(', ');
    const label = cellReferenceLabel(view, at);
    found.set(reason, [...(found.get(reason) ?? []), aside === '' ? label : `${label} (${aside})`]);
  }
  return [...found].map(([reason, cells]) =>
    t(`sheet:kept.${reason}`, { count: cells.length, cells: listed(cells, view) }),
  );
}

/** Which of two things is meant by texts that may mean both; asked once for all of them. */
export function meantQuestion({ ambiguous }: CellsPlan, view: View): Question {
  const [first] = ambiguous;
  const say = (index: 0 | 1): string =>
    first === undefined
      ? ''
      : amountText(first.values[index], first.at.row, view.run.model, view.texts);
  const typed = typeof first?.draft === 'string' ? first.draft : '';
  return {
    title: 'paste.meantTitle',
    text: 'paste.meant',
    values: { typed, one: say(0), other: say(1), count: String(ambiguous.length) },
    answers: [
      { id: 'first', text: 'paste.first' },
      { id: 'second', text: 'paste.second' },
      { id: 'cancel', text: 'unsaved.cancel' },
    ],
  };
}

/** Whether calculated cells get a value of their own. Enter leaves them as they are. */
export function overrideQuestion(count: number): Question {
  return {
    title: 'paste.calculatedTitle',
    text: 'paste.calculated',
    values: { count: String(count) },
    answers: [
      { id: 'skip', text: 'paste.skip' },
      { id: 'override', text: 'paste.override' },
      { id: 'cancel', text: 'unsaved.cancel' },
    ],
  };
}
