import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileModel } from '../../shared/calculation/compileModel';
import { prepareRuns } from '../../shared/calculation/runScenario';
import { readCase } from '../../shared/calculation/scenarioCase';
import { calculate, recalculate } from '../../shared/engine/calculate';
import { planAfter, wholePlan } from '../../shared/engine/program';
import { golden } from '../fixtures/golden';
import { shippedDataset, shippedModel } from '../fixtures/shipped';

const { first, last, levers, assumptions } = golden('alle_knoppen');
const read = readCase({ first, last, levers, assumptions }, shippedDataset(), shippedModel());
if (!read.ok) throw new Error(JSON.stringify(read.error));
const compiled = compileModel(shippedModel(), read.value);
const { program } = compiled;
const { inputs, referenceInputs, overrides } = prepareRuns(compiled, read.value);
const reference = calculate(program, referenceInputs, overrides, null);
const plan = wholePlan(program, true);

const someInputs = fc.uniqueArray(fc.constantFrom(...program.inputs.keys()), {
  minLength: 1,
  maxLength: 4,
});

it('calculates again what depends on a changed input, and gets what a whole calculation gets', () => {
  fc.assert(
    fc.property(someInputs, fc.double({ min: 0.5, max: 1.5, noNaN: true }), (names, factor) => {
      const changed = new Map(
        names.map((name) => [
          name,
          inputs.get(name)?.map((value) => value * factor) ?? new Float64Array(),
        ]),
      );
      const whole = calculate(program, new Map([...inputs, ...changed]), overrides, reference);
      calculate(program, inputs, overrides, reference);
      const again = recalculate(
        program,
        changed,
        overrides,
        reference,
        planAfter(program, plan, changed.keys()),
      );
      const differing = [...whole.values].filter(([name, { values }]) =>
        // Object.is: to the last bit, cells without a value included.
        values.some((value, cell) => !Object.is(value, again.values.get(name)?.values[cell])),
      );
      expect(differing.map(([name]) => name)).toEqual([]);
    }),
    { seed: 20261121, numRuns: 60 },
  );
});

it('leaves out what does not depend on the changed input', () => {
  const after = planAfter(program, plan, ['kosten_handhaving']);
  expect(after.steps.length).toBeGreaterThan(0);
  const names = after.steps.flatMap((step) => (step.kind === 'whole' ? [step.name] : step.names));
  expect(names).toContain('kosten_knop_handhaving');
  expect(names).toContain('totaal');
  expect(names).not.toContain('kosten_markt');
});
