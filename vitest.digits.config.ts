import { defineConfig } from 'vitest/config';

/** Every digit of the model files against the golden figures: too long for every run, which has a sample of it. */
export default defineConfig({
  test: {
    name: 'digits',
    testTimeout: 600_000,
    include: ['tests/digits/**/*.test.ts'],
  },
});
