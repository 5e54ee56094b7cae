import { describe, expect, it } from 'vitest';
import { movedValues } from '../../../shared/calculation/movedInput';
import { readCase } from '../../../shared/calculation/scenarioCase';
import { seekGoal } from '../../../shared/calculation/seekGoal';
import { createSession } from '../../../shared/calculation/session';
import { readFigure, type SoughtFigure } from '../../../shared/calculation/soughtFigure';
import { allSwitching } from '../../../shared/calculation/switchingOutcomes';
import { movedAlong, twoWayOutcome } from '../../../shared/calculation/twoWayOutcomes';
import { withValues } from '../../../renderer/values/changes';
import { newestGolden } from '../../fixtures/golden';
import { newestModel, shippedDataset } from '../../fixtures/shipped';

const model = newestModel();
const read = readCase(newestGolden('eerste_stap_vanaf_2027'), shippedDataset(), model);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const scenario = read.value;
const session = createSession([model]);
const prepared = session.prepare(scenario);
const { compiled } = prepared;
const stamp = { by: '', at: '2026-01-01T00:00:00Z', why: '' };

type Values = Parameters<typeof withValues>[2];

/** A variable by a run of its own, with other values. */
function runWith(values: Values, name = 'effect'): Float64Array {
  const changed = withValues(scenario, compiled, values, stamp);
  return createSession([model]).run(changed).values.get(name)?.values ?? new Float64Array();
}

const lastEffect: SoughtFigure = { kind: 'variable', name: 'effect', items: '2036' };

describe('a table of the effect', () => {
  const x = { of: 'assumption', name: 'blijft_weg' } as const;

  it.each([
    ['a part', { of: 'part', name: 'naar_voren' } as const],
    ['a lever with several values', { of: 'lever', name: 'naar_voren' } as const],
    ['a lever with one value', { of: 'lever', name: 'tariefmutatie' } as const],
    ['a start', { of: 'lever', name: 'start_uhp' } as const],
    ['another assumption', { of: 'assumption', name: 'uren_per_kind' } as const],
  ])('over an assumption and %s has what a run of each pair gives', (_, y) => {
    const found = twoWayOutcome(prepared, { figure: lastEffect, x, y });
    if (found === null) throw new Error('both can move');
    const { xs, ys, outcomes, now } = found;
    expect(xs).toHaveLength(21);
    expect(now).toBe(runWith([]).at(-1));
    const differing = new Set(outcomes);
    expect(differing.size).toBeGreaterThan(xs.length);
    for (const [column, row] of [
      [0, 0],
      [20, ys.length - 1],
      [7, Math.floor(ys.length / 3)],
    ] as const) {
      const values = [
        ...movedValues(prepared, found.x, xs[column] ?? NaN),
        ...movedValues(prepared, found.y, ys[row] ?? NaN),
      ];
      expect(outcomes[row * xs.length + column]).toBe(runWith(values).at(-1));
    }
  });

  it('is none of what both move, of what cannot move and of what is not there', () => {
    const lever = { of: 'lever', name: 'naar_voren' } as const;
    const part = { of: 'part', name: 'naar_voren' } as const;
    const figure = lastEffect;
    expect(twoWayOutcome(prepared, { figure, x: lever, y: part })).toBeNull();
    expect(
      twoWayOutcome(prepared, { figure, x, y: { of: 'assumption', name: 'effect' } }),
    ).toBeNull();
    const unknown = { kind: 'variable', name: 'effect', items: '1900' } as const;
    expect(twoWayOutcome(prepared, { figure: unknown, x, y: lever })).toBeNull();
  });

  it('moves a lever over all that it may be, and finds where it stands', () => {
    expect(movedAlong(prepared, { of: 'lever', name: 'tariefmutatie' })).toMatchObject({
      kind: 'value',
      low: -0.1,
      high: 0.1,
      now: 0,
    });
    expect(movedAlong(prepared, { of: 'lever', name: 'start_uhp' })).toMatchObject({ step: 0.5 });
    const moved = movedAlong(prepared, { of: 'lever', name: 'naar_voren' });
    expect(moved).toMatchObject({ kind: 'place', low: 0, high: 1 });
    if (moved === null) return;
    expect(movedValues(prepared, moved, moved.now)).toEqual([]);
  });
});

