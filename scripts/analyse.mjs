// `npm run analyse`
import { startCommandLine } from './setUp/startCommandLine.mjs';

await startCommandLine('analyse');
