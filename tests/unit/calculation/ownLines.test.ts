import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../../shared/calculation/checkScenario';
import { readValue } from '../../../shared/calculation/runScenario';
import { createSession } from '../../../shared/calculation/session';
import type { OwnLine, Scenario } from '../../../shared/model/scenario';
import { townModel, townScenario } from '../../fixtures/town/town';
import { changedTo } from '../../fixtures/window/sheet';

const common = { display: '', by: 'A. Jansen', at: '2026-11-27T00:00:00.000Z', why: 'proef' };

function variable(id: string, formula: string, rest: Partial<OwnLine> = {}): OwnLine {
  const dimensions = ['year'];
  const block = townModel.blocks[0]?.id ?? '';
  const line = {
    kind: 'variable' as const,
    id,
    label: id,
    unit: 'EUR',
    dimensions,
    block,
    formula,
  };
  return { ...common, ...line, ...rest } as OwnLine;
}

function assumption(id: string, central: number, rest: Partial<OwnLine> = {}): OwnLine {
  const line = { kind: 'assumption' as const, id, label: id, unit: '1', dimensions: ['town'] };
  return { ...common, ...line, low: 0, central, high: 10, ...rest } as OwnLine;
}

function lever(id: string, neutral: number, rest: Partial<OwnLine> = {}): OwnLine {
  const line = { kind: 'lever' as const, id, label: id, unit: '1', dimensions: [] };
  const part = townModel.parts[0]?.id ?? '';
  return { ...common, ...line, part, neutral, minimum: 0, maximum: 2, ...rest } as OwnLine;
}

const towns = townScenario().dataset.dimensions[0]?.items.map(({ id }) => id) ?? [];
const [town = ''] = towns;

describe('lines of one’s own', () => {
  const ownLines = [
    variable('double', '2 * total'),
    variable('twice', 'double * extra * mean(share_local, town)'),
    assumption('share_local', 0.5),
    lever('extra', 1),
  ];
  const scenario = townScenario({ ownLines });

  function run(of: Scenario) {
    const session = createSession([townModel]);
    return { ran: session.run(of), problems: session.compile(of).problems };
  }

  it('are calculated with the others, and used by each other', () => {
    const { ran, problems } = run(scenario);
    expect(problems).toEqual([]);
    const year = ran.space.time.items[0] ?? '';
    const total = readValue(ran, 'total', { year });
    expect(readValue(ran, 'double', { year })).toBe(2 * total);
    expect(readValue(ran, 'twice', { year })).toBe(2 * total * 0.5);
  });

  it('take values as those of the model do; the reference has levers neutral', () => {
    const changed = {
      ...scenario,
      levers: { extra: { '': changedTo(2) } },
      assumptions: { share_local: Object.fromEntries(towns.map((id) => [id, changedTo(1)])) },
    };
    expect(checkScenario(townModel, changed)).toEqual([]);
    const { ran } = run(changed);
    const year = ran.space.time.items[0] ?? '';
    const total = readValue(ran, 'total', { year });
    expect(readValue(ran, 'twice', { year })).toBe(4 * total);
    expect(ran.reference.get('twice')?.values[0]).toBe(
      2 * (ran.reference.get('total')?.values[0] ?? 0),
    );
  });

  it('may be used in a changed formula, and one bad formula costs only itself', () => {
    const formulas = [
      { ...common, variable: 'total', formula: 'sum(cost, town, service) * extra' },
    ];
    const bad = [...ownLines, variable('bad', 'nothing + 1')];
    const { ran, problems } = run({ ...scenario, formulas, ownLines: bad });
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(['unknownName bad']);
    expect(ran.values.get('bad')?.values.every(Number.isNaN)).toBe(true);
    expect(ran.values.get('total')?.values.some(Number.isNaN)).toBe(false);
  });

  it('cost only themselves: every other formula stays the compiled one', () => {
    const session = createSession([townModel]);
    const before = session.compile(townScenario()).program;
    const after = session.compile(scenario).program;
    for (const [name, formula] of before.variables) expect(after.variables.get(name)).toBe(formula);
    // Two variables, and the bounds and the full value of the lever.
    expect(after.variables.size).toBe(before.variables.size + 5);
  });

  it('may name what has no line in the model any more, when that line goes', () => {
    const session = createSession([townModel]);
    session.run(scenario);
    const without = { ...scenario, ownLines: ownLines.slice(1) };
    expect(session.compile(without).problems.map(({ where }) => where)).toEqual(['twice']);
    expect(session.run(townScenario()).values.has('twice')).toBe(false);
  });
});

describe('what does not fit', () => {
  it.each([
    ['a name of the model', variable('total', '1'), 'idTwice'],
    ['a function of the language', variable('sum', '1'), 'nameTaken'],
    ['a word of the language', variable('true', '1'), 'nameTaken'],
    ['a dimension as a name', variable('town', '1'), 'idTwice'],
    ['a unit that is not there', variable('x', '1', { unit: 'zeppelin' }), 'unknownUnit'],
    [
      'a dimension that is not there',
      variable('x', '1', { dimensions: ['moon'] }),
      'unknownDimension',
    ],
    ['a dimension twice', variable('x', '1', { dimensions: ['town', 'town'] }), 'idTwice'],
    ['a block that is not there', variable('x', '1', { block: 'Z' }), 'unknownName'],
    ['a part that is not there', lever('x', 1, { part: 'moon' }), 'unknownName'],
    ['a range the wrong way round', assumption('x', 11), 'boundsReversed'],
    ['a neutral value beyond its bounds', lever('x', 3), 'boundsReversed'],
  ])('%s', (_, line, code) => {
    const problems = checkScenario(townModel, townScenario({ ownLines: [line] }));
    expect(problems.map((one) => one.code)).toEqual([code]);
    expect(problems[0]?.where).toBe('ownLines.0');
  });

  it('the same name twice', () => {
    const ownLines = [lever('x', 1), assumption('x', 1)];
    const problems = checkScenario(townModel, townScenario({ ownLines }));
    expect(problems.map(({ where }) => where)).toEqual(['ownLines.1']);
  });

  it('a value for a cell that an own line has not', () => {
    const ownLines = [assumption('x', 1)];
    const given = (items: string) =>
      townScenario({ ownLines, assumptions: { x: { [items]: changedTo(1) } } });
    expect(checkScenario(townModel, given(town))).toEqual([]);
    expect(checkScenario(townModel, given('nowhere')).map(({ code }) => code)).toEqual([
      'unknownCell',
    ]);
  });
});
