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
  const rules = Array.from(document.styleSheets, ({ cssRules }) => Array.from(cssRules)).flat();
  // The first rule has the light colours; those of the dark scheme stand in a rule of their own.
  const root = rules.find(
    (rule): rule is CSSStyleRule =>
      rule instanceof CSSStyleRule &&
      rule.selectorText === ':root' &&
      rule.style.getPropertyValue('--voorkant-color-panel') !== '',
  );
  return root === undefined ? readTokens() : tokensOf(root.style);
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
