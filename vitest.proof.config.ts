import { defineConfig } from 'vitest/config';

/**
 * What must hold against kills, faulty disks, random files and other programs: `npm run test:crash`, `test:faults`, `fuzz:file`,
 * `fuzz:formulas`, `test:spreadsheet`.
 */
export default defineConfig({
  test: {
    testTimeout: 3_600_000,
    projects: ['crash', 'faults', 'file', 'formulas', 'spreadsheet'].map((name) => ({
      extends: true,
      test: { name, include: [`tests/proof/${name}/**/*.test.ts`] },
    })),
  },
});
