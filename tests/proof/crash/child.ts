import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { disk } from '../../../main/disk';
import { createDocuments } from '../../../main/documents';
import { openJournal } from '../../../main/journal';
import { openSnapshots } from '../../../main/snapshots';
import { contentOf } from './content';

/*
 * Saves and keeps work without end, with the code of the program, until it is killed. Says each number on standard
 * output before it begins and after it is done. Argument: the folder to work in.
 */

const folder = process.argv[2] ?? '';
const now = (): string => new Date().toISOString();
const say = (line: string): void => void writeSync(1, `${line}\n`);

const profile = join(folder, 'profile');
const documents = createDocuments({
  disk,
  snapshots: openSnapshots(profile, disk, now),
  onSaved: () => undefined,
});
const journal = openJournal(join(profile, 'journal'), disk);
const opened = await documents.open(join(folder, 'plan.voorkant'));
if (opened.kind !== 'opened' || opened.document.id === null) throw new Error('not opened');
const { id, text } = opened.document;
const first = Number.parseInt(text, 10) + 1;

/** By hand and by itself in turn. */
async function save(number: number): Promise<void> {
  say(`saving ${number}`);
  const how = number % 2 === 0 ? 'asked' : 'automatic';
  const answer = await documents.save(id, contentOf(number), how);
  say(answer.kind === 'saved' ? `saved ${number}` : `refused ${answer.problem.code}`);
}

async function keep(number: number): Promise<void> {
  say(`keeping ${number}`);
  const refusal = await journal.keep({
    at: now(),
    name: 'Plan',
    file: documents.known(id) ?? null,
    text: contentOf(number),
  });
  say(refusal === null ? `kept ${number}` : `refused ${refusal.code}`);
}

say('ready');
for (let number = first; ; number++) await Promise.all([save(number), keep(number)]);
