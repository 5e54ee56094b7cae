import type { Columns } from '../analysis/problem';
import { evaluateDraws, type DrawnRuns, type DrawnValues, type WantedOfDraws } from './drawnRuns';
import type { PreparedRuns } from './preparedRuns';
import type { Uncertain, UncertainInput } from './uncertainInputs';

/**
 * Runs draws that are given as chances: a column for each uncertain input, all of one length. A chance of NaN leaves
 * its input central.
 */
export type RunDraws = (columns: Columns) => DrawnRuns;

/** Draws of which the values of all inputs are in memory at once: half a megabyte of the shipped model. */
const drawsAtOnce = 64;

/** Runs a scenario and its reference on the same draws; `evaluateDraws` says what holds and what it costs. */
export function createDrawRuns(
  prepared: PreparedRuns,
  { inputs }: Uncertain,
  wanted: WantedOfDraws,
): RunDraws {
  const evaluate = evaluateDraws(prepared, wanted);
  const room = drawnRoom();
  return (columns) => {
    const draws = columns[0]?.length ?? 0;
    const parts: DrawnRuns[] = [];
    for (let from = 0; from < draws; from += drawsAtOnce) {
      const part = columns.map((column) => column.subarray(from, from + drawsAtOnce));
      const count = Math.min(drawsAtOnce, draws - from);
      parts.push(evaluate({ count, values: drawnInputs(prepared.inputs, inputs, part, room) }));
    }
    return {
      own: joinDraws(
        wanted.own,
        parts.map(({ own }) => own),
      ),
      reference: joinDraws(
        wanted.reference,
        parts.map(({ reference }) => reference),
      ),
    };
  };
}

/** Room for so many values of an input; the same as long as it is large enough, so it holds them until the next. */
type DrawnRoom = (name: string, length: number) => Float64Array;

function drawnRoom(): DrawnRoom {
  const rooms = new Map<string, Float64Array>();
  return (name, length) => {
    const known = rooms.get(name);
    const room = known !== undefined && known.length >= length ? known : new Float64Array(length);
    rooms.set(name, room);
    return room.subarray(0, length);
  };
}

/** The inputs that vary, in every draw: draws outermost. No lever is among them. */
function drawnInputs(
  inputs: ReadonlyMap<string, Float64Array>,
  uncertain: readonly UncertainInput[],
  columns: Columns,
  room: DrawnRoom,
): DrawnValues {
  const drawn = new Map<string, Float64Array>();
  uncertain.forEach(({ name, items }, index) => {
    const central = inputs.get(name);
    const column = columns[index];
    if (central === undefined || column === undefined || column.every(Number.isNaN)) return;
    const values = room(name, column.length * central.length);
    column.forEach((chance, draw) => {
      const first = draw * central.length;
      values.set(central, first);
      if (Number.isNaN(chance)) return;
      for (const { cells, quantile } of items) {
        const value = quantile(chance);
        for (const cell of cells) values[first + cell] = value;
      }
    });
    drawn.set(name, values);
  });
  return drawn;
}

/** Values of draws that follow each other, as one. */
export function joinDraws(names: Iterable<string>, parts: readonly DrawnValues[]): DrawnValues {
  return new Map(
    Array.from(names, (name) => {
      const arrays = parts.map((part) => part.get(name) ?? new Float64Array());
      const all = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
      let place = 0;
      for (const array of arrays) {
        all.set(array, place);
        place += array.length;
      }
      return [name, all];
    }),
  );
}
