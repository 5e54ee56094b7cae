import { expect, it } from 'vitest';
import { unsafeSwitch } from '../../../main/unsafeSwitches';

it.each([
  ['remote-debugging-port', true, 'remote-debugging-port'],
  ['remote-debugging-pipe', true, 'remote-debugging-pipe'],
  ['disable-web-security', true, 'disable-web-security'],
  ['lang', true, undefined],
  ['no-sandbox', true, undefined],
  ['remote-debugging-port', false, undefined],
])('started with --%s, packed %s: %s', (given, isPackaged, expected) => {
  expect(unsafeSwitch(isPackaged, (name) => name === given)).toBe(expected);
});
