import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';
import type { BinaryOperator, Expression } from './ast';
import { findDefined } from './definedFunction';
import type { DefinedFunction } from './definedFunction';
import { formatExpression } from './formatExpression';
import { findFunction } from './functions';
import { formatUnit, isSameUnit, parseUnit, plain, raised, times, type Unit } from './unit';

/** What the names in a formula are counted in. */
export interface UnitScope {
  /** As the model file writes it; undefined: nobody says, and nothing is checked about it. */
  readonly unitOf: (name: string) => string | undefined;
  /** Name of the time dimension, whose unit is that of years and of the time between them. */
  readonly time: string;
}

/**
 * What a part of a formula is counted in. `number`: a number as written, which takes any unit that it is added to or
 * compared with. `unknown`: it rests on something of which nobody says it.
 */
type Inferred = Unit | 'number' | 'unknown';

/**
 * Checks a formula as written, before anything is calculated: what is added, compared or chosen from has one unit;
 * products and quotients make units; and the outcome has the declared one (`declared` undefined: any). The functions
 * of the model file are looked through. The names in the formula must have been found before.
 *
 * Cost: some microseconds for each part of the formula, functions filled in.
 */
export function checkUnits(
  expression: Expression,
  functions: ReadonlyMap<string, DefinedFunction>,
  scope: UnitScope,
  { where, declared }: { readonly where: string; readonly declared: string | undefined },
): Result<null, Problem> {
  try {
    const found = new UnitInference(functions, scope, where).infer(expression, outside);
    if (typeof found === 'string' || declared === undefined) return ok(null);
    if (isSameUnit(found, parseUnit(declared))) return ok(null);
    return fail(problem('unitOfOutcome', where, { unit: formatUnit(found), declared }));
  } catch (error) {
    if (error instanceof UnitsDoNotFit) return fail(error.problem);
    throw error;
  }
}

/** A formula, or the body of a function that was called in one: what its parameters stand for there. */
interface Frame {
  /** Names of the functions that were called, the outer one first. */
  readonly calls: readonly string[];
  readonly arguments: ReadonlyMap<string, { readonly written: Expression; readonly in: Frame }>;
}

const outside: Frame = { calls: [], arguments: new Map() };

class UnitsDoNotFit extends Error {
  readonly problem: Problem;

  constructor(cause: Problem) {
    super(cause.code);
    this.problem = cause;
  }
}

class UnitInference {
  private readonly functions: ReadonlyMap<string, DefinedFunction>;
  private readonly scope: UnitScope;
  private readonly where: string;

  constructor(functions: ReadonlyMap<string, DefinedFunction>, scope: UnitScope, where: string) {
    this.functions = functions;
    this.scope = scope;
    this.where = where;
  }

  infer(part: Expression, frame: Frame): Inferred {
    switch (part.kind) {
      case 'number':
        return 'number';
      case 'text':
        return plain;
      case 'name': {
        const argument = frame.arguments.get(part.name);
        return argument === undefined
          ? this.declared(part.name)
          : this.infer(argument.written, argument.in);
      }
      case 'unary': {
        const operand = this.infer(part.operand, frame);
        return part.operator === '-' ? operand : plain;
      }
      case 'binary':
        return this.binary(part, frame);
      case 'conditional':
        this.infer(part.condition, frame);
        return this.same(part, [part.then, part.otherwise], frame);
      case 'call':
        return this.call(part, frame);
    }
  }

  private declared(name: string): Inferred {
    const unit = this.scope.unitOf(name);
    return unit === undefined ? 'unknown' : parseUnit(unit);
  }

  private binary(part: Expression & { readonly kind: 'binary' }, frame: Frame): Inferred {
    const { operator, left, right } = part;
    switch (operator) {
      case '+':
      case '-':
        return this.same(part, [left, right], frame);
      case '*':
      case '/':
        return multiplied(this.infer(left, frame), this.infer(right, frame), operator);
      case '^':
        return this.power(part, frame);
      case 'and':
      case 'or':
        this.infer(left, frame);
        this.infer(right, frame);
        return plain;
      default:
        this.same(part, [left, right], frame);
        return plain;
    }
  }

  /** What these have in common; they must be in the same unit. */
  private same(part: Expression, parts: readonly Expression[], frame: Frame): Inferred {
    let common: Inferred = 'number';
    for (const one of parts) {
      const found = this.infer(one, frame);
      if (typeof found === 'string') {
        if (common === 'number') common = found;
      } else if (typeof common === 'string') common = found;
      else if (!isSameUnit(common, found)) {
        this.refuse('unitsDiffer', {
          part: placeOf(part, frame),
          one: formatUnit(common),
          other: formatUnit(found),
        });
      }
    }
    return common;
  }

