import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitChanges, hiddenAmong, listedHidden } from '../fixtures/digits/changedDigits';
import { createGoldenCheck } from '../fixtures/digits/goldenCheck';
import type { DigitPart } from '../fixtures/digits/suite';
import { digitSuites } from '../fixtures/digits/suites';

/* A sample, the same in every run; `npm run test:digits` changes every digit. */

const seed = 20261127;

/** Some of a list, in its order. */
function sample<T>(list: readonly T[], size: number): readonly T[] {
  const some = fc.shuffledSubarray([...list], { minLength: size, maxLength: size });
  return fc.sample(some, { seed, numRuns: 1 }).flat();
}

describe.each(digitSuites)('$model.id $model.version', (suite) => {
  it('unchanged, every golden figure fits', () => {
    const { compiledOnce, firstMisfit } = createGoldenCheck(suite);
    expect(firstMisfit(suite.model, compiledOnce(suite.model))).toBeNull();
  });

  it.each<[DigitPart, number]>([
    ['formulas', 12],
    ['centralValues', 40],
  ])('a changed digit in %s makes a golden figure wrong but where it cannot', (part, size) => {
    const changes = sample(digitChanges(suite, part), size);
    const places = changes.map(({ place }) => place);
    expect(hiddenAmong(suite, part, changes)).toEqual(
      listedHidden(suite, part).filter((place) => places.includes(place)),
    );
  });

  it.each<DigitPart>(['formulas', 'centralValues'])('every place listed in %s is one', (part) => {
    const places = digitChanges(suite, part).map(({ place }) => place);
    expect(places).toEqual(expect.arrayContaining([...listedHidden(suite, part)]));
  });
});
