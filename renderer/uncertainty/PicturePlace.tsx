import { useId, useRef, useState, type ReactNode } from 'react';
import type { PictureType } from '../../shared/ipc/contract';
import { useTexts } from '../format/useTexts';
import { tabSeparated } from '../format/tabSeparated';
import { drawnFile } from '../pictures/drawnFile';
import { PictureTools } from '../pictures/PictureTools';
import { useView } from '../state/useView';
import { useLatest } from '../ui/useLatest';

interface Props {
  readonly title: string;
  /** What it says in a sentence, to who sees it and who does not. */
  readonly about: string;
  readonly isOld: boolean;
  /** There is no picture of it. */
  readonly isTableOnly?: boolean;
  readonly tools?: ReactNode;
  /** Controls that choose what is shown, on lines of their own. */
  readonly choices?: ReactNode;
  /** The table behind the picture: names of its columns, and its cells as they are written. Left out: none yet. */
  readonly head?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  /** What can be done with each row, in a column of that name that is not copied. */
  readonly actions?: readonly ReactNode[];
  readonly actionsName?: string;
  readonly children?: ReactNode;
}

/** A picture with its sentence, or the table behind it, which can be copied. */
export function PicturePlace({
  title,
  about,
  isOld,
  isTableOnly = false,
  tools,
  choices,
  head = [],
  rows = [],
  actions,
  actionsName = '',
  children,
}: Props): ReactNode {
  const { t } = useTexts();
  const [isTable, setTable] = useState(false);
  const titleId = useId();
  const view = useView();
  const place = useRef<HTMLElement>(null);
  const shown = useLatest({
    title,
    name: `${view.scenario.name} - ${title}`,
    cells: () => tabSeparated([head, ...rows]),
    file: (type: PictureType) => {
      const drawing = place.current?.querySelector<SVGSVGElement>('svg.drawn') ?? null;
      if (drawing === null) throw new Error('no picture has been drawn');
      return drawnFile(drawing, title, view, type);
    },
  });
  return (
    <section
      ref={place}
      className={[
        'panel drawing',
        ...(isOld ? ['drawing--old'] : []),
        ...(isTableOnly ? ['drawing--wide'] : []),
      ].join(' ')}
      aria-labelledby={titleId}
      aria-busy={isOld}
    >
      <header className="drawing__head">
        <h3 id={titleId}>{title}</h3>
        {tools}
        {rows.length === 0 ? null : (
          <PictureTools
            shown={shown}
            isTableOnly={isTableOnly}
            isTable={isTable}
            onTable={setTable}
          />
        )}
      </header>
      {choices}
      <p className="drawing__about">{about}</p>
      {isTable || isTableOnly ? (
        <div
          className="drawing__table"
          role="region"
          aria-label={t('uncertainty:tableOf', { title })}
          tabIndex={0}
        >
          <table>
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                {actions === undefined ? null : (
                  <th scope="col">
                    <span className="only-spoken">{actionsName}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, row) => (
                <tr key={cells.slice(0, 2).join('|')}>
                  {cells.map((cell, index) =>
                    index === 0 ? (
                      <th key={head[index]} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={head[index]}>{cell}</td>
                    ),
                  )}
                  {actions === undefined ? null : <td>{actions[row]}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {/* It stays while its table is looked at: it may be saved then too. */}
      <div hidden={isTable}>{children}</div>
    </section>
  );
}
