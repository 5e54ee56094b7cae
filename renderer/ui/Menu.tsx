import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from './Icon';
import { nextItem } from './menuKeys';
import './menu.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A second line, quieter. */
  readonly detail?: string;
  /** The key that does the same, as people read it. */
  readonly keys?: string;
  /** For one of a few choices: whether it is the chosen one. */
  readonly checked?: boolean;
  readonly run: () => void;
}

export interface MenuSection {
  readonly id: string;
  /** Null: the items need no heading. */
  readonly title: string | null;
  readonly items: readonly MenuItem[];
}

interface Props {
  readonly label: string;
  /** Side by side, each with its sections below each other. */
  readonly columns: readonly (readonly MenuSection[])[];
  /** What the button shows; the label when it is left out. */
  readonly children?: ReactNode;
  readonly className?: string;
  /** On which side of the button the list begins. */
  readonly side?: 'start' | 'end';
}

/** A button that opens a list of things to do. Arrows walk through it, Escape leaves it. */
export function Menu({
  label,
  columns,
  children,
  className = 'control',
  side = 'start',
}: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen) items(list.current)[0]?.focus();
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    if (event.key === 'Tab') {
      close();
      return;
    }
    const next = nextItem(items(list.current), document.activeElement, event.key);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <div
      className={side === 'end' ? 'menu menu--end' : 'menu'}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={children === undefined ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children ?? label}
        <Icon name="down" />
      </button>
      {isOpen ? (
        <div
          ref={list}
          id={id}
          className="menu__list"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {columns.map((sections, column) => (
            <div key={column} className="menu__column" role="none">
              {sections.map((section) => (
                <Section key={section.id} section={section} column={column} onDone={close} />
              ))}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

interface SectionProps {
  readonly section: MenuSection;
  readonly column: number;
  readonly onDone: () => void;
}

function Section({ section, column, onDone }: SectionProps): ReactNode {
  const id = useId();
  const { title } = section;
  return (
    <div className="menu__section" role="group" aria-labelledby={title === null ? undefined : id}>
      {title === null ? null : (
        <p id={id} className="menu__title">
          {title}
        </p>
      )}
      {section.items.map(({ id: item, label, detail, keys, checked, run }) => (
        <button
          key={item}
          type="button"
          className="menu__item"
          data-column={column}
          tabIndex={-1}
          {...(checked === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': checked })}
          onClick={() => {
            onDone();
            run();
          }}
        >
          <span className="menu__label">{label}</span>
          {checked === true ? <Icon name="check" /> : null}
          {keys === undefined ? null : <kbd className="menu__keys">{keys}</kbd>}
          {detail === undefined ? null : <span className="menu__detail">{detail}</span>}
        </button>
      ))}
    </div>
  );
}

function items(list: HTMLElement | null): readonly HTMLElement[] {
  return Array.from(list?.querySelectorAll<HTMLElement>('.menu__item') ?? []);
}
