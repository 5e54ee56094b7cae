import { describe, expect, it } from 'vitest';
import { digitChanges, hiddenAmong, listedHidden } from '../fixtures/digits/changedDigits';
import type { DigitPart } from '../fixtures/digits/suite';
import { digitSuites } from '../fixtures/digits/suites';

describe.each(digitSuites)('$model.id $model.version', (suite) => {
  it.each<[DigitPart, number]>([
    ['formulas', 100],
    ['centralValues', 300],
  ])('a changed digit in %s makes a golden figure wrong but where it cannot', (part, least) => {
    const changes = digitChanges(suite, part);
    expect(changes.length).toBeGreaterThan(least);
    expect(hiddenAmong(suite, part, changes)).toEqual(listedHidden(suite, part));
  });
});
