import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Long enough for slow cores: a test that hangs ends, one that waits its turn does not. */
const testTimeout = 60_000;

/** Everything that needs no window of the real Electron; that is in vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout,
          // The modules under test keep nothing between files; reading them once halves the time.
          isolate: false,
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          testTimeout,
          environment: 'happy-dom',
          include: ['tests/component/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
