import { describe, expect, it, vi } from 'vitest';
import type { ScenarioRun } from '../../../shared/calculation/runScenario';
import { createSession } from '../../../shared/calculation/session';
import type { Scenario } from '../../../shared/model/scenario';
import { changed } from '../../fixtures/changed';
import { runOf } from '../../fixtures/runOf';
import { shopDataset, shopModel, shopScenario } from '../../fixtures/shops/shops';
import { changesTo, changeTo } from '../../fixtures/build/buildScenario';

const half = changesTo({ discount: { 'north|apple': 0.5 } });
const other = changesTo({ discount: { 'south|pear': 0.25 } });

/** What was calculated, without which scenario it is of. */
function outcome({ of: _, views: __, ...run }: ScenarioRun): object {
  return run;
}

describe('one scenario after another', () => {
  const steps: readonly (readonly [string, Partial<Scenario>])[] = [
    ['a lever', { levers: half }],
    ['another lever', { levers: other }],
    ['an assumption', { levers: other, assumptions: changesTo({ price: { apple: 3 } }) }],
    ['its own value again', { levers: other }],
    ['a setting', { levers: { ...other, ...changesTo({ storms: { 'south|2021': 1 } }) } }],
    [
      'an overridden cell',
      { levers: other, overrides: [{ variable: 'total', items: '2021', ...changeTo(5) }] },
    ],
    [
      'that cell otherwise',
      { levers: other, overrides: [{ variable: 'total', items: '2021', ...changeTo(6) }] },
    ],
    [
      'that cell in the scenario alone',
      {
        levers: other,
        overrides: [{ variable: 'total', items: '2021', only: 'scenario', ...changeTo(6) }],
      },
    ],
    [
      'another one in the reference too',
      {
        levers: other,
        overrides: [
          { variable: 'total', items: '2021', only: 'scenario', ...changeTo(6) },
          { variable: 'volume', items: 'north|apple|2020', ...changeTo(7) },
        ],
      },
    ],
    [
      'a formula',
      { formulas: [{ variable: 'income', formula: 'volume * price', ...changeTo(0) }] },
    ],
    [
      'a formula that cannot be read',
      { formulas: [{ variable: 'total', formula: '(', ...changeTo(0) }] },
    ],
    ['other years', { timeAxis: { first: 2030, last: 2031 }, levers: half }],
    [
      'other base data',
      {
        dataset: { ...shopDataset, rows: shopDataset.rows.map((row) => ({ ...row, value: 1 })) },
      },
    ],
    ['nothing', {}],
  ];
  const session = createSession([shopModel]);

  it.each(steps)('%s is calculated as in a new session', (_, given) => {
    const scenario = shopScenario(given);
    expect(outcome(session.run(scenario))).toEqual(outcome(runOf(shopModel, scenario)));
  });

  it('shares what an edit leaves as it is', () => {
    const before = session.run(shopScenario({ levers: half }));
    const after = session.run({ ...before.of, levers: other });
    expect(after.reference).toBe(before.reference);
    expect(after.values.get('volume')).toBe(before.values.get('volume'));
    expect(after.values.get('growth')).toBe(before.values.get('growth'));
    expect(after.values.get('total')).not.toBe(before.values.get('total'));
  });

  it('has the errors of each, and none of the one before', () => {
    const formula = 'total / (start_discount == 2022 ? 0 : 1)';
    const formulas = [{ variable: 'loss', formula, ...changeTo(0) }];
    const scenarios = [2021, 2022, 2021].map((start) =>
      shopScenario({ formulas, levers: changesTo({ start_discount: { '': start } }) }),
    );
    const own = createSession([shopModel]);
    // The same formulas, so that only the lever differs.
    const found = scenarios.map((one) => own.run({ ...one, formulas }).errors.has('loss'));
    expect(found).toEqual([false, true, false]);
  });

  it('compares what is not shared: a copy changes nothing', () => {
    const before = session.run(shopScenario({ levers: half }));
    const after = session.run(structuredClone(before.of));
    expect(after.of).not.toBe(before.of);
    for (const part of ['values', 'reference', 'errors', 'laws', 'warnings'] as const) {
      expect(after[part], part).toBe(before[part]);
    }
  });
});

