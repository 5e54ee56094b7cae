import { writeSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { disk } from '../../../main/disk';
import { withLock } from '../../../main/fileLock';
import { createRandom } from '../random';

/*
 * One of several programs that want the same lock, again and again; now and then it is killed while it has it. Says on
 * standard output when it finds another one inside. Arguments: the folder, the seed.
 */

const [folder = '', seed = '0'] = process.argv.slice(2);
const random = createRandom(Number(seed));
const inside = join(folder, 'inside');

for (;;) {
  const isLast = random.next() < 0.2;
  await withLock(join(folder, 'plan.voorkant'), disk, async () => {
    try {
      await (await open(inside, 'wx')).close();
    } catch {
      writeSync(1, 'together\n');
    }
    await delay(random.below(4));
    await rm(inside, { force: true });
    if (isLast) process.kill(process.pid, 'SIGKILL');
  });
  writeSync(1, 'done\n');
}
