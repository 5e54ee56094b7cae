import type { Migration } from './migration';

/** 4: a scenario may have lines of its own beside those of the model. */
export const addOwnLines: Migration = {
  to: 4,
  adds: ['ownLines'],
  up: (file) => ({ ...file, formatVersion: 4, ownLines: [] }),
  down: (file) => {
    const { ownLines: _, ...older } = file;
    return { ...older, formatVersion: 3 };
  },
};
