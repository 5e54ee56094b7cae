import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileSummary } from '../../../shared/file/fileSummary';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';

const of = (file: object): ReturnType<typeof fileSummary> => fileSummary(JSON.stringify(file));
const nothing = { name: 'Plan', changedBy: '', figures: {} };

it('has the name, the figures and who signed the last change, wherever it stands', () => {
  const signed = (by: string, day: number) => ({ by, at: `2026-01-0${day}T00:00:00Z`, value: 1 });
  const file = {
    scenario: { name: 'Plan' },
    levers: { online: { noord: signed('Anna', 1), oost: signed('Bram', 4) } },
    assumptions: { price: { '': signed('Carla', 2) } },
    overrides: [signed('Dirk', 3)],
    results: { figures: { effect: 12.5, broken: null } },
  };
  const figures = { effect: 12.5, broken: null };
  expect(of(file)).toEqual({ name: 'Plan', changedBy: 'Bram', figures });
  expect(of({ ...file, measures: [signed('Els', 5)] })?.changedBy).toBe('Els');
});

it.each([
  ['what has no results', { scenario: { name: 'Plan' } }, nothing],
  ['results that are none', { scenario: { name: 'Plan' }, results: 3, levers: 4 }, nothing],
  ['figures that are none', { scenario: { name: 'Plan' }, results: { figures: ['x'] } }, nothing],
  ['what has no name', { scenario: {} }, null],
  ['a number', 5, null],
])('of %s says what it can', (_, file, expected) => {
  expect(fileSummary(JSON.stringify(file))).toEqual(expected);
});

it('is null of what is no JSON', () => {
  expect(fileSummary('{"scenario')).toBeNull();
});

it('reads every version of the format that was ever written', () => {
  for (const version of [1, 2, 3]) {
    const path = join(
      projectFolder,
      `tests/fixtures/scenarios/eerste_stap.${String(version)}.voorkant`,
    );
    const found = fileSummary(readFileSync(path, 'utf8'));
    expect(found?.name).toContain('Eerste stap');
    expect(Object.keys(found?.figures ?? {}).length).toBeGreaterThan(5);
  }
});
