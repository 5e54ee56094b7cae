import { problem, type Problem } from '../lib/problem';
import type { Model } from '../model/model';

interface Named {
  readonly id: string;
}

const ids = (list: readonly Named[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

/** Every name that the facts, and what is made of them, mention must exist; a target has its ends the right way round. */
export function checkPapers(model: Model): readonly Problem[] {
  const problems: Problem[] = [];
  const check = (where: string, known: ReadonlySet<string>, used: readonly string[]): void => {
    for (const name of used) {
      if (!known.has(name)) problems.push(problem('unknownName', where, { name }));
    }
  };
  const documents = ids(model.documents);
  const facts = ids(model.facts);
  const levers = ids(model.levers);
  const dimensions = ids(model.dimensions);
  const quantities = new Set([
    ...levers,
    ...ids(model.settings),
    ...ids(model.assumptions),
    ...ids(model.data),
    ...ids(model.variables),
  ]);
  for (const { id, document, topic, usedBy, findings = [], effectOf = [] } of model.facts) {
    const where = `facts.${id}`;
    check(where, documents, [document]);
    check(where, ids(model.topics), topic === undefined ? [] : [topic]);
    check(where, quantities, usedBy);
    check(where, ids(model.parts), effectOf);
    for (const { over, per = {} } of findings) {
      check(where, dimensions, [...(over === undefined ? [] : [over]), ...Object.keys(per)]);
    }
  }
  for (const { id, document, facts: used, levers: same } of model.proposals) {
    check(`proposals.${id}`, documents, [document]);
    check(`proposals.${id}`, facts, used);
    check(`proposals.${id}`, levers, same);
  }
  for (const { id, figure, variables, facts: used } of model.indicators) {
    check(`indicators.${id}`, dimensions, Object.keys(figure?.per ?? {}));
    check(`indicators.${id}`, quantities, variables);
    check(`indicators.${id}`, facts, used);
  }
  for (const { id, amounts, causes } of model.reviews) {
    const where = `reviews.${id}`;
    check(
      where,
      facts,
      amounts.map(({ fact }) => fact),
    );
    for (const cause of causes) {
      check(where, facts, cause.facts);
      check(where, quantities, cause.heldBy);
    }
  }
  for (const { id, facts: used, low, high } of model.targets) {
    check(`targets.${id}`, facts, used);
    if (low > high) problems.push(problem('targetReversed', `targets.${id}`, { low, high }));
  }
  const targets = ids(model.targets);
  for (const { id, targets: used = [] } of model.pictures) check(`pictures.${id}`, targets, used);
  return problems;
}
