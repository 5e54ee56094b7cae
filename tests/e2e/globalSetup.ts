import { openVirtualDisplay, virtualDisplayProgram } from '../../scripts/setUp/virtualDisplay.mjs';

/**
 * One virtual display for all tests in Electron, closed after the last. Where none can be made,
 * the windows open on the screen that is there.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.platform !== 'linux' || virtualDisplayProgram() === undefined) {
    return undefined;
  }
  const display = await openVirtualDisplay();
  process.env['DISPLAY'] = display.display;
  // Newer Electrons would open their windows there.
  delete process.env['WAYLAND_DISPLAY'];
  return display.close;
}
