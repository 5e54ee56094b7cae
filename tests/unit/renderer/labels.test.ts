import { expect, it } from 'vitest';
import { areaOf } from '../../../renderer/values/area';
import { keyLabel } from '../../../renderer/values/labels';
import { sha256 } from '../../../renderer/worker/sha256';
import { townModel, townScenario } from '../../fixtures/town/town';
import { townView } from '../../fixtures/window/viewOf';

it('makes the SHA-256 of a text in UTF-8', async () => {
  // Test vector of FIPS 180-4; the second one was made with sha256sum.
  expect(await sha256('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(await sha256('€')).toBe(
    'c4cc90ed3d26f12d4b08a75140970a7904035c31cbb4515a83f19b9003c00d1d',
  );
});

it('goes back to everything together for an item that the dataset does not have', () => {
  const { dataset } = townScenario();
  expect(areaOf(townModel, dataset, 'west')).toEqual({ dimension: 'town', item: 'west' });
  expect(areaOf(townModel, dataset, 'noord')).toEqual({ dimension: 'town', item: null });
});

it('names a cell by the labels of its items, the year last', () => {
  const { run, labels } = townView(0, null);
  expect(keyLabel(run.space, ['year', 'town', 'service'], 'oost|desk|2028', labels)).toBe(
    'Oost, Balie, 2028',
  );
  expect(keyLabel(run.space, [], '', labels)).toBe('');
});
