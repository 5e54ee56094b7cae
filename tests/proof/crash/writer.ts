import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { disk } from '../../../main/disk';
import { createDocuments } from '../../../main/documents';
import { quiet } from '../../unit/main/openDocument';

/*
 * One of two programs that save the same file. Each content says which one it was made from, so two that were made
 * from the same say that one went over the other unseen. Arguments: the folder, how many saves.
 */

const [folder = '', count = '0'] = process.argv.slice(2);
const path = join(folder, 'plan.voorkant');
const documents = createDocuments({ disk, ...quiet });
const parents: string[] = [];

while (parents.length < Number(count)) {
  const opened = await documents.open(path);
  if (opened.kind !== 'opened' || opened.document.id === null) throw new Error('not opened');
  const { id, text } = opened.document;
  const parent = createHash('sha256').update(text).digest('hex');
  const answer = await documents.save(id, `${parent} ${randomUUID()}`, 'asked');
  if (answer.kind === 'saved') parents.push(parent);
  else if (answer.problem.code !== 'fileChangedByOthers') throw new Error(answer.problem.code);
}
process.stdout.write(JSON.stringify(parents));
