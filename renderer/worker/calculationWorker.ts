import { compileScenario, type CompiledScenario } from '../../shared/calculation/compileScenario';
import { evidenceRange } from '../../shared/calculation/evidenceRange';
import { runScenario, type RunParts } from '../../shared/calculation/runScenario';
import type { Model } from '../../shared/model/model';
import { readModel } from '../../shared/model/readModel';
import type { Scenario } from '../../shared/model/scenario';
import type { Question, WorkerAnswer, WorkerRequest } from './messages';

/*
 * Calculates beside the window what takes longer than a frame. Every scenario arrives as a copy, so what was
 * compiled is found again by content: dataset, years and formulas seldom change between two requests.
 */

let model: Model | null = null;
let compiled: { readonly key: string; readonly value: CompiledScenario } | null = null;

function compile(scenario: Scenario): CompiledScenario {
  if (model === null) throw new Error('the model comes before the first scenario');
  const { dataset, timeAxis, formulas } = scenario;
  const key = JSON.stringify([dataset, timeAxis, formulas]);
  if (compiled?.key !== key) compiled = { key, value: compileScenario(model, scenario) };
  return compiled.value;
}

function partsOf({ scenario, views }: Question): RunParts {
  return { ...scenario, views };
}

function answer(message: WorkerAnswer): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  switch (data.kind) {
    case 'model': {
      const read = readModel(data.text);
      if (!read.ok) throw new Error('the page sends a model that it has read itself');
      model = read.value;
      return;
    }
    case 'run': {
      const run = runScenario(compile(data.scenario), partsOf(data));
      const { values, reference, errors, laws, warnings } = run;
      answer({ values, reference, errors, laws, warnings });
      return;
    }
    case 'range':
      answer(evidenceRange(compile(data.scenario), partsOf(data)));
      return;
  }
});
