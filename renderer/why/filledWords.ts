import { quantityOf } from '../../shared/calculation/quantity';
import type { Filled } from '../../shared/expression/filled';
import type { Piece, ValuePart } from '../../shared/expression/pieces';
import type { View } from '../values/view';
import { exactNumber, valueInFormula } from '../format/formatNumber';
import { cellReference, quantityName, writtenAs } from './whyNames';

/** A piece of a filled formula as text. `name`: what the value is of, null where it is a number as written. */
export interface FilledWord {
  readonly text: string;
  readonly kind: 'sign' | 'value' | 'note';
  readonly name: string | null;
}

type WordView = Pick<View, 'run' | 'labels' | 'texts'>;

const signs: Readonly<Record<string, string>> = {
  '*': '×',
  '-': '\u2212',
  '<=': '≤',
  '>=': '≥',
  '==': '=',
  '!=': '≠',
};

/** The pieces as a person reads them. */
export function filledWords(pieces: readonly Piece[], view: WordView): readonly FilledWord[] {
  const { t } = view.texts;
  return pieces.map((piece): FilledWord => {
    switch (piece.kind) {
      case 'sign':
        return { kind: 'sign', text: signText(piece.text, view), name: null };
      case 'value':
        return valueWord(piece.part, view);
      case 'outcome':
        return {
          kind: 'note',
          text: t('why:outcome', { value: exactNumber(piece.value) }),
          name: null,
        };
      case 'if':
        return { kind: 'note', text: t('why:branch.if'), name: null };
      case 'taken': {
        const { condition } = piece;
        const branch = Number.isNaN(condition) ? 'error' : condition === 0 ? 'no' : 'yes';
        return { kind: 'note', text: t(`why:branch.${branch}`), name: null };
      }
    }
  });
}

/** The same as one line of text. */
export function filledText(pieces: readonly Piece[], view: WordView): string {
  return filledWords(pieces, view)
    .map(({ text }) => text)
    .join('');
}

function signText(text: string, { texts }: WordView): string {
  const { t } = texts;
  const bare = text.trim();
  if (bare === 'and' || bare === 'or' || bare === 'not')
    return text.replace(bare, t(`why:logic.${bare}`));
  return text.replace(bare, signs[bare] ?? bare);
}

function valueWord(part: ValuePart, view: WordView): FilledWord {
  switch (part.kind) {
    case 'number':
    case 'member':
      return { kind: 'value', text: exactNumber(part.value), name: null };
    case 'read': {
      const name = [quantityName(part.name, view), cellReference(part, view)].filter(
        (one) => one !== '',
      );
      return {
        kind: 'value',
        text: valueInFormula(part.value, writtenAs(part.name, view), view.texts.words),
        name: name.join(', '),
      };
    }
    case 'aggregate': {
      const text = view.texts.t('why:taken', {
        name: aggregateName(part, view),
        value: aggregateValue(part, view),
      });
      return { kind: 'value', text, name: null };
    }
  }
}

/** "som van 4 waarden" */
export function aggregateName(
  { name, count }: Pick<ValuePart & { readonly kind: 'aggregate' }, 'name' | 'count'>,
  { texts }: Pick<View, 'texts'>,
): string {
  return texts.t(`why:aggregate.${name}`, { count });
}

/** Taken together as they stand, amounts stay amounts; of a product of several quantities nobody knows the unit. */
export function aggregateValue(
  part: ValuePart & { readonly kind: 'aggregate' },
  { run, texts }: WordView,
): string {
  const first = unwrapped(part.terms()[0]?.filled);
  const quantity =
    first?.kind === 'read' && part.name !== 'prod' ? quantityOf(run.model, first.name) : undefined;
  return quantity === undefined
    ? exactNumber(part.value)
    : valueInFormula(part.value, quantity, texts.words);
}

/** What stands in the place of a look back or of one item. */
function unwrapped(filled: Filled | null | undefined): Filled | null {
  if (filled === null || filled === undefined) return null;
  return filled.kind === 'at' || filled.kind === 'earlier' ? unwrapped(filled.taken) : filled;
}

/** Every sum, product or extreme in a formula that many values went into, in the order of reading. */
export function aggregatesIn(
  pieces: readonly Piece[],
): readonly (ValuePart & { readonly kind: 'aggregate' })[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'value' && piece.part.kind === 'aggregate' ? [piece.part] : [],
  );
}
