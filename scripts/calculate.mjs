// `npm run calculate`
import { startCommandLine } from './setUp/startCommandLine.mjs';

await startCommandLine('calculate');
