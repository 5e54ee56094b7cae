import { expect, it } from 'vitest';
import { workbookSchema } from '../../../shared/workbook/workbook';
import {
  differences,
  formulaCells,
  recalculated,
  valueIn,
} from '../../fixtures/spreadsheet/recalculated';
import {
  calculatedExample,
  examples,
  workbookOf,
  workedExample,
} from '../../fixtures/spreadsheet/shippedWorkbook';
import { size } from '../size';

/** In every `npm test` the two that use most of the model. */
const first = ['alle_knoppen', 'begroting_alblasserdam'];
const chosen = size(first.length, examples.length) === examples.length ? examples : first;

/** With everything that a person can add to a scenario. */
const worked = 'worked';

it.each([...chosen, worked])(
  '%s: HyperFormula calculates every cell to half a cent as the engine',
  async (id) => {
    const workbook = workbookOf(await (id === worked ? workedExample() : calculatedExample(id)));
    expect(workbookSchema.safeParse(workbook).success).toBe(true);
    expect(formulaCells(workbook).length).toBeGreaterThan(10_000);
    const engine = recalculated(workbook);
    expect(differences(workbook, (cell) => valueIn(engine, cell))).toEqual([]);
    engine.destroy();
  },
);