describe('a figure as it is typed', () => {
  it.each([
    ['saldo', { kind: 'headline', id: 'saldo', item: null }],
    ['saldo[sliedrecht]', { kind: 'headline', id: 'saldo', item: 'sliedrecht' }],
    ['saldo[sliedrecht|2029]', { kind: 'variable', name: 'saldo', items: 'sliedrecht|2029' }],
    ['effect[2030]', { kind: 'variable', name: 'effect', items: '2030' }],
    ['effect[*]', { kind: 'variable', name: 'effect', items: '*' }],
    ['effect[1900]', null],
    ['winst', null],
    ['#headline.saldo', null],
  ])('%s', (typed, expected) => {
    expect(readFigure(compiled, typed)).toEqual(expected);
  });
});

describe('a goal', () => {
  it('is reached in the year and for the municipality that it is about', () => {
    const figure = readFigure(compiled, 'effect[2030]');
    if (figure === null) throw new Error('the effect is there');
    const movers = [{ kind: 'part', name: 'uithuisplaatsing' } as const];
    const found = seekGoal(prepared, { figure, target: 250_000, kind: 'equal', movers });
    expect(found.isReached).toBe(true);
    const year = compiled.space.time.years.indexOf(2030);
    expect(runWith(found.values)[year]).toBeCloseTo(250_000, 0);
  });

  it('without extra money costs nothing in any year', () => {
    const figure = { kind: 'variable', name: 'effect', items: '*' } as const;
    const movers = model.parts.map(({ id }) => ({ kind: 'part', name: id }) as const);
    expect(Math.min(...runWith([]))).toBeLessThan(-1000);
    const found = seekGoal(prepared, { figure, target: 0, kind: 'atLeast', movers });
    expect(found.isReached).toBe(true);
    expect(Math.min(...runWith(found.values))).toBeGreaterThan(-1);
  });

  it('moves single levers within their bounds', () => {
    const movers = [
      { kind: 'lever', name: 'tariefmutatie' } as const,
      { kind: 'lever', name: 'inzet_vrijval' } as const,
    ];
    const found = seekGoal(prepared, {
      figure: lastEffect,
      target: 1e6,
      kind: 'atLeast',
      movers,
    });
    expect(found.isReached).toBe(true);
    expect(found.moves.map(({ name }) => name)).toEqual(['tariefmutatie', 'inzet_vrijval']);
    // Zero lies in the middle of what tariffs may do.
    expect(found.moves[0]?.from).toBe(0.5);
    expect(runWith(found.values).at(-1)).toBeGreaterThan(1e6 - 1);
    for (const { value } of found.values) expect(Math.abs(value)).toBeLessThanOrEqual(1);
  });
});

describe('all switching values', () => {
  const all = allSwitching(prepared, lastEffect) ?? [];

  it('are told of assumptions and of single levers, and tried of parts', () => {
    expect(all.some(({ of, kind }) => of === 'part' && kind === 'share')).toBe(true);
    const turning = all.filter(({ found }) => found.length > 0);
    expect(new Set(turning.map(({ of }) => of))).toEqual(new Set(['assumption', 'lever']));
  });

  it('of a lever are where a run has no effect', () => {
    const lever = all.find(({ of, found }) => of === 'lever' && found.length > 0);
    if (lever === undefined) throw new Error('some lever turns the effect');
    const values = movedValues(prepared, lever, lever.found[0] ?? NaN);
    expect(Math.abs(runWith(values).at(-1) ?? NaN)).toBeLessThan(0.01);
  });
});
