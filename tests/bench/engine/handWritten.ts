import type { Scenario } from '../../../shared/model/scenario';
import { sizeOf, type Space } from '../../../shared/value/space';
import { fusedModel } from '../handWritten/fused';
import { inputNames, type Inputs as NamedInputs } from '../handWritten/inputs';
import { plainModel } from '../handWritten/plain';
import { allocate, type Size } from '../handWritten/size';
import { variableNames, type Variables } from '../handWritten/variables';
import type { Values } from '../report/differences';
import type { BareProgram } from './world';

/** The version of the model that was written by hand. */
export const handWrittenVersion = '2.0.0';

/** The model written by hand, on the inputs of a scenario. */
export interface HandWritten {
  /** Calculates the scenario; the reference run is there already. */
  readonly run: () => void;
  /** The variables after a run. */
  readonly values: Values;
  /** Number of cells of all variables together. */
  readonly cells: number;
}

export function handWritten(
  program: BareProgram,
  scenario: Scenario,
  loops: 'plain' | 'fused',
): HandWritten {
  const { space } = program;
  const size = sizeOfSpace(space);
  const model = loops === 'plain' ? plainModel : fusedModel;
  const reference = allocate(size, variableNames);
  model(size, named(program, scenario, 'reference'), reference, null)();
  const variables: Variables = allocate(size, variableNames);
  const values = new Map(Object.entries(variables));
  return {
    run: model(size, named(program, scenario, 'scenario'), variables, reference),
    values,
    cells: [...values.values()].reduce((sum, { length }) => sum + length, 0),
  };
}

/** The inputs by name; both store them time first and then in the order of the model's dimensions. */
function named(
  program: BareProgram,
  scenario: Scenario,
  run: 'scenario' | 'reference',
): NamedInputs {
  const given = program.inputsOf(scenario, run);
  const arrays = allocate(sizeOfSpace(program.space), inputNames);
  for (const [name, cells] of Object.entries(arrays)) {
    const found = given.get(name);
    if (found?.length !== cells.length) {
      throw new Error(`${name} has ${found?.length ?? 0} cells and not ${cells.length}`);
    }
    cells.set(found);
  }
  return arrays;
}

function sizeOfSpace(space: Space): Size {
  return {
    first: space.time.years[0] ?? NaN,
    T: sizeOf(space, 'jaar'),
    G: sizeOf(space, 'gemeente'),
    Z: sizeOf(space, 'zorgvorm'),
    R: sizeOf(space, 'route'),
    I: sizeOf(space, 'vraaginstrument'),
    H: sizeOf(space, 'handhavingsinstrument'),
    P: sizeOf(space, 'onderdeel'),
    O: sizeOf(space, 'organisatie'),
    X: sizeOf(space, 'taakveld'),
  };
}
