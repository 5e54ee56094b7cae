import { useId, useState, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly level: 'h3' | 'h4';
  /** Stands at the end of the line of the title. */
  readonly aside?: ReactNode;
  /** Stands below the title, open or closed. */
  readonly head?: ReactNode;
  /** Stands below it only while it is closed. */
  readonly summary: ReactNode;
  /** Stands below what is seen while it is closed, and above what is seen when it is open. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A heading that opens and closes what it is the heading of. */
export function Disclosure({
  title,
  level: Heading,
  aside,
  head,
  summary,
  foot,
  children,
}: Props): ReactNode {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={`part part--${Heading}${open ? ' part--open' : ''}`}>
      <div className="part__line">
        <Heading className="part__title">
          <button
            type="button"
            className="toggle"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {title}
          </button>
        </Heading>
        {aside}
      </div>
      {head}
      {open ? foot : null}
      {open ? (
        <div id={id} className="part__content">
          {children}
        </div>
      ) : (
        summary
      )}
      {open ? null : foot}
    </div>
  );
}
