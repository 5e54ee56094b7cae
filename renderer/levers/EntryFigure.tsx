import type { ReactNode } from 'react';
import { partId, shownName } from '../../shared/calculation/shown';
import type { EntryPage } from '../../shared/model/model';
import { cellIndex, cellKey } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import { WhyButton } from '../elements/WhyButton';
import { formatPlain } from '../format/formatNumber';
import { useView } from '../state/useView';
import { errorText } from '../values/errorText';
import { toneOf } from '../values/figure';
import { outcomeAt } from '../values/outcome';

interface Props {
  readonly page: EntryPage;
  readonly figure: EntryPage['figures'][number];
  /** Null: everything together. */
  readonly item: string | null;
  /** Position on the axis. */
  readonly year: number;
}

/** What comes of what was filled in, in one year, of one item or of all together. */
export function EntryFigure({ page, figure, item, year }: Props): ReactNode {
  const view = useView();
  const { run, area, texts, labels } = view;
  const { say, words } = texts;
  const isOwn = item !== null && figure.per?.[area.dimension] !== undefined;
  const id = partId(page.id, figure.id);
  const name = shownName('entry', id, isOwn ? area.dimension : undefined);
  const dimensions = run.values.get(name)?.dimensions ?? [];
  const place = findDimension(run.space, area.dimension)?.items.indexOf(item ?? '') ?? -1;
  const at = { [run.space.time.id]: year, ...(isOwn ? { [area.dimension]: place } : {}) };
  const value = outcomeAt(run, name, cellIndex(run.space, dimensions, at));
  const time = run.space.time.items[year] ?? '';
  const where = item === null ? [] : [labels.item(area.dimension, item)];
  const word = figure.words?.find((one) => one.value === value);
  const isBad = typeof value !== 'number' || toneOf(value, figure.better, false) === 'bad';
  return (
    <WhyButton
      cell={{ name, items: cellKey(run.space, dimensions, at), run: 'own' }}
      label={[say(figure.label), ...where, time].join(', ')}
    >
      <span className={isBad ? 'bad' : undefined}>
        {typeof value !== 'number' ? (
          <>
            {value.kind}
            <span className="only-spoken"> {errorText(value, view)}</span>
          </>
        ) : word === undefined ? (
          <data value={value}>{formatPlain(value, figure.display, words)}</data>
        ) : (
          <data value={value}>{say(word.label)}</data>
        )}
      </span>
    </WhyButton>
  );
}
