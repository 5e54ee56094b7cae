import type { Migration } from './migration';

/** 3: a scenario says how many draws are made of it, and with which seed; a change may have a range of its own. */
export const addDraws: Migration = {
  to: 3,
  adds: ['draws'],
  up: (file) => ({ ...file, formatVersion: 3, draws: { seed: 1, count: 1000 } }),
  down: (file) => {
    const { draws: _, ...older } = file;
    return { ...older, formatVersion: 2 };
  },
};
