import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import './tooltip.css';

interface Props {
  /** Undefined: there is nothing to say, and the control stands alone. */
  readonly text: string | undefined;
  /** A control that can have the focus. */
  readonly children: ComponentProps<typeof Focusable>['children'];
}

/** Milliseconds that a pointer rests before the text comes; with the keyboard it comes at once. */
const delay = 400;

/** What a control does or means, beside it while the pointer or the keyboard is there. Escape takes it away. */
export function Tooltip({ text, children }: Props): ReactNode {
  if (text === undefined || text === '') return children;
  return (
    <TooltipTrigger delay={delay} closeDelay={100}>
      <Focusable>{children}</Focusable>
      <TooltipText>{text}</TooltipText>
    </TooltipTrigger>
  );
}

/** As `Tooltip`, around a control of the library of controls, which finds the tooltip by itself. */
export function ControlTooltip({
  text,
  children,
}: {
  readonly text: string;
  readonly children: ReactElement;
}): ReactNode {
  return (
    <TooltipTrigger delay={delay} closeDelay={100}>
      {children}
      <TooltipText>{text}</TooltipText>
    </TooltipTrigger>
  );
}

function TooltipText({ children }: { readonly children: string }): ReactNode {
  return (
    <AriaTooltip className="tooltip" offset={4} containerPadding={8}>
      {children}
    </AriaTooltip>
  );
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
    <Tooltip text={text}>
      <button
        type="button"
        className={className === undefined ? 'explained' : `explained ${className}`}
      >
        {children}
      </button>
    </Tooltip>
  );
}
