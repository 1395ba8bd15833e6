/**
 * A process that is going to be killed: writes to the store at argv[2] until then, and says the log's size after each commit that
 * was acknowledged. argv[3] counts the runs; the samples make the same statements for the same places.
 */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { pair, SampleLog, spokenAt, xa } from './sample-commits.ts';

const [, , path = '', run = '0'] = process.argv;
const store = openSqliteStore(path);
const token = await store.lease(`writer ${run}`, 60, Number(run) * 1_000_000);
const log = new SampleLog({ group: pair, party: xa });
const held = (await store.log(pair, xa))?.size ?? 0;
while (log.size < held) log.leaf(spokenAt(log.size));

for (let round = 0; ; round += 1) {
  const from = log.size;
  const count = [1, 3, 40, 300][round % 4] ?? 1;
  const erased = from > 50 && round % 3 === 0 ? [{ group: pair, party: xa, seq: from - 7 }] : [];
  const spoken = Array.from({ length: count }, (_, i) => spokenAt(from + i));
  await store.commit({ ...log.say(token, spoken), erased });
  writeSync(1, `${log.size}\n`);
  if (round % 5 === 0) void store.indexText();
  if (round % 2 === 0) await new Promise((resume) => setImmediate(resume));
}