  private power(part: Expression & { readonly kind: 'binary' }, frame: Frame): Inferred {
    this.plainOnly(part, part.right, frame);
    const base = this.infer(part.left, frame);
    const exponent = constantOf(part.right);
    if (base === 'number') return exponent === undefined ? plain : base;
    if (base === 'unknown' || base.size === 0) return base;
    if (exponent !== undefined) return raised(base, exponent);
    return this.refuse('plainNumberWanted', { part: placeOf(part, frame), unit: formatUnit(base) });
  }

  /** A part that must be a number without unit, within the part that is named when it is not. */
  private plainOnly(part: Expression, inner: Expression, frame: Frame): void {
    const found = this.infer(inner, frame);
    if (typeof found === 'string' || found.size === 0) return;
    this.refuse('plainNumberWanted', { part: placeOf(part, frame), unit: formatUnit(found) });
  }

  private call(part: Expression & { readonly kind: 'call' }, frame: Frame): Inferred {
    const { name, arguments: given } = part;
    const defined = findDefined(this.functions, name);
    if (defined !== undefined) {
      return this.infer(defined.body, {
        calls: [...frame.calls, name],
        arguments: new Map(
          defined.parameters.flatMap((parameter, index) => {
            const written = given[index];
            return written === undefined ? [] : [[parameter, { written, in: frame }]];
          }),
        ),
      });
    }
    const described = findFunction(name);
    const [first] = given;
    if (described === undefined || first === undefined) {
      throw new Error('the names of the formula were found before');
    }
    switch (described.units) {
      case 'none':
      case 'composed':
        return plain;
      case 'any':
        for (const one of given) this.infer(one, frame);
        return plain;
      case 'rounded': {
        const [, decimals] = given;
        if (decimals !== undefined) this.plainOnly(part, decimals, frame);
        return this.infer(first, frame);
      }
      case 'root': {
        const found = this.infer(first, frame);
        return typeof found === 'string' ? found : raised(found, 0.5);
      }
      case 'plain':
        this.plainOnly(part, first, frame);
        return plain;
      case 'equal':
        return this.same(part, given, frame);
      case 'first':
        if (name === 'at' && this.isTime(given[1])) this.inYears(part, given[2], frame, 'year');
        return this.infer(first, frame);
      case 'past':
        // prev(x, a) or lag(x, n, a)
        if (given.length === 3) this.inYears(part, given[1], frame, 'period');
        return this.same(part, [first, ...given.slice(-1)], frame);
    }
  }

  private isTime(dimension: Expression | undefined): boolean {
    return dimension?.kind === 'name' && dimension.name === this.scope.time;
  }

  /** A number of years back may be a plain number as well; a calendar year is counted in years. */
  private inYears(
    part: Expression,
    inner: Expression | undefined,
    frame: Frame,
    what: 'year' | 'period',
  ): void {
    const wanted = this.declared(this.scope.time);
    const found = inner === undefined ? 'unknown' : this.infer(inner, frame);
    if (typeof found === 'string' || typeof wanted === 'string') return;
    if (isSameUnit(found, wanted) || (what === 'period' && found.size === 0)) return;
    this.refuse('unitWanted', {
      part: placeOf(part, frame),
      unit: formatUnit(found),
      wanted: formatUnit(wanted),
    });
  }

  private refuse(code: string, values: Readonly<Record<string, string>>): never {
    throw new UnitsDoNotFit(problem(code, this.where, values));
  }
}

/** The part as written, after the functions of the model file that it stands in. */
function placeOf(part: Expression, { calls }: Frame): string {
  return [...calls.map((name) => `${name}(…)`), formatExpression(part)].join(': ');
}

/**
 * A number as written takes any unit, also times what has none: 100 * (year > 2027) may be added to euros. Times what
 * has a unit it is a factor: 2 times euros is euros.
 */
function multiplied(left: Inferred, right: Inferred, operator: BinaryOperator): Inferred {
  if (left === 'unknown' || right === 'unknown') return 'unknown';
  const one = left === 'number' ? plain : left;
  const other = right === 'number' ? plain : right;
  const isWritten = left === 'number' || right === 'number';
  if (isWritten && one.size === 0 && other.size === 0) return 'number';
  return times(one, other, operator === '/' ? -1 : 1);
}

/** The value of an exponent that is made of numbers as written: 2, -1, 1 / 2. */
function constantOf(part: Expression): number | undefined {
  if (part.kind === 'number') return part.value;
  if (part.kind === 'unary' && part.operator === '-') {
    const operand = constantOf(part.operand);
    return operand === undefined ? undefined : -operand;
  }
  if (part.kind !== 'binary' || part.operator !== '/') return undefined;
  const left = constantOf(part.left);
  const right = constantOf(part.right);
  return left === undefined || right === undefined ? undefined : left / right;
}
