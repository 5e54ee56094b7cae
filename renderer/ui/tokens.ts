/** The colours and letters that a drawing needs as values, read from the token file. */
export interface Tokens {
  readonly text: string;
  readonly textQuiet: string;
  readonly line: string;
  readonly controlLine: string;
  readonly panel: string;
  readonly accentSubtle: string;
  readonly negative: string;
  readonly scenario: string;
  readonly reference: string;
  readonly budget: string;
  /** For the parts of a whole, in this order. */
  readonly parts: readonly string[];
  readonly fontFamily: string;
  /** Pixels of small type; follows the size of text that the user has set. */
  readonly fontSize: number;
}

/** Reads the tokens as they are now; read again when the colour scheme changes. */
export function readTokens(): Tokens {
  return tokensOf(getComputedStyle(document.documentElement));
}

/** The tokens for what leaves the window: pictures for a document, on white whatever the screen is. */
export function readPaperTokens(): Tokens {
  const style = paperStyle();
  return style === null ? readTokens() : tokensOf(style);
}

/** The colours of the screen as the browser computes them, each with that of paper in its place. */
export function paperColours(): ReadonlyMap<string, string> {
  const paper = paperStyle();
  const screen = getComputedStyle(document.documentElement);
  const names = Array.from(paper ?? []).filter((name) => name.startsWith('--voorkant-color-'));
  return new Map(
    names.map((name) => [
      computedColour(screen.getPropertyValue(name).trim()),
      paper?.getPropertyValue(name).trim() ?? '',
    ]),
  );
}

/** `#0b6e69` as `rgb(11, 110, 105)`. */
function computedColour(written: string): string {
  const [, red = '', green = '', blue = ''] =
    /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(written) ?? [];
  const parts = [red, green, blue].map((part) => parseInt(part, 16));
  return parts.some(Number.isNaN) ? written : `rgb(${parts.join(', ')})`;
}

function paperStyle(): CSSStyleDeclaration | null {
  const rules = Array.from(document.styleSheets, ({ cssRules }) => Array.from(cssRules)).flat();
  // The first rule has the light colours; those of the dark scheme stand in a rule of their own.
  const root = rules.find(
    (rule): rule is CSSStyleRule =>
      rule instanceof CSSStyleRule &&
      rule.selectorText === ':root' &&
      rule.style.getPropertyValue('--voorkant-color-panel') !== '',
  );
  return root?.style ?? null;
}

function tokensOf(style: CSSStyleDeclaration): Tokens {
  const token = (name: string): string => style.getPropertyValue(`--voorkant-${name}`).trim();
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return {
    text: token('color-text'),
    textQuiet: token('color-text-quiet'),
    line: token('color-line'),
    controlLine: token('color-control-line'),
    panel: token('color-panel'),
    accentSubtle: token('color-accent-subtle'),
    negative: token('color-negative'),
    scenario: token('color-series-scenario'),
    reference: token('color-series-reference'),
    budget: token('color-series-budget'),
    parts: [token('color-series-part'), token('color-series-part-2'), token('color-series-part-3')],
    // In an attribute of a drawing double quotation marks would end it.
    fontFamily: token('text-font-family').replaceAll('"', "'"),
    fontSize: Math.round((parseFloat(token('text-font-size-xs')) || 0.8125) * rem),
  };
}
