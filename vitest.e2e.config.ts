import { defineConfig } from 'vitest/config';

/** Tests in the real Electron, one after the other: they share a screen and two cores. */
const inElectron = {
  environment: 'node',
  fileParallelism: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
  globalSetup: ['tests/e2e/globalSetup.ts'],
};

export default defineConfig({
  test: {
    fileParallelism: false,
    projects: [
      { test: { ...inElectron, name: 'e2e', include: ['tests/e2e/*.test.ts'] } },
      // Tests of the page alone, in one worker with one started program.
      {
        test: {
          ...inElectron,
          name: 'window',
          include: ['tests/e2e/window/*.test.ts'],
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      // Random calls of every channel: `npm run fuzz:ipc`.
      { test: { ...inElectron, name: 'ipc', include: ['tests/e2e/ipc/*.test.ts'] } },
      // Random use for a long time: `npm run test:soak`.
      { test: { ...inElectron, name: 'soak', include: ['tests/e2e/soak/*.test.ts'] } },
      // No tests: `npm run screenshots`.
      {
        test: {
          ...inElectron,
          name: 'screenshots',
          include: ['tests/e2e/screenshots/*.test.ts'],
        },
      },
      // The packed app, which `npm run dist` has made.
      { test: { ...inElectron, name: 'packed', include: ['tests/e2e/packed/*.test.ts'] } },
    ],
  },
});
