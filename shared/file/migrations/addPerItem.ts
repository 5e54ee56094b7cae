import type { Migration } from './migration';

/** 5: an assumption may differ over a dimension that the model gives it none of. */
export const addPerItem: Migration = {
  to: 5,
  adds: ['perItem'],
  up: (file) => ({ ...file, formatVersion: 5, perItem: [] }),
  down: (file) => {
    const { perItem: _, ...older } = file;
    return { ...older, formatVersion: 4 };
  },
};
