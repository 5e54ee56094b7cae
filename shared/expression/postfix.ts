import type { BinaryOperator, Expression, UnaryOperator } from './ast';

/*
 * A formula as words that come after what they work on: `(a + 1) * b` is `a`, `1`, `+`, `b`, `*`. To read that back
 * nothing has to be decided, which takes a tenth of reading a formula.
 */

/** Between words; no formula has one. */
const between = '\n';

const unaryWords: Readonly<Record<UnaryOperator, string>> = { '-': '~', not: '!' };
const conditional = '?';
/** Before an item text. */
const quote = '"';
/** Between the name of a function and the number of its arguments. */
const bracket = '(';

/** Undefined where a text in the formula cannot be a word. */
export function toPostfix(expression: Expression): string | undefined {
  const words: string[] = [];
  write(expression, words);
  return words.some((word) => word.includes(between)) ? undefined : words.join(between);
}

function write(expression: Expression, words: string[]): void {
  switch (expression.kind) {
    case 'number':
      words.push(String(expression.value));
      return;
    case 'name':
      words.push(expression.name);
      return;
    case 'text':
      words.push(quote + expression.value);
      return;
    case 'unary':
      write(expression.operand, words);
      words.push(unaryWords[expression.operator]);
      return;
    case 'binary':
      write(expression.left, words);
      write(expression.right, words);
      words.push(expression.operator);
      return;
    case 'conditional':
      write(expression.condition, words);
      write(expression.then, words);
      write(expression.otherwise, words);
      words.push(conditional);
      return;
    case 'call':
      for (const argument of expression.arguments) write(argument, words);
      words.push(`${expression.name}${bracket}${expression.arguments.length}`);
      return;
  }
}

const binaryOperators: ReadonlySet<string> = new Set<BinaryOperator>([
  ...(['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'] as const),
]);

/** The tree that `toPostfix` wrote. Cost: a microsecond or two. */
export function fromPostfix(text: string): Expression {
  const stack: Expression[] = [];
  const take = (): Expression => {
    const part = stack.pop();
    if (part === undefined) throw new Error('a word has nothing to work on');
    return part;
  };
  for (const word of text.split(between)) stack.push(read(word, take));
  return take();
}

/** `take`: what was read last and is not used yet. */
function read(word: string, take: () => Expression): Expression {
  if (binaryOperators.has(word)) {
    const right = take();
    return { kind: 'binary', operator: word as BinaryOperator, left: take(), right };
  }
  const begin = word.charCodeAt(0);
  if (begin >= 0x30 && begin <= 0x39) return { kind: 'number', value: Number(word) };
  switch (word[0]) {
    case quote:
      return { kind: 'text', value: word.slice(1) };
    case unaryWords['-']:
      return { kind: 'unary', operator: '-', operand: take() };
    case unaryWords.not:
      return { kind: 'unary', operator: 'not', operand: take() };
    case conditional: {
      const otherwise = take();
      const then = take();
      return { kind: 'conditional', condition: take(), then, otherwise };
    }
    default:
      return readName(word, take);
  }
}

/** A name, or a call of a function. */
function readName(word: string, take: () => Expression): Expression {
  const end = word.indexOf(bracket);
  if (end < 0) return { kind: 'name', name: word };
  const given = Array.from({ length: Number(word.slice(end + 1)) }, take).reverse();
  return { kind: 'call', name: word.slice(0, end), arguments: given };
}
