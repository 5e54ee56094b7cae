import type { ReactNode } from 'react';
import {
  Button,
  Header,
  Keyboard,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import { Icon } from './Icon';
import { Tooltip } from './Tooltip';
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

/** A button that opens a list of things to do. Arrows and letters walk through it, Escape leaves it. */
export function Menu({
  label,
  columns,
  children,
  className = 'control',
  side = 'start',
}: Props): ReactNode {
  const button = (
    <Button className={className} aria-label={label}>
      {children ?? label}
      <Icon name="down" />
    </Button>
  );
  return (
    <MenuTrigger>
      {children === undefined ? button : <Tooltip text={label}>{button}</Tooltip>}
      <Popover
        className="menu"
        placement={side === 'start' ? 'bottom start' : 'bottom end'}
        offset={4}
      >
        <AriaMenu className="menu__list" aria-label={label}>
          {columns.flatMap((sections, column) =>
            sections.map((section) => (
              <Section key={section.id} section={section} column={column} />
            )),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface SectionProps {
  readonly section: MenuSection;
  readonly column: number;
}

/** The things to do below one heading. */
export function Section({ section, column }: SectionProps): ReactNode {
  const { id, title, items } = section;
  const chosen = items.filter(({ checked }) => checked === true).map((item) => item.id);
  const choices = items.some(({ checked }) => checked !== undefined)
    ? ({ selectionMode: 'single', selectedKeys: chosen, disallowEmptySelection: true } as const)
    : {};
  return (
    <AriaMenuSection
      // Sections and items share one space of keys, in which two alike would never end.
      id={`section ${id}`}
      className={`menu__section menu__section--${column === 0 ? 'first' : 'next'}`}
      {...choices}
      {...(title === null ? { 'aria-label': items.map(({ label }) => label).join(', ') } : {})}
    >
      {title === null ? null : <Header className="menu__title">{title}</Header>}
      {items.map(({ id: item, label, detail, keys, checked, run }) => (
        <AriaMenuItem key={item} id={item} className="menu__item" textValue={label} onAction={run}>
          <Text slot="label" className="menu__label">
            {label}
          </Text>
          {checked === true ? <Icon name="check" /> : null}
          {keys === undefined ? null : <Keyboard className="menu__keys">{keys}</Keyboard>}
          {detail === undefined ? null : (
            <Text slot="description" className="menu__detail">
              {detail}
            </Text>
          )}
        </AriaMenuItem>
      ))}
    </AriaMenuSection>
  );
}
