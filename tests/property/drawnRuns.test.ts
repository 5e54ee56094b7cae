import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateDraws, type DrawnValues } from '../../shared/calculation/drawnRuns';
import { prepareRuns } from '../../shared/calculation/preparedRuns';
import { openScenario } from '../../shared/calculation/openScenario';
import { createMemory } from '../../shared/engine/memory';
import { randomNumbers } from '../fixtures/randomScenario';
import { sha256 } from '../fixtures/sha256';
import { earlierExample, shippedModel } from '../fixtures/shipped';

/*
 * Law: a draw gives what a run of its values alone gives, to the last bit, however many stand beside it.
 */

/** Milliseconds after which a busy machine is given up on. */
const patience = 60_000;

const model = shippedModel();
const opened = await openScenario(earlierExample('alle_knoppen'), [{ model, sha256: '' }], sha256);
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const { scenario, session } = opened.value;
const prepared = prepareRuns(session.compile(scenario), scenario);
const { program } = prepared.compiled;

type Inputs = ReadonlyMap<string, Float64Array>;

/** Values of some inputs for each draw, a little beside those of the scenario. */
function drawn(
  names: readonly string[],
  from: Inputs,
  count: number,
  random: () => number,
): DrawnValues {
  return new Map(
    names.map((name) => {
      const values = from.get(name) ?? new Float64Array();
      const all = Array.from({ length: count }, () =>
        [...values].map((value) => (Number.isInteger(value) ? value : value * (0.5 + random()))),
      );
      return [name, Float64Array.from(all.flat())];
    }),
  );
}

/** The inputs of one of the draws. */
function inputsOf(inputs: Inputs, values: DrawnValues, count: number, draw: number): Inputs {
  const one = [...values].map(([name, all]): readonly [string, Float64Array] => {
    const cells = all.length / count;
    return [name, all.slice(draw * cells, (draw + 1) * cells)];
  });
  return new Map([...inputs, ...one]);
}

it(
  'every draw of the shipped model gives what its values give alone',
  () => {
    const variables = [...program.variables.keys()];
    const alone = variables.filter((name) => !program.comparing.has(name));
    const moved = { assumptions: 0, levers: 0 };
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const count = g(fc.integer, { min: 1, max: 40 });
        const random = randomNumbers(g(fc.nat));
        const given = model.assumptions.map(({ id }) => id);
        const names = g(fc.subarray<string>, given, { minLength: 20 });
        const turned = g(
          fc.subarray<string>,
          model.levers.map(({ id }) => id),
          { maxLength: 3 },
        );
        const wanted = {
          own: g(fc.subarray<string>, variables, { minLength: 40, maxLength: 80 }),
          reference: g(fc.subarray<string>, alone, { minLength: 40, maxLength: 80 }),
        };
        const values = drawn(names, prepared.inputs, count, random);
        const levers = drawn(turned, prepared.inputs, count, random);
        const evaluate = evaluateDraws(prepared, wanted);
        const found = evaluate({ count, values, levers });
        // The same evaluator gives the same again, after other draws.
        evaluate({ count: 1, values: drawn(names, prepared.inputs, 1, random) });
        expect(evaluate({ count, values, levers })).toEqual(found);
        for (let draw = 0; draw < count; draw += 7) {
          const reference = createMemory().calculate(program, {
            inputs: inputsOf(prepared.referenceInputs, values, count, draw),
            overrides: prepared.referenceOverrides,
            reference: null,
          });
          const own = createMemory().calculate(program, {
            inputs: inputsOf(inputsOf(prepared.inputs, values, count, draw), levers, count, draw),
            overrides: prepared.overrides,
            reference,
          });
          const runs = [
            [found.own, own],
            [found.reference, reference],
          ] as const;
          for (const [kept, run] of runs) {
            for (const [name, all] of kept) {
              const cells = all.length / count;
              const one = all.slice(draw * cells, (draw + 1) * cells);
              expect(one, name).toEqual(run.values.get(name)?.values);
              const differs = all.some((value, cell) => !Object.is(value, all[cell % cells]));
              moved.assumptions += Number(differs && run === reference);
              moved.levers += Number(differs && run === own);
            }
          }
        }
      }),
      { seed: 20_261_127, numRuns: 12 },
    );
    // What the sample must hold to say anything.
    expect(moved.assumptions).toBeGreaterThan(20);
    expect(moved.levers).toBeGreaterThan(20);
  },
  patience,
);

it('refuses what the program does not have, and another number of values', () => {
  const [name = ''] = model.assumptions.map(({ id }) => id);
  const cells = prepared.inputs.get(name)?.length ?? 0;
  const run = (own: readonly string[], input: string, values: number): unknown =>
    evaluateDraws(prepared, { own, reference: [] })({
      count: 2,
      values: new Map([[input, new Float64Array(values)]]),
    });
  expect(() => run([], name, 2 * cells)).not.toThrow();
  expect(() => run([], name, 2 * cells + 1)).toThrow(name);
  expect(() => run([], 'nobody', 2)).toThrow('nobody');
  expect(() => run(['nobody'], name, 2 * cells)).toThrow('nobody');
});
