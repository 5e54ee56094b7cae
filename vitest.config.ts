import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** The modules under test keep nothing between files; reading them once takes a third of the time. */
const shared: TestProjectInlineConfiguration['test'] = {
  isolate: false,
  // Long enough for slow cores: a test that hangs ends, one that waits its turn does not.
  testTimeout: 60_000,
};

/** Everything that needs no window of the real Electron; that is in vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    // Vitest would leave a core free, and on two cores that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...shared,
          name: 'component',
          environment: 'happy-dom',
          setupFiles: ['tests/component/setUp.ts'],
          include: ['tests/component/**/*.test.{ts,tsx}'],
          // After the other: a worker that goes from one project to the other begins anew.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
