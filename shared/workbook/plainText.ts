/** Ends of lines and cells of every kind, of which a spreadsheet knows more than one. */
const ends = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** What begins a formula, also in the wide letters that some programs take for the same, or a quoted cell. */
const beginsSomething = /^\s*["=+\-@\uff02\uff1d\uff0b\uff0d\uff20\u2212]/;

/** Whether a spreadsheet would calculate a text, or join it with other cells (CSV injection, OWASP). */
export function looksLikeFormula(text: string): boolean {
  return beginsSomething.test(text) || /^[\t\r]/.test(text);
}

/** A text as one cell of a text file: without ends of lines, and with an apostrophe before what would be a formula. */
export function harmless(text: string): string {
  const line = text.replaceAll(ends, ' ');
  return looksLikeFormula(text) ? `'${line}` : line;
}

/** Control characters, halves of pairs, and the two that are none: of these XML knows tab and ends of line only. */
const unsure = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text without what XML forbids, not even escaped, as the content of an element or an attribute. */
export function xmlText(text: string): string {
  return text
    .replaceAll(unsure, (one) => ('\t\n\r'.includes(one) || one === '\u0085' ? one : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
