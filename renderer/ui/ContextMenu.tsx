import { useMemo, useState, type ReactNode } from 'react';
import { Menu as AriaMenu, Popover } from 'react-aria-components';
import { Section, type MenuSection } from './Menu';
import './menu.css';

interface Props {
  readonly label: string;
  /** Pixels from the corner of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly sections: readonly MenuSection[];
  readonly onClose: () => void;
}

/** A list of things to do at a place in the window: what the right button and the menu key open. */
export function ContextMenu({ label, at, sections, onClose }: Props): ReactNode {
  // The list is placed beside the anchor, which has to be in the page before.
  const [anchor, setAnchor] = useState<HTMLSpanElement | null>(null);
  // The same object at every drawing: the list is placed anew for another one.
  const trigger = useMemo(() => ({ current: anchor }), [anchor]);
  return (
    <>
      <span
        ref={setAnchor}
        aria-hidden="true"
        style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }}
      />
      {anchor !== null ? (
        <Popover
          className="menu"
          triggerRef={trigger}
          isOpen
          placement="bottom start"
          offset={2}
          onOpenChange={(isOpen) => {
            if (!isOpen) onClose();
          }}
        >
          <AriaMenu className="menu__list" aria-label={label} autoFocus="first" onClose={onClose}>
            {sections.map((section) => (
              <Section key={section.id} section={section} column={0} />
            ))}
          </AriaMenu>
        </Popover>
      ) : null}
    </>
  );
}
