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
