/** Deeper than any file that is read: of what is below, no line is said. */
const deepest = 200;

/**
 * Lines (from 1) of the values at these paths, their keys joined with a point as in `Problem.where`. A path that is
 * not there has none. Throws nothing; a text that is no JSON has the lines of before its fault.
 */
export function linesOf(text: string, paths: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const lineAt = lineCounter(text);
  scan(text, (path, at) => {
    if (paths.has(path) && !found.has(path)) found.set(path, lineAt(at));
  });
  return found;
}

/** The line (from 1) where a text stops being JSON: of its end when that comes too early. */
export function faultLine(text: string): number {
  return lineCounter(text)(scan(text, () => undefined));
}

/** Counts on from the last place, so that going through a text costs one pass. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line += 1;
    return line;
  };
}

const space = /[ \t\n\r]*/y;
const string = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

class Fault extends Error {}

/** Goes through a text; `see` hears the path and the place of each value. Gives the place where it stopped. */
function scan(text: string, see: (path: string, at: number) => void): number {
  // The mark of UTF-8 that some editors put in front.
  let at = text.startsWith('\uFEFF') ? 1 : 0;

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  }

  /** A text, in which an end of line and the like have to be written out. */
  function matchText(): string | undefined {
    const begin = at;
    const found = match(string);
    for (let index = 0; index < (found?.length ?? 0); index++) {
      if ((found?.charCodeAt(index) ?? 32) >= 32) continue;
      at = begin + index;
      throw new Fault();
    }
    return found;
  }

  function skip(character: string): boolean {
    match(space);
    if (text[at] !== character) return false;
    at += 1;
    match(space);
    return true;
  }

  function expect(isThere: boolean): void {
    if (!isThere) throw new Fault();
  }

  function value(path: string, depth: number): void {
    match(space);
    see(path, at);
    expect(depth <= deepest);
    if (text[at] === '{') {
      inside('{', '}', () => {
        const keyAt = at;
        const key = matchText();
        expect(key !== undefined && skip(':'));
        const inner = join(path, JSON.parse(key ?? '""') as string);
        see(inner, keyAt);
        value(inner, depth + 1);
      });
    } else if (text[at] === '[') {
      let index = 0;
      inside('[', ']', () => value(join(path, String(index++)), depth + 1));
    } else expect((matchText() ?? match(scalar)) !== undefined);
  }

  function inside(begin: string, end: string, part: () => void): void {
    skip(begin);
    if (skip(end)) return;
    do part();
    while (skip(','));
    expect(skip(end));
  }

  try {
    value('', 1);
    match(space);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  return at;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
