import type { ReactNode } from 'react';
import type { EntryPage } from '../../shared/model/model';
import { findDimension } from '../../shared/value/space';
import { useView } from '../state/useView';
import { wholeName } from '../values/view';
import { mostBeside } from './CountTable';
import { EntryFigure } from './EntryFigure';

interface Props {
  readonly page: EntryPage;
  readonly figure: EntryPage['figures'][number];
}

/** One figure of a page for every item, unless there are very many, and for all together; the years go down. */
export function EntryFigures({ page, figure }: Props): ReactNode {
  const { run, area, texts, labels } = useView();
  const items = findDimension(run.space, area.dimension)?.items ?? [];
  const isTold = figure.per?.[area.dimension] !== undefined && items.length <= mostBeside;
  const own = isTold ? items : [];
  return (
    <div className="entry__scroll">
      <table className="entry" aria-label={texts.say(figure.label)}>
        <thead>
          <tr>
            <td />
            {own.map((item) => (
              <th key={item} scope="col">
                {labels.item(area.dimension, item)}
              </th>
            ))}
            <th scope="col">{wholeName(run.model, texts)}</th>
          </tr>
        </thead>
        <tbody>
          {run.space.time.items.map((year, index) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {[...own, null].map((item) => (
                <td key={item ?? ''} className="entry__figure">
                  <EntryFigure page={page} figure={figure} item={item} year={index} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
