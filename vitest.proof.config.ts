import { defineConfig } from 'vitest/config';

/** What must hold against kills, faulty disks and random files: `npm run test:crash`, `test:faults`, `fuzz:file`, `fuzz:formulas`. */
export default defineConfig({
  test: {
    testTimeout: 3_600_000,
    projects: ['crash', 'faults', 'file', 'formulas'].map((name) => ({
      extends: true,
      test: { name, include: [`tests/proof/${name}/**/*.test.ts`] },
    })),
  },
});
