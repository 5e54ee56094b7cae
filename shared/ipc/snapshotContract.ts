import { z } from 'zod';

/**
 * What a snapshot is of: a save by hand, an automatic one, or what was found in the file before a save and the program
 * had not written itself.
 */
const snapshotKind = z.enum(['saved', 'automatic', 'found']);

const snapshotName = z.strictObject({
  /** Reads it. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  /** When it was kept: ISO 8601, UTC. */
  at: z.iso.datetime(),
  kind: snapshotKind,
});

/** Of files as they were when they were saved, which main keeps. */
export const snapshotContract = {
  /** Id of the file, id of the scenario: newest first. */
  'snapshots:list': {
    request: z.tuple([z.uuid().nullable(), z.uuid().nullable()]),
    response: z.array(snapshotName).readonly(),
  },
  /** Its text, neither read nor checked; null: it is gone, or the disk refuses. */
  'snapshots:read': { request: z.tuple([snapshotName.shape.key]), response: z.string().nullable() },
  /** Id and checksum of what a scenario grew from: its text, from a snapshot or the library; null: it is in neither. */
  'snapshots:findBase': {
    request: z.tuple([z.uuid(), z.string().regex(/^[0-9a-f]{64}$/)]),
    response: z.string().nullable(),
  },
} as const;

export type SnapshotKind = z.output<typeof snapshotKind>;

export type SnapshotName = z.output<typeof snapshotName>;
