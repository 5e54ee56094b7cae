import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { tabSeparated } from '../format/tabSeparated';
import { useAppContext } from '../state/useAppContext';
import { copyToClipboard } from '../ui/clipboard';
import { Icon } from '../ui/Icon';
import { Tooltip } from '../ui/Tooltip';

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
  const { shell } = useAppContext();
  const { t } = useTexts();
  const [isTable, setTable] = useState(false);
  const titleId = useId();
  function copy(): void {
    if (copyToClipboard(tabSeparated([head, ...rows]))) {
      shell.succeed({ text: 'picture.copied', values: { title } });
    } else shell.report({ title: 'picture.notCopied', problems: [], advice: 'picture.useTable' });
  }
  return (
    <section
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
        <div className="drawing__tools" hidden={rows.length === 0}>
          {isTableOnly ? null : (
            <Tooltip text={t('picture.table')}>
              <button
                type="button"
                className="button button--icon"
                aria-pressed={isTable}
                aria-label={t('picture.table')}
                onClick={() => setTable(!isTable)}
              >
                <Icon name="table" />
              </button>
            </Tooltip>
          )}
          <Tooltip text={t('picture.copy')}>
            <button
              type="button"
              className="button button--icon"
              aria-label={t('picture.copy')}
              onClick={copy}
            >
              <Icon name="copy" />
            </button>
          </Tooltip>
        </div>
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
      ) : (
        children
      )}
    </section>
  );
}
