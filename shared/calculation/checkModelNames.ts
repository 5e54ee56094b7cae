import { findFunction } from '../expression/functions';
import { parseFormula } from '../expression/parse';
import { withMeant } from '../expression/suggest';
import { problem, type Problem } from '../lib/problem';
import type { Model } from '../model/model';
import { checkCalendar } from './checkCalendar';
import { checkEntryPages } from './checkEntryPages';
import { checkPapers } from './checkPapers';
import { checkPlans } from './checkPlans';

interface Named {
  readonly id: string;
}

/** In formulas all names live together; a name may stand for one thing only. */
export function checkNames(model: Model): readonly Problem[] {
  const problems: Problem[] = [];
  const taken = new Set<string>();
  const take = (part: string, id: string): void => {
    if (taken.has(id)) problems.push(problem('idTwice', `${part}.${id}`, { id }));
    if (!isFree(id)) problems.push(problem('nameTaken', `${part}.${id}`, { id }));
    taken.add(id);
  };
  for (const { part, id } of namesInFormulas(model)) take(part, id);
  for (const part of [
    'displays',
    'units',
    'qualities',
    'owners',
    'knobs',
    'parts',
    'blocks',
    'headlines',
    'pictures',
    'laws',
    'warnings',
    'documents',
    'topics',
    'facts',
    'proposals',
    'entryPages',
    'switchingValues',
    'indicators',
    'reviews',
    'targets',
  ] as const) {
    problems.push(...checkOnce(part, model[part]));
  }
  // A measure names one or the other.
  problems.push(...checkOnce('elsewhere', [...model.parts, ...model.elsewhere]));
  for (const { id, details } of model.headlines) {
    problems.push(...checkOnce(`headlines.${id}`, details));
  }
  for (const { id, series } of model.pictures) {
    problems.push(...checkOnce(`pictures.${id}`, series));
  }
  for (const { id, figures } of model.entryPages) {
    problems.push(...checkOnce(`entryPages.${id}`, figures));
  }
  for (const { id, comesAbout = [] } of model.levers) {
    problems.push(...checkOnce(`levers.${id}.comesAbout`, comesAbout));
  }
  problems.push(
    ...checkOnce(
      'earlierVersions',
      model.earlierVersions.flatMap(({ changes }) => changes),
    ),
  );
  for (const { id, table } of model.parts) {
    problems.push(...checkOnce(`parts.${id}`, table?.columns ?? []));
  }
  for (const { id, findings = [] } of model.facts) {
    problems.push(...checkOnce(`facts.${id}`, findings));
  }
  for (const { id, causes } of model.reviews) problems.push(...checkOnce(`reviews.${id}`, causes));
  const { moments = [], ways = [], dated = [] } = model.calendar ?? {};
  problems.push(...checkOnce('calendar.moments', moments), ...checkOnce('calendar.ways', ways));
  problems.push(...checkOnce('calendar.dated', dated));
  for (const { id, parameters } of model.functions) {
    problems.push(
      ...checkOnce(
        `functions.${id}`,
        parameters.map((name) => ({ id: name })),
      ),
    );
  }
  return problems;
}

const namedParts = [
  'levers',
  'settings',
  'views',
  'assumptions',
  'data',
  'variables',
  'functions',
] as const;

/** Every name that a formula may use, and where the model has it. */
export function namesInFormulas(
  model: Model,
): readonly { readonly part: string; readonly id: string }[] {
  const { first, last, step, baseYear, dimension } = model.time;
  const values = model.assumptions.flatMap(({ modelValue }) => modelValue ?? []);
  return [
    ...[dimension, first, last, step, baseYear].map((id) => ({ part: 'time', id })),
    ...model.dimensions
      .filter(({ source }) => source !== 'time')
      .map(({ id }) => ({ part: 'dimensions', id })),
    ...namedParts.flatMap((part) => model[part].map(({ id }) => ({ part, id }))),
    ...values.map(({ id }) => ({ part: 'assumptions', id })),
  ];
}

