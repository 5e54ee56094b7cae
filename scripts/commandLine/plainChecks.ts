import { z } from 'zod';

// Checks made to measure cost more to generate than one file takes to read. Imported before any schema: each
// decides at its making.
z.config({ jitless: true });
