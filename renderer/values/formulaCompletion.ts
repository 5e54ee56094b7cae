import { findFunction, functionDescriptions } from '../../shared/expression/functions';
import { signatureOf } from '../../shared/expression/functionDescription';
import type { Model } from '../../shared/model/model';
import type { Space } from '../../shared/value/space';
import { lookUp } from '../format/lookUp';
import type { Place } from './formulaPlace';
import type { View } from './view';

/** A word that may stand in a formula, and what there is to say about it. */
export interface FormulaWord {
  readonly kind: 'name' | 'function' | 'dimension' | 'item';
  readonly text: string;
  /** What people call it; of a function how it is called. */
  readonly label: string;
  readonly help: string;
}

type WordsView = Pick<View, 'run' | 'labels' | 'texts'>;

/** Every word that a formula may use, functions of the language and of the model among them. */
export function formulaWords({ run, labels, texts }: WordsView): readonly FormulaWord[] {
  const { model, space } = run;
  return [
    ...namesOf(model, { run, labels, texts }),
    ...functionDescriptions.map((one): FormulaWord => ({
      kind: 'function',
      text: one.name,
      label: signatureIn(one.name, texts) ?? one.name,
      help: lookUp(texts.t, `functions:summary.${one.name}`, ''),
    })),
    ...model.functions.map(({ id, parameters, explanation }): FormulaWord => ({
      kind: 'function',
      text: id,
      label: `${id}(${parameters.join(', ')})`,
      help: explanation,
    })),
    ...dimensionsOf(space, model, texts),
  ];
}

function namesOf({ levers, settings, assumptions, data, variables }: Model, view: WordsView) {
  return [...variables, ...levers, ...settings, ...assumptions, ...data].map(
    ({ id, unit, dimensions, explanation }): FormulaWord => ({
      kind: 'name',
      text: id,
      label: view.labels.quantity(id),
      help: [
        unit === '1' ? '' : unit,
        dimensions.length === 0 ? '' : `[${dimensions.join(', ')}]`,
        explanation,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    }),
  );
}

function dimensionsOf(
  space: Space,
  { dimensions }: Model,
  { say }: View['texts'],
): readonly FormulaWord[] {
  return space.dimensions.map(({ id, items }) => {
    const declared = dimensions.find((one) => one.id === id);
    return {
      kind: 'dimension',
      text: id,
      label: declared === undefined ? id : say(declared.label),
      help: items.slice(0, 6).join(', '),
    };
  });
}

/** How a function of the language is called, its parameters in the words of the reader. */
export function signatureIn(name: string, { t }: View['texts']): string | undefined {
  const described = findFunction(name);
  if (described === undefined) return undefined;
  return signatureOf(described, (parameter) =>
    lookUp(t, `functions:parameter.${parameter}`, parameter),
  );
}

/** What has been typed of the word at a place; empty where there is none. */
export function wordAt(text: string, caret: number): Place & { readonly word: string } {
  const word = /[A-Za-z_]\w*$/.exec(text.slice(0, caret))?.[0] ?? '';
  return { from: caret - word.length, to: caret, word };
}

/** Most words that are offered: further down nobody looks. */
const most = 40;

/**
 * What may be meant at a place: items behind their dimension, else every word that begins so, then what has it
 * further on, then what people call so.
 */
export function completionsAt(
  text: string,
  caret: number,
  words: readonly FormulaWord[],
  space: Space,
): readonly FormulaWord[] {
  const { from, word } = wordAt(text, caret);
  const dimension = /([A-Za-z_]\w*)\s*,\s*$/.exec(text.slice(0, from))?.[1];
  const items = space.dimensions.find(({ id }) => id === dimension)?.items ?? [];
  const offered =
    items.length > 0 && dimension !== space.time.id
      ? [...items.map((item): FormulaWord => itemWord(item)), ...words]
      : words;
  const small = word.toLowerCase();
  if (small === '')
    return items.length > 0 && offered !== words ? offered.slice(0, items.length) : [];
  const ranked = offered.flatMap((one) => {
    const rank = rankOf(one, small);
    return rank === null ? [] : [{ one, rank }];
  });
  const found = ranked.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
  const [only] = found;
  // Of a word that is finished there is nothing to offer.
  return found.length === 1 && only?.text === word ? [] : found.slice(0, most);
}

function itemWord(item: string): FormulaWord {
  const text = /^[A-Za-z_]\w*$/.test(item) ? item : `"${item}"`;
  return { kind: 'item', text, label: item, help: '' };
}

function rankOf({ text, label, kind }: FormulaWord, small: string): number | null {
  const name = text.toLowerCase();
  if (name === small) return 0;
  if (name.startsWith(small)) return kind === 'item' ? 1 : 2;
  if (name.includes(small)) return 3;
  return kind !== 'function' && label.toLowerCase().includes(small) ? 4 : null;
}

/** The function whose brackets a place lies in, the innermost one; undefined outside of all. */
export function callAt(text: string, caret: number): string | undefined {
  const open: (string | undefined)[] = [];
  for (const [piece, name] of text.slice(0, caret).matchAll(/([A-Za-z_]\w*)?\s*\(|\)|"[^"]*"/g)) {
    if (piece === ')') open.pop();
    else if (piece.endsWith('(')) open.push(name);
  }
  return open.findLast((name) => name !== undefined);
}
