import { cloneElement, type ReactElement, type ReactNode } from 'react';
import './tooltip.css';

interface Props {
  /** Undefined: there is nothing to say, and the control stands alone. */
  readonly text: string | undefined;
  /** A control that can have the focus, and that gives what it does not know to its element. */
  readonly children: ReactElement<{ readonly [tooltipAttribute]?: string }>;
}

/** Where an element keeps the text that `Tooltips` shows beside it. */
export const tooltipAttribute = 'data-tooltip';

/** What a control does or means, beside it while the pointer or the keyboard is there. Escape takes it away. */
export function Tooltip({ text, children }: Props): ReactNode {
  if (text === undefined || text === '') return children;
  return cloneElement(children, { [tooltipAttribute]: text });
}

interface ExplainedProps {
  readonly text: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Words with an explanation that the keyboard reaches too. Without one they are words. */
export function Explained({ text, className, children }: ExplainedProps): ReactNode {
  if (text === undefined || text === '') return <span className={className}>{children}</span>;
  return (
    <button
      type="button"
      className={className === undefined ? 'explained' : `explained ${className}`}
      {...{ [tooltipAttribute]: text }}
    >
      {children}
    </button>
  );
}
