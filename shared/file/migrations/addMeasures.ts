import type { Migration } from './migration';

/** 2: a scenario has a register of measures. */
export const addMeasures: Migration = {
  to: 2,
  adds: ['measures'],
  up: (file) => ({ ...file, formatVersion: 2, measures: [] }),
  down: (file) => {
    const { measures: _, ...older } = file;
    return { ...older, formatVersion: 1 };
  },
};
