import { expect, it } from 'vitest';
import { readCase } from '../../shared/calculation/scenarioCase';
import { createSession } from '../../shared/calculation/session';
import { newestGolden } from '../fixtures/golden';
import { newestModel, shippedDataset } from '../fixtures/shipped';

const model = newestModel();

/** The variants of a golden case are golden cases themselves, calculated by other means. */
it.each([
  ['eerste_stap', 'alles_lukt', 'eerste_stap_alles_lukt'],
  ['eerste_stap_vanaf_2027', 'helft_lukt', 'eerste_stap_vanaf_2027_helft'],
])('%s with the variant %s has the effect of the golden case %s', (name, variant, other) => {
  const { variables: _, ...given } = newestGolden(name);
  const read = readCase(given, shippedDataset(), model);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const found = createSession([model])
    .variants(read.value)
    .find(({ id }) => id === variant);
  const { variables, last } = newestGolden(other);
  const [effect = NaN] = found?.values.get('#headline.effect')?.values ?? [];
  const expected = variables['effect']?.[String(last)] ?? NaN;
  expect(Math.abs(effect - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
  // What is drawn as planned is what everything together costs then.
  if (variant !== 'alles_lukt') return;
  const planned = found?.values.get('#picture.kostenpad.gepland')?.values.at(-1) ?? NaN;
  const total = variables['totaal']?.[String(last)] ?? NaN;
  expect(Math.abs(planned - total)).toBeLessThanOrEqual(1e-9 * total);
});
