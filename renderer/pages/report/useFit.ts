import { useLayoutEffect, useState, type RefObject } from 'react';

/** How much stands on the sheet. */
export interface Limits {
  /** How many lines of levers. */
  readonly levers: number;
  /** The levers of a part stand behind each other and not below each other. */
  readonly isDense: boolean;
  /** How many details of a figure beside the answer itself. */
  readonly details: number;
  /** How many lines of what weighs most. */
  readonly basis: number;
  /** How many figures of scenarios beside each other. */
  readonly beside: number;
  /** How many reasons of what was set. */
  readonly reasons: number;
}

export function roomiest(
  levers: number,
  { beside = 0, reasons = 0 }: Partial<Pick<Limits, 'beside' | 'reasons'>> = {},
): Limits {
  return { levers, isDense: false, details: 4, basis: 5, beside, reasons };
}

/**
 * Less than `limits`, what can be missed first; null when there is nothing left to leave out. What was set is missed
 * last: it is what the figures are of.
 */
export function tighter(limits: Limits): Limits | null {
  const { levers, isDense, details, basis, beside, reasons } = limits;
  if (basis > 3) return { ...limits, basis: basis - 1 };
  if (!isDense && levers > 0) return { ...limits, isDense: true };
  if (beside > 4) return { ...limits, beside: beside - 1 };
  if (reasons > 2) return { ...limits, reasons: reasons - 1 };
  if (details > 1) return { ...limits, details: details - 1 };
  if (basis > 1) return { ...limits, basis: basis - 1 };
  if (reasons > 1) return { ...limits, reasons: reasons - 1 };
  if (levers > 0) return { ...limits, levers: levers - 1 };
  if (reasons > 0) return { ...limits, reasons: 0 };
  return basis > 0 ? { ...limits, basis: basis - 1 } : null;
}

interface Fit {
  readonly limits: Limits;
  /** Pixels that are left over. */
  readonly spare: number;
  /** The content is what it will be. */
  readonly fits: boolean;
}

/** A printer measures letters a little differently: so much of the height stays free, in pixels. */
const slack = 16;

/** Once `isKnown`, takes lines away until the content is no higher than its sheet. */
export function useFit(
  sheet: RefObject<HTMLElement | null>,
  isKnown: boolean,
  first: Limits,
  next: (limits: Limits) => Limits | null,
): Fit {
  const [fit, setFit] = useState<Fit>({ limits: first, spare: 0, fits: false });
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null || !isKnown || fit.fits) return undefined;
    let wanted = true;
    queueMicrotask(() => {
      if (!wanted) return;
      const spare = spareHeight(element) - slack;
      const limits = spare < 0 ? next(fit.limits) : null;
      setFit(limits === null ? { ...fit, spare, fits: true } : { ...fit, limits });
    });
    return () => {
      wanted = false;
    };
  }, [sheet, isKnown, fit, next]);
  return fit;
}

/** What is free between the content and the foot, which stands at the bottom of the sheet. */
function spareHeight(sheet: HTMLElement): number {
  const { paddingBottom, rowGap } = getComputedStyle(sheet);
  const foot = sheet.lastElementChild;
  const above = foot?.previousElementSibling;
  if (foot === null || above === null || above === undefined) return 0;
  const bottom = sheet.getBoundingClientRect().bottom - pixels(paddingBottom);
  const taken = above.getBoundingClientRect().bottom + pixels(rowGap);
  return bottom - foot.getBoundingClientRect().height - taken;
}

/** A length as the browser writes it; nothing where it writes a word. */
function pixels(length: string): number {
  return parseFloat(length) || 0;
}
