/** A text without the characters that no XML may hold, not even written out: control characters and halves of pairs. */
export function xmlText(text: string): string {
  return Array.from(text).filter(isInXml).join('');
}

/** By the definition of `Char` in XML 1.0. */
function isInXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}
