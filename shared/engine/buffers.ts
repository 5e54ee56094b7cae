/** Arrays to calculate in, used again as soon as nobody needs what they hold. */
export interface Buffers {
  /** An array that nobody else has; what it holds is of no meaning. */
  readonly fresh: (cells: number) => Float64Array;
  /** Gives back an array of `fresh` that nobody has seen. */
  readonly recycle: (array: Float64Array) => void;
  /** For outcomes that are needed only while one formula is calculated: always the same array for the same slot. */
  readonly scratch: (cells: number, slot: number) => Float64Array;
  /** At least so many cells with the same number; to be read only. */
  readonly constant: (value: number, cells: number) => Float64Array;
}

/** Arrays up to this size are cut from blocks: hundreds of small allocations cost more than a calculation. */
const smallCells = 256;
const blockCells = 4096;
const bytes = Float64Array.BYTES_PER_ELEMENT;

export function createBuffers(): Buffers {
  const recycled = new Map<number, Float64Array[]>();
  const scratch = new Map<number, Float64Array[]>();
  const constants = new Map<number, Float64Array>();
  let block = new ArrayBuffer(0);
  let used = 0;

  function allocate(cells: number): Float64Array {
    if (cells > smallCells) return new Float64Array(cells);
    if (used + cells > block.byteLength / bytes) {
      block = new ArrayBuffer(blockCells * bytes);
      used = 0;
    }
    used += cells;
    return new Float64Array(block, (used - cells) * bytes, cells);
  }

  return {
    fresh: (cells) => recycled.get(cells)?.pop() ?? allocate(cells),
    recycle: (array) => {
      const free = recycled.get(array.length);
      if (free === undefined) recycled.set(array.length, [array]);
      else free.push(array);
    },
    scratch: (cells, slot) => {
      const arrays = scratch.get(cells) ?? [];
      scratch.set(cells, arrays);
      return (arrays[slot] ??= new Float64Array(cells));
    },
    constant: (value, cells) => {
      const found = constants.get(value);
      if (found !== undefined && found.length >= cells) return found;
      const array = new Float64Array(cells).fill(value);
      constants.set(value, array);
      return array;
    },
  };
}
