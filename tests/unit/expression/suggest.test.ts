import { describe, expect, it } from 'vitest';
import { suggestion } from '../../../shared/expression/suggest';

const known = ['kosten_markt', 'kosten_totaal', 'kinderen', 'jaar', 'inzet', 'uren', 'a'];

describe('what somebody may have meant', () => {
  it.each([
    ['capitals', 'Kinderen', 'kinderen'],
    ['without its underscore', 'kostenmarkt', 'kosten_markt'],
    ['a letter missing', 'kindren', 'kinderen'],
    ['a letter too many', 'jaaar', 'jaar'],
    ['a wrong letter', 'inzat', 'inzet'],
    ['two letters turned', 'urne', 'uren'],
    ['three errors in a long word', 'kosten_totl', 'kosten_totaal'],
    ['the nearest of two', 'kosten_mart', 'kosten_markt'],
  ])('%s: %s', (_, word, expected) => {
    expect(suggestion(word, known)).toBe(expected);
  });

  it.each([
    ['another word', 'rente'],
    ['one letter, which is near to every other', 'b'],
    ['a short word with two errors', 'jr'],
    ['nothing', ''],
    ['something endless', 'kinderen'.repeat(20)],
  ])('nothing: %s', (_, word) => {
    expect(suggestion(word, known)).toBeUndefined();
  });
});
