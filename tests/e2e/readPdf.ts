import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api';

/** A piece of text on a page, at points from its left and its bottom. */
interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** What a reader of PDF files makes of one, its first page in particular. */
export interface ReadPdf {
  readonly pages: number;
  /** In points, of which 72 are an inch. */
  readonly size: readonly [width: number, height: number];
  readonly title: unknown;
  readonly language: unknown;
  /** For who cannot see it: whether the file says that it has tags. */
  readonly isTagged: boolean;
  /** Kinds of the tags, in order of reading. */
  readonly tags: readonly string[];
  /** What stands in for each picture. */
  readonly alternatives: readonly string[];
  readonly pieces: readonly Piece[];
  /** All text, with one space wherever there is any. */
  readonly text: string;
}

export async function readPdf(path: string): Promise<ReadPdf> {
  const data = new Uint8Array(await readFile(path));
  // Warnings only about fonts that nothing is drawn with here.
  const task = getDocument({ data, verbosity: 0 });
  const document = await task.promise;
  try {
    const page = await document.getPage(1);
    const { info } = await document.getMetadata();
    const facts = info as Readonly<Record<string, unknown>>;
    const marks = await document.getMarkInfo();
    const { items } = await page.getTextContent();
    const nodes = allNodes(await page.getStructTree());
    const pieces = items.flatMap((item) =>
      'str' in item
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    );
    const [, , width = 0, height = 0] = page.view;
    return {
      pages: document.numPages,
      size: [width, height],
      title: facts['Title'],
      language: facts['Language'],
      isTagged: marks?.Marked === true,
      tags: nodes.map(({ role }) => role),
      alternatives: nodes.flatMap(({ alt }) => alt ?? []),
      pieces,
      text: spaced(
        items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
      ),
    };
  } finally {
    await task.destroy();
  }
}

/** With one ordinary space wherever there is any. */
export function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

type Node = StructTreeNode & { readonly alt?: string };

function allNodes(node: StructTreeNode | null): readonly Node[] {
  if (node === null) return [];
  const below = node.children.filter((child): child is StructTreeNode => 'role' in child);
  return [node, ...below.flatMap(allNodes)];
}
