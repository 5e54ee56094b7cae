import type { Columns } from './problem';

/** What one input does to an outcome when it goes from low to high in its range, the others central. */
export interface TornadoBar {
  readonly name: string;
  /** The outcome with the input at its P10, and at its P90. */
  readonly low: number;
  readonly high: number;
}

export interface Tornado {
  /** The outcome with every input central. */
  readonly central: number;
  /** The widest first; equally wide in the order of the inputs. */
  readonly bars: readonly TornadoBar[];
}

/** Moves each input alone to its P10 and its P90. Costs `2 * names.length + 1` evaluations. */
export function tornado(
  names: readonly string[],
  evaluate: (columns: Columns) => Float64Array,
): Tornado {
  const points = 2 * names.length + 1;
  const columns = names.map((_, index) => {
    const column = new Float64Array(points).fill(NaN);
    column[2 * index + 1] = 0.1;
    column[2 * index + 2] = 0.9;
    return column;
  });
  const outcomes = names.length === 0 ? evaluate([new Float64Array([NaN])]) : evaluate(columns);
  const bars = names.map((name, index) => ({
    name,
    low: outcomes[2 * index + 1] ?? NaN,
    high: outcomes[2 * index + 2] ?? NaN,
  }));
  const width = ({ low, high }: TornadoBar): number => {
    const found = Math.abs(high - low);
    return Number.isNaN(found) ? 0 : found;
  };
  return {
    central: outcomes[0] ?? NaN,
    bars: bars.sort((one, other) => width(other) - width(one)),
  };
}
