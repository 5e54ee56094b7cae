import { createHash } from 'node:crypto';

/** A content of 40 to 200 kB that says its number and that it is whole. */
export function contentOf(number: number): string {
  const body = `${number} ${'voorkant '.repeat(4000 + (number % 7) * 3000)}`;
  return `${body}\n${createHash('sha256').update(body).digest('hex')}\n`;
}

/** The number of a content; NaN when it is not whole. */
export function numberOf(content: string): number {
  const number = Number.parseInt(content, 10);
  return contentOf(number) === content ? number : NaN;
}
