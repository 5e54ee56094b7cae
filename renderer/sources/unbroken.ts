/** A text in which no sign is parted from its number at the end of a line. */
export function unbroken(text: string): string {
  return text.replaceAll(/€ (?=\d)/g, '€\u00a0').replaceAll(/(?<=\d) %/g, '\u00a0%');
}