describe('a run', () => {
  it('of the same scenario looked at in another way is another run', () => {
    const session = createSession([shopModel]);
    const scenario = shopScenario();
    const [plain, other] = [session.run(scenario), session.run(scenario, { plain: 0 })];
    expect(plain.values.get('plain')?.values[0]).toBe(1);
    expect(other.values.get('plain')?.values[0]).toBe(0);
  });

  it('says which scenario it is of, and how it was looked at', () => {
    const session = createSession([shopModel]);
    const scenario = shopScenario();
    const views = { plain: 0 };
    const run = session.run(scenario, views);
    expect([run.of, run.views]).toEqual([scenario, views]);
    expect(run.of).toBe(scenario);
  });

  it('of the same scenario is the same run', () => {
    const session = createSession([shopModel]);
    const scenario = shopScenario();
    expect(session.run(scenario)).toBe(session.run(scenario));
  });

  it('stays as it is when another scenario is calculated', () => {
    const session = createSession([shopModel]);
    const run = session.run(shopScenario({ levers: half }));
    const before = structuredClone(run);
    session.run(shopScenario({ levers: other, assumptions: changesTo({ growth: { '': 0 } }) }));
    expect(run).toEqual(before);
  });
});

describe('the compiled model', () => {
  it('is the same one while dataset, years and formulas are', () => {
    const session = createSession([shopModel]);
    const compiled = session.compile(shopScenario());
    expect(session.compile(shopScenario({ levers: half }))).toBe(compiled);
    expect(session.compile(structuredClone(shopScenario())).program).toBe(compiled.program);
  });

  it('with another formula has the others as they were', () => {
    const session = createSession([shopModel]);
    const { program: before } = session.compile(shopScenario());
    const formulas = [{ variable: 'total', formula: 'sum(income, fruit, shop)', ...changeTo(0) }];
    const { program: after } = session.compile(shopScenario({ formulas }));
    const differing = [...after.variables].filter(([id, one]) => one !== before.variables.get(id));
    expect(differing.map(([id]) => id)).toEqual(['total']);
  });

  it('is gone on from by another session, which leaves the first alone', () => {
    const first = createSession([shopModel]);
    const scenario = shopScenario({ levers: half });
    const run = first.run(scenario);
    const second = createSession([shopModel], first);
    const formulas = [{ variable: 'total', formula: '1', ...changeTo(0) }];
    expect(second.compile(scenario)).toBe(first.compile(scenario));
    second.run({ ...scenario, formulas });
    expect(first.run(scenario)).toBe(run);
  });

  it('can have its loops compiled when nobody waits, before an edit needs them', () => {
    const compiled = vi.spyOn(WebAssembly, 'Module');
    const session = createSession([shopModel]);
    session.warmUp();
    // Items of its own: the loops over these are compiled for everybody.
    const dataset = structuredClone(shopDataset);
    const run = session.run(shopScenario({ levers: half, dataset }));
    expect(compiled).not.toHaveBeenCalled();
    session.warmUp();
    expect(compiled).toHaveBeenCalledOnce();
    session.warmUp();
    session.run(shopScenario({ levers: other, dataset }));
    expect(outcome(session.run(shopScenario({ levers: half, dataset })))).toEqual(outcome(run));
    expect(compiled).toHaveBeenCalledOnce();
    compiled.mockRestore();
  });

  it('is of the version that the scenario names', () => {
    const newer = changed(shopModel, (draft) => {
      draft.version = '2.0.0';
    });
    const session = createSession([newer, shopModel]);
    const scenario = shopScenario();
    expect(session.compile(scenario).model.version).toBe('1.0.0');
    const { id } = scenario.model;
    const moved = { ...scenario, model: { id, version: '2.0.0' } };
    expect(session.compile(moved).model.version).toBe('2.0.0');
    expect(() => session.compile({ ...scenario, model: { id, version: '3.0.0' } })).toThrow(
      '3.0.0',
    );
  });
});
