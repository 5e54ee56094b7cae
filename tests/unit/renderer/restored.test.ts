import { describe, expect, it } from 'vitest';
import { restored } from '../../../renderer/values/restored';
import type { Change, Scenario } from '../../../shared/model/scenario';
import { shopScenario } from '../../fixtures/shops/shops';

const change = (value: number, why = '', by = 'Anna'): Change => ({
  value,
  by,
  at: '2026-11-01T00:00:00.000Z',
  why,
});

function withDiscount(scenario: Scenario, given: Change | null): Scenario {
  const others = { storms: { 'north|2021': change(1) } };
  const levers = given === null ? others : { discount: { 'north|apple': given }, ...others };
  return { ...scenario, levers };
}

const plain = withDiscount(shopScenario(), null);
const saved = withDiscount(plain, change(0.5, 'agreed'));

describe('an edit that only brings back what was', () => {
  it('is the saved scenario again, reason and author included', () => {
    const moved = withDiscount(saved, change(0.25, '', 'Bert'));
    const back = withDiscount(moved, change(0.5, '', 'Bert'));
    expect(restored(moved, saved, saved, [saved])).toEqual(moved);
    expect(restored(back, moved, saved, [moved, saved])).toBe(saved);
  });

  it('is so too where the saved scenario has no change, in whatever order the levers stand', () => {
    const moved = withDiscount(plain, change(0.5));
    const { storms = {} } = plain.levers;
    const back = { ...moved, levers: { storms: { ...storms } } };
    expect(restored(back, moved, plain, [moved, plain])).toBe(plain);
  });

  it('keeps the reason of an earlier state that was never saved', () => {
    const first = withDiscount(plain, change(0.5, 'agreed'));
    const moved = withDiscount(first, change(0.25));
    const back = withDiscount(moved, change(0.5, '', 'Bert'));
    const found = restored(back, moved, plain, [moved, first, plain]);
    expect(found.levers['discount']).toEqual({ 'north|apple': change(0.5, 'agreed') });
  });

  it('keeps the reason of an overridden cell, whichever was overridden first', () => {
    const one = { variable: 'total', items: '2021', ...change(5, 'counted') };
    const two = { variable: 'income', items: 'north|apple|2020', ...change(7) };
    const with2 = { ...plain, overrides: [one, two] };
    const without = { ...plain, overrides: [two] };
    const again = { ...plain, overrides: [two, { ...one, why: '', by: 'Bert' }] };
    expect(restored(again, without, with2, [without, with2])).toBe(with2);
  });
});

describe('an edit that is one', () => {
  it('has its own reason, also for the same value', () => {
    const moved = withDiscount(saved, change(0.25));
    const back = withDiscount(moved, change(0.5, 'measured', 'Bert'));
    expect(restored(back, moved, saved, [moved, saved])).toEqual(back);
    const reworded = withDiscount(saved, change(0.5, 'measured'));
    expect(restored(reworded, saved, saved, [saved])).toEqual(reworded);
  });

  it('leaves alone what it did not touch', () => {
    const moved = withDiscount(saved, change(0.25));
    const named = { ...moved, name: 'other' };
    const found = restored(named, moved, saved, [moved, saved]);
    expect(found.levers).toBe(moved.levers);
    expect(found.name).toBe('other');
    const again = restored(withDiscount(moved, change(0.3)), moved, saved, [moved, saved]);
    expect(again.overrides).toBe(moved.overrides);
    expect(again.formulas).toBe(moved.formulas);
  });
});
