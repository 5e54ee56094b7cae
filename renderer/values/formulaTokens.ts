import type { Model } from '../../shared/model/model';
import type { Space } from '../../shared/value/space';

/** A piece of a formula as written. Only a name stands for a row of the sheet. */
export interface FormulaToken {
  readonly kind: 'name' | 'function' | 'dimension' | 'item' | 'text';
  readonly text: string;
}

/** What the words of a formula may stand for. */
export interface Vocabulary {
  /** Inputs and variables. */
  readonly names: ReadonlySet<string>;
  /** Items by dimension; none for time, where a formula names a year by an expression. */
  readonly dimensions: ReadonlyMap<string, ReadonlySet<string>>;
}

const vocabularies = new WeakMap<Model, WeakMap<Space, Vocabulary>>();

/** Worked out once for a model, its own lines included, and a space. */
export function vocabularyOf(model: Model, space: Space): Vocabulary {
  const ofModel = vocabularies.get(model) ?? new WeakMap<Space, Vocabulary>();
  vocabularies.set(model, ofModel);
  let found = ofModel.get(space);
  if (found === undefined) {
    found = readVocabulary(model, space);
    ofModel.set(space, found);
  }
  return found;
}

function readVocabulary(model: Model, space: Space): Vocabulary {
  const { levers, settings, assumptions, data, variables } = model;
  const all = [...levers, ...settings, ...assumptions, ...data, ...variables];
  return {
    names: new Set(all.map(({ id }) => id)),
    dimensions: new Map(
      space.dimensions.map(({ id, items }) => [id, new Set(id === space.time.id ? [] : items)]),
    ),
  };
}

/** A text in quotes, a word, a number (which may hold an e), a run of spaces, or one sign. */
const pieces = /"[^"]*"|'[^']*'|[A-Za-z_]\w*|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\s+|./gis;

/** The formula in pieces that together are the formula, to the last space. */
export function formulaTokens(formula: string, vocabulary: Vocabulary): readonly FormulaToken[] {
  const texts = formula.match(pieces) ?? [];
  const tokens: FormulaToken[] = [];
  // The last two pieces that are no spaces: an item stands behind its dimension and a comma.
  let before: FormulaToken | undefined;
  let twoBefore: FormulaToken | undefined;
  for (const [index, text] of texts.entries()) {
    const isCall = texts.slice(index + 1).find((next) => next.trim() !== '') === '(';
    const after = before?.text === ',' && twoBefore?.kind === 'dimension' ? twoBefore.text : null;
    const token = { kind: kindOf(text, isCall, after, vocabulary), text };
    tokens.push(token);
    if (text.trim() === '') continue;
    twoBefore = before;
    before = token;
  }
  return tokens;
}

function kindOf(
  text: string,
  isCall: boolean,
  dimensionBefore: string | null,
  { names, dimensions }: Vocabulary,
): FormulaToken['kind'] {
  if (!/^[A-Za-z_]/.test(text)) return 'text';
  if (isCall) return 'function';
  if (dimensionBefore !== null && dimensions.get(dimensionBefore)?.has(text) === true)
    return 'item';
  if (dimensions.has(text)) return 'dimension';
  return names.has(text) ? 'name' : 'text';
}

const namesByFormula = new WeakMap<Vocabulary, Map<string, ReadonlySet<string>>>();

/** The inputs and variables that a formula names, each once. Remembered: the sheet asks it at every change. */
export function namesIn(formula: string, vocabulary: Vocabulary): ReadonlySet<string> {
  let known = namesByFormula.get(vocabulary);
  if (known === undefined) {
    known = new Map();
    namesByFormula.set(vocabulary, known);
  }
  let names = known.get(formula);
  if (names === undefined) {
    const found = formulaTokens(formula, vocabulary).filter(({ kind }) => kind === 'name');
    names = new Set(found.map(({ text }) => text));
    known.set(formula, names);
  }
  return names;
}
