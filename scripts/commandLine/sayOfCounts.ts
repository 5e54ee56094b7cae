import { smallCounts } from '../../shared/calculation/smallCounts';
import { problem } from '../../shared/lib/problem';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import { inWords } from './refused';

/**
 * Says on standard error that counts which may lead to a person are behind an outcome. The window asks; a command has
 * nobody to ask, and its outcome is for somebody to pass on or not.
 */
export function sayOfCounts(file: string, model: Model, { dataset }: Scenario): void {
  const small = smallCounts(model, dataset);
  const [first] = small;
  if (first === undefined) return;
  const values = { count: small.length, below: first.below };
  process.stderr.write(`${inWords(file, problem('smallCountsBehind', 'dataset', values))}\n`);
}
