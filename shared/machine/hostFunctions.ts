import { exponential, finite, power, roundedTo, roundedWhole, sign } from '../expression/scalars';

interface HostFunction {
  readonly name: string;
  /** How many numbers it takes. */
  readonly parameters: number;
  readonly run: ((x: number) => number) | ((x: number, y: number) => number);
}

/**
 * What the loops call outside: the very functions that kernels and interpreter use, so that outcomes are the same to
 * the last bit. None gives an infinity.
 */
export const hostFunctions: readonly HostFunction[] = [
  { name: 'power', parameters: 2, run: power },
  { name: 'exp', parameters: 1, run: exponential },
  { name: 'log', parameters: 1, run: (x: number) => finite(Math.log(x)) },
  {
    name: 'log10',
    parameters: 1,
    run: (x: number) => finite(Math.log10(x)),
  },
  { name: 'sign', parameters: 1, run: sign },
  { name: 'round', parameters: 1, run: roundedWhole },
  { name: 'roundTo', parameters: 2, run: roundedTo },
];
