import type { OpenApp } from './launchApp';

type SlowMain = typeof globalThis & { letDiskGo?: () => void };

/**
 * Makes the disk slow, in main as it runs: what is written is not flushed before `letDiskGo`. Whoever saves waits for
 * that, with the code of the program itself on the way.
 */
export async function slowDisk({ app }: OpenApp): Promise<void> {
  await app.evaluate(async () => {
    const { open } = process.getBuiltinModule('node:fs/promises');
    const file = await open(process.execPath, 'r');
    const files = Object.getPrototypeOf(file) as { sync: () => Promise<void> };
    await file.close();
    const sync = files.sync;
    const gate = new Promise<void>((resolve) => {
      (globalThis as SlowMain).letDiskGo = () => {
        files.sync = sync;
        resolve();
      };
    });
    files.sync = async function (this: object) {
      await gate;
      return sync.call(this);
    };
  });
}

/** The disk does what was asked of it, and is quick again. */
export async function letDiskGo({ app }: OpenApp): Promise<void> {
  await app.evaluate(() => (globalThis as SlowMain).letDiskGo?.());
}
