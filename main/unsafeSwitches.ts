/** Switches of Chromium that let another program read the page, or take away what protects it. */
const unsafe = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-socket-name',
  'remote-allow-origins',
  'disable-web-security',
  'disable-site-isolation-trials',
  'load-extension',
  'ignore-certificate-errors',
];

/**
 * The switch for which a packed app does not start; undefined when there is none. In a checkout all are allowed:
 * tests and those who build the program need them.
 */
export function unsafeSwitch(
  isPackaged: boolean,
  hasSwitch: (name: string) => boolean,
): string | undefined {
  return isPackaged ? unsafe.find(hasSwitch) : undefined;
}