/** Not a function and not a word (`mod`, `true`) of the formula language. */
export function isFree(id: string): boolean {
  const parsed = parseFormula(id, '');
  return findFunction(id) === undefined && parsed.ok && parsed.value.kind === 'name';
}

function checkOnce(where: string, named: readonly Named[]): readonly Problem[] {
  const seen = new Set<string>();
  return named.flatMap(({ id }) => {
    if (seen.has(id)) return [problem('idTwice', `${where}.${id}`, { id })];
    seen.add(id);
    return [];
  });
}

/** Every id that the model file mentions must exist. */
export function checkLinks(model: Model): readonly Problem[] {
  const problems: Problem[] = [];
  const ids = (list: readonly Named[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
  const check = (where: string, known: ReadonlySet<string>, used: readonly string[]): void => {
    for (const id of used) {
      if (known.has(id)) continue;
      problems.push(withMeant(problem('unknownName', where, { name: id }), id, known));
    }
  };
  const dimensions = ids(model.dimensions);
  for (const part of [
    'levers',
    'settings',
    'views',
    'assumptions',
    'data',
    'variables',
    'laws',
    'warnings',
  ] as const) {
    for (const { id, dimensions: used } of model[part]) check(`${part}.${id}`, dimensions, used);
  }
  for (const { id, knob, table, cost } of model.parts) {
    check(`parts.${id}`, ids(model.knobs), [knob]);
    check(`parts.${id}`, dimensions, Object.keys(cost?.per ?? {}));
    if (table === undefined) continue;
    check(`parts.${id}`, ids(model.levers), [table.lever]);
    const used = table.columns.flatMap(({ per }) => Object.keys(per ?? {}));
    check(`parts.${id}`, dimensions, [table.dimension, ...used]);
  }
  if (model.money !== undefined) check('money', ids(model.variables), [model.money.factor]);
  for (const { id, part, owner, start, restsOn } of model.levers) {
    const where = `levers.${id}`;
    check(where, ids(model.parts), [part]);
    check(where, ids(model.owners), [owner]);
    check(where, ids(model.levers), start === undefined ? [] : [start]);
    check(where, ids(model.assumptions), restsOn);
  }
  for (const { id, block } of model.variables) {
    check(`variables.${id}`, ids(model.blocks), [block]);
  }
  const warnings = new Set([
    ...ids(model.warnings),
    ...(model.evidenceRange === undefined ? [] : [model.evidenceRange.warning]),
  ]);
  for (const headline of model.headlines) {
    check(`headlines.${headline.id}`, warnings, headline.warnings);
    for (const figure of [headline, ...headline.details]) {
      check(`headlines.${headline.id}`, dimensions, Object.keys(figure.per ?? {}));
    }
  }
  for (const { id, over, series, mark } of model.pictures) {
    check(`pictures.${id}`, dimensions, [over]);
    for (const figure of mark === undefined ? series : [...series, mark]) {
      check(`pictures.${id}`, dimensions, Object.keys(figure.per ?? {}));
    }
    const used = series.flatMap(({ variant }) => variant ?? []);
    check(`pictures.${id}`, ids(model.variants), used);
  }
  if (model.attribution !== undefined) {
    const { variable, per = {}, split, reasons } = model.attribution;
    check('attribution', ids(model.variables), [variable, ...Object.values(per)]);
    check('attribution.per', dimensions, Object.keys(per));
    check('attribution.split', ids(model.parts), split);
    check(
      'attribution.reasons',
      ids(model.parts),
      reasons.flatMap(({ parts }) => parts),
    );
  }
  problems.push(...checkPapers(model), ...checkCalendar(model), ...checkPlans(model));
  problems.push(...checkEntryPages(model));
  check(
    'councilTable',
    ids(model.variables),
    model.councilTable === undefined ? [] : [model.councilTable.variable],
  );
  check('evidenceRange.ids', ids(model.assumptions), model.evidenceRange?.ids ?? []);
  check('evidenceRange.per', dimensions, Object.keys(model.evidenceRange?.per ?? {}));
  return problems;
}
