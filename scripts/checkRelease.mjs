// `npm run release:check`: whether the runtime of this checkout may be given out. `npm run dist -- TARGETS` asks the
// same before it packs.
import { faultsOfRuntime, newestElectrons } from './release.mjs';
import { runScript, say, Stop } from './setUp/say.mjs';

await runScript(async () => {
  const faults = await faultsOfRuntime();
  if (faults.length > 0) throw new Stop(faults.join('\n'));
  const { asOf = '?' } = await newestElectrons();
  say(`release: the runtime is Electron’s own, in the newest patch as of ${asOf}`);
  return 0;
});
