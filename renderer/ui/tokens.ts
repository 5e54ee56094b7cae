/** The colours and letters that a drawing needs as values, read from the token file. */
export interface Tokens {
  readonly text: string;
  readonly textQuiet: string;
  readonly line: string;
  readonly panel: string;
  readonly accentSubtle: string;
  readonly scenario: string;
  readonly reference: string;
  readonly budget: string;
  readonly part: string;
  readonly fontFamily: string;
  /** Pixels of small type; follows the size of text that the user has set. */
  readonly fontSize: number;
}

/** Reads the tokens as they are now; read again when the colour scheme changes. */
export function readTokens(): Tokens {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--voorkant-${name}`).trim();
  const rem = parseFloat(style.fontSize) || 16;
  return {
    text: token('color-text'),
    textQuiet: token('color-text-quiet'),
    line: token('color-line'),
    panel: token('color-panel'),
    accentSubtle: token('color-accent-subtle'),
    scenario: token('color-series-scenario'),
    reference: token('color-series-reference'),
    budget: token('color-series-budget'),
    part: token('color-series-part'),
    fontFamily: token('text-font-family'),
    fontSize: Math.round((parseFloat(token('text-font-size-xs')) || 0.8125) * rem),
  };
}
