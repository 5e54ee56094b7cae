import { there } from '../fixtures/changed';
import { createAttributor } from '../../shared/calculation/attributeScenario';
import { compileModel } from '../../shared/calculation/compileModel';
import { evidenceRange } from '../../shared/calculation/evidenceRange';
import { runScenario } from '../../shared/calculation/runScenario';
import { readCase } from '../../shared/calculation/scenarioCase';
import type { Changes, Scenario } from '../../shared/model/scenario';
import { golden } from '../fixtures/golden';
import { shippedDataset, shippedModel } from '../fixtures/shipped';

/*
 * What attribution costs beside one run of the scenario and its reference, on the golden case that turns every
 * part: npm run measure:attribution
 */

const times = 15;

function median(measure: () => void): number {
  const found = Array.from({ length: times }, () => {
    const begin = performance.now();
    measure();
    return performance.now() - begin;
  });
  return found.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
}

const { first: begins, last, levers, assumptions } = golden('alle_knoppen');
const read = readCase(
  { first: begins, last, levers, assumptions },
  shippedDataset(),
  shippedModel(),
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const scenario: Scenario = read.value;
const model = shippedModel();
const compiled = compileModel(model, scenario);
const variable = model.attribution?.variable ?? '';
const other =
  model.variables.find(
    ({ id, unit, dimensions }) =>
      id !== variable && unit === 'EUR' && dimensions.includes(compiled.space.time.id),
  )?.id ?? variable;
const [part] = model.parts;
const whole = { within: null, variable };

/** The same with the first value of the first part a little lower. */
function moved(by: number): Scenario {
  const lever = model.levers.find((one) => one.part === part?.id)?.id ?? '';
  const cells: Changes[string] = Object.fromEntries(
    Object.entries(scenario.levers[lever] ?? {}).map(([key, change]) => [
      key,
      { ...change, value: change.value - by },
    ]),
  );
  return { ...scenario, levers: { ...scenario.levers, [lever]: cells } };
}

for (let warmUp = 0; warmUp < 5; warmUp++) {
  runScenario(compiled, scenario);
  createAttributor(compiled).attribute(scenario, whole);
}
const one = median(() => runScenario(compiled, scenario));
const line = (what: string, milliseconds: number, runs: number): void => {
  console.log(
    `${what.padEnd(48)} ${milliseconds.toFixed(1).padStart(7)} ms  ${String(runs).padStart(5)} runs  ${(milliseconds / one).toFixed(1).padStart(6)} x one run`,
  );
};
line('one run of the scenario with its reference', one, 2);

const first = median(() => {
  createAttributor(compiled).attribute(scenario, whole);
});
line('over the parts, nothing remembered', first, 2 ** model.parts.length);

const kept = createAttributor(compiled);
kept.attribute(scenario, whole);
line(
  'over the parts, another variable',
  median(() => kept.attribute(scenario, { ...whole, variable: other })),
  0,
);
let step = 0;
const before = kept.calculated();
const oneLever = median(() => {
  step += 0.01;
  kept.attribute(moved(step), whole);
});
line('over the parts, one lever moved', oneLever, (kept.calculated() - before) / times);

const range = there(evidenceRange(compiled, scenario));
const splitTime = median(() => {
  const attributor = createAttributor(compiled);
  attributor.attribute(scenario, whole);
  attributor.split(scenario, range);
});
line('the same and both ends of the range', splitTime, 3 * 2 ** model.parts.length);
