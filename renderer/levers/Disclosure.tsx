import { useId, useState, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly level: 'h3' | 'h4';
  /** Stands below the title, open or closed. */
  readonly head?: ReactNode;
  /** Stands below it only while it is closed. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** A heading that opens and closes what it is the heading of. */
export function Disclosure({ title, level: Heading, head, summary, children }: Props): ReactNode {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={`part part--${Heading}${open ? ' part--open' : ''}`}>
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
      {head}
      {open ? (
        <div id={id} className="part__content">
          {children}
        </div>
      ) : (
        summary
      )}
    </div>
  );
}
