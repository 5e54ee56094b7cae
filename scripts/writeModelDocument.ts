import { mkdirSync, writeFileSync } from 'node:fs';
import { modelDocument } from './modelDocument';
import { readShipped } from './readAhead';

// Run from the root of the project: `npm run docs`.
const { model, dataset } = await readShipped('assets');
mkdirSync('docs', { recursive: true });
writeFileSync('docs/model.md', modelDocument(model, dataset));
