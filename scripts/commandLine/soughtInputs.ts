import type { Moved } from '../../shared/calculation/movedInput';
import type { PreparedRuns } from '../../shared/calculation/preparedRuns';
import { mostMovers, seekGoal, type GoalRequest } from '../../shared/calculation/seekGoal';
import { readFigure } from '../../shared/calculation/soughtFigure';
import { twoWayOutcome } from '../../shared/calculation/twoWayOutcomes';
import { mainHeadline } from '../../shared/model/mainHeadline';
import { Refused } from './refused';

/** A goal as it is typed, and what may move for it. */
export interface GoalOptions {
  readonly goal: string | undefined;
  /** Of both undefined: all parts. */
  readonly parts: readonly string[] | undefined;
  readonly levers: readonly string[] | undefined;
}

const comparisons: Readonly<Record<string, GoalRequest['kind']>> = {
  '>=': 'atLeast',
  '<=': 'atMost',
  '=': 'equal',
};

/** `saldo[sliedrecht]>=0`, `effect[2030]=1000000`, `effect[*]>=0`: a figure, and what it must be. */
function readGoal(
  compiled: PreparedRuns['compiled'],
  { goal = '', parts, levers }: GoalOptions,
): GoalRequest {
  const { model } = compiled;
  const [, typed = '', sign = '', target = ''] =
    /^([^<>=]+)(>=|<=|=)(-?\d+(?:\.\d+)?)$/.exec(goal) ?? [];
  const figure = readFigure(compiled, typed);
  const kind = comparisons[sign];
  if (kind === undefined || figure === null) {
    const known = model.headlines.map(({ id }) => id).join(', ');
    throw new Refused(
      `--goal ${goal}: hier hoort een cijfer met een doel te staan, zoals effect>=1000000, saldo[alblasserdam|2029]>=0 of effect[*]>=0 (elk jaar). Kerncijfers: ${known}.`,
    );
  }
  const all = parts === undefined && levers === undefined ? model.parts : [];
  const movers = [
    ...known('--parts', model.parts, parts ?? all.map(({ id }) => id)).map(
      (name) => ({ kind: 'part', name }) as const,
    ),
    ...known('--levers', model.levers, levers ?? []).map(
      (name) => ({ kind: 'lever', name }) as const,
    ),
  ];
  if (movers.length > mostMovers) {
    throw new Refused(`--parts, --levers: hooguit ${String(mostMovers)} mogen bewegen.`);
  }
  return { figure, kind, target: Number(target), movers };
}

function known(
  option: string,
  declared: readonly { readonly id: string }[],
  typed: readonly string[],
): readonly string[] {
  const wrong = typed.find((name) => !declared.some(({ id }) => id === name));
  if (wrong === undefined) return typed;
  throw new Refused(
    `${option} ${wrong}: dat is er niet. Wel: ${declared.map(({ id }) => id).join(', ')}.`,
  );
}

/** The moves that reach a goal, each from 0 (the least) to 1 (all of it), or the best that they can do. */
export function goalOf(prepared: PreparedRuns, request: GoalOptions): object {
  const { isReached, value, moves } = seekGoal(prepared, readGoal(prepared.compiled, request));
  return {
    reached: isReached,
    value,
    moves: Object.fromEntries(
      moves.map(({ kind, name, from, to }) => [
        // A lever may have the name of its part.
        kind === 'lever' && moves.some((one) => one.kind === 'part' && one.name === name)
          ? `lever ${name}`
          : name,
        { from, to },
      ]),
    ),
  };
}

/** An assumption, a lever or a part by its name; `part:NAME` where a lever has the same. */
export function inputOf(
  { model }: PreparedRuns['compiled'],
  typed: string,
): Pick<Moved, 'of' | 'name'> | null {
  const name = typed.replace(/^part:/, '');
  if (typed === name) {
    if (model.assumptions.some(({ id }) => id === name)) return { of: 'assumption', name };
    if (model.levers.some(({ id }) => id === name)) return { of: 'lever', name };
  }
  return model.parts.some(({ id }) => id === name) ? { of: 'part', name } : null;
}

/** A figure over two inputs: a row of outcomes for each value of the second. */
export function tableOf(prepared: PreparedRuns, typed: string, wanted: string | undefined): object {
  const { compiled } = prepared;
  const figure = readFigure(compiled, wanted ?? mainHeadline(compiled.model)?.id ?? '');
  if (figure === null) throw new Refused(`--figure ${wanted ?? ''}: dat cijfer is er niet.`);
  const [x = null, y = null, ...more] = typed.split(',').map((name) => inputOf(compiled, name));
  const found =
    x === null || y === null || more.length > 0 ? null : twoWayOutcome(prepared, { figure, x, y });
  if (found === null) {
    throw new Refused(
      `--table ${typed}: hier horen twee verschillende aannamen, hendels of delen te staan die kunnen bewegen, zoals blijft_weg,naar_voren.`,
    );
  }
  const { xs, ys, outcomes, now } = found;
  const rows = ys.map((_, row) => [...outcomes.subarray(row * xs.length, (row + 1) * xs.length)]);
  const axis = ({ kind, name, now: at }: Moved, values: readonly number[]): object => ({
    name,
    kind,
    now: at,
    values,
  });
  return { x: axis(found.x, xs), y: axis(found.y, ys), now, rows };
}
