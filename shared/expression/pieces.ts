import type { Filled, FilledArgument } from './filled';
import { operandLevels, precedence, precedenceOf } from './precedence';

/** A value in a formula that was filled in, or the outcome of many values taken together. */
export type ValuePart = Extract<
  Filled,
  { readonly kind: 'number' | 'read' | 'member' | 'aggregate' }
>;

/**
 * A filled formula in pieces, in the order of reading. `sign`: an operator, a bracket, a name, what stands between
 * arguments. `if`: the pieces up to the next `taken` are a condition; behind it comes the branch that was taken.
 */
export type Piece =
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'value'; readonly part: ValuePart }
  /** Behind the call of a function of the model file: what came out. */
  | { readonly kind: 'outcome'; readonly value: number }
  | { readonly kind: 'if' }
  /** NaN: the condition is an error, and nothing was taken. */
  | { readonly kind: 'taken'; readonly condition: number };

/** Between arguments: a comma stands in numbers. */
const between = sign('; ');

/** A filled formula for reading, with the brackets that it needs. */
export function piecesOf(filled: Filled): readonly Piece[] {
  return within(filled, precedence.conditional);
}

function within(filled: Filled, loosest: number): readonly Piece[] {
  switch (filled.kind) {
    case 'number':
    case 'read':
    case 'member':
    case 'aggregate': {
      // A number below zero has a minus sign of its own.
      const level = filled.value < 0 ? precedence.unary : precedence.whole;
      return bracketed([{ kind: 'value', part: filled }], level, loosest);
    }
    case 'unary': {
      const operator = filled.operator === '-' ? '-' : 'not ';
      const pieces = [sign(operator), ...within(filled.operand, precedence.unary + 1)];
      return bracketed(pieces, precedence.unary, loosest);
    }
    case 'binary': {
      const { operator } = filled;
      const { left, right } = operandLevels(operator);
      const pieces = [
        ...within(filled.left, left),
        sign(` ${operator} `),
        // Two signs do not stand beside each other, whatever the language allows.
        ...within(
          filled.right,
          Math.max(right, startsWithSign(filled.right) ? precedence.whole : 0),
        ),
      ];
      return bracketed(pieces, precedenceOf(operator), loosest);
    }
    case 'conditional': {
      const taken: Piece = { kind: 'taken', condition: filled.condition.value };
      const pieces: readonly Piece[] = [
        { kind: 'if' },
        ...within(filled.condition, precedence.or),
        taken,
        ...(filled.taken === null ? [] : within(filled.taken, precedence.conditional)),
      ];
      return bracketed(pieces, precedence.conditional, loosest);
    }
    case 'call':
      return call(filled.name, filled.arguments);
    case 'earlier':
    case 'at':
      // The value says of which year and item it is.
      return filled.taken === null
        ? [{ kind: 'value', part: { kind: 'number', value: NaN } }]
        : within(filled.taken, loosest);
    case 'defined': {
      const pieces = [...call(filled.name, filled.arguments)];
      return [...pieces, { kind: 'outcome', value: filled.value }];
    }
  }
}

function call(name: string, given: readonly FilledArgument[]): readonly Piece[] {
  const inner = given.flatMap((argument, index) => [
    ...(index === 0 ? [] : [between]),
    ...(argument.kind === 'word'
      ? [sign(argument.text)]
      : within(argument, precedence.conditional)),
  ]);
  return [sign(`${name}(`), ...inner, sign(')')];
}

function startsWithSign(filled: Filled): boolean {
  switch (filled.kind) {
    case 'unary':
      return true;
    case 'number':
    case 'read':
    case 'aggregate':
      return filled.value < 0;
    case 'earlier':
    case 'at':
      return filled.taken !== null && startsWithSign(filled.taken);
    default:
      return false;
  }
}

function bracketed(pieces: readonly Piece[], level: number, loosest: number): readonly Piece[] {
  return level < loosest ? [sign('('), ...pieces, sign(')')] : pieces;
}

function sign(text: string): Piece {
  return { kind: 'sign', text };
}
