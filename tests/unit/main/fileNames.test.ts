import { describe, expect, it } from 'vitest';
import { cleanFileName, isScenarioFile, nameOfFile, withExtension } from '../../../main/fileNames';

describe('the extension', () => {
  it.each([
    ['/a/plan.voorkant', true],
    ['/a/PLAN.VOORKANT', true],
    ['/a/plan.voorkant.txt', false],
    ['/a/plan', false],
    ['/a/.voorkant', false],
    ['/a/voorkant', false],
    ['', false],
  ])('of %s makes a scenario: %s', (path, expected) => {
    expect(isScenarioFile(path)).toBe(expected);
  });

  it.each([
    ['/a/plan.voorkant', '/a/plan.voorkant'],
    ['/a/Plan.Voorkant', '/a/Plan.Voorkant'],
    ['/a/plan', '/a/plan.voorkant'],
    ['/a/versie 1.2', '/a/versie 1.2.voorkant'],
  ])('is added to %s where it misses', (path, expected) => {
    expect(withExtension(path, '.voorkant')).toBe(expected);
  });

  it('is left out of a name', () => {
    expect(nameOfFile('/a/Plan 2.1.VOORKANT')).toBe('Plan 2.1');
    expect(nameOfFile('/a/notes.txt')).toBe('notes.txt');
  });
});

describe('cleanFileName', () => {
  it.each([
    ['Eerste stap', 'Eerste stap'],
    ['Naïef én ‘breed’ – 35 %', 'Naïef én ‘breed’ – 35 %'],
    ['a<b>c:d"e/f\\g|h?i*j', 'a-b-c-d-e-f-g-h-i-j'],
    ['regel\neen\ttwee\u0000', 'regel een twee'],
    ['../../etc/passwd', 'etc-passwd'],
    ['plan.voorkant', 'plan'],
    ['versie 1.2', 'versie 1.2'],
    ['eindigt op punt... ', 'eindigt op punt'],
    ['.verborgen', 'verborgen'],
    ['', 'Scenario'],
    [' . / ', 'Scenario'],
    ['CON', 'CON-'],
    ['nul.txt', 'nul-txt-'],
    ['com1', 'com1-'],
    ['console', 'console'],
    ['x'.repeat(300), 'x'.repeat(60)],
    ['😀'.repeat(100), '😀'.repeat(60)],
  ])('makes of %j a name for every system', (name, expected) => {
    expect(cleanFileName(name, 'Scenario')).toBe(expected);
  });
});
