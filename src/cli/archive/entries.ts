/** What an archive of a group holds, file by file, each made when it is written: the largest is one bundle. */
import type { GroupView } from '#api/contract.ts';
import type { LifeView } from '#api/contract-life.ts';
import type { RecordList } from '#api/contract-records.ts';
import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes } from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import { languages } from '#kernel/language.ts';
import { frameBundle } from '#ledger/bundle.ts';
import type { Client } from '../client.ts';
import { CommandFailed } from '../command.ts';
import { bundleOf } from '../verify-source.ts';
import { readMe } from '../words/archive-words.ts';
import { noBundle } from '../words/log-words.ts';
import { indexName, indexPage, recordsName, recordsPage } from './pages.ts';

export type ArchiveEntry = Readonly<{ name: string; bytes: Uint8Array }>;
/** Told after each bundle: how far the log has come. */
export type Told = (party: string, size: number) => void;

/** In the form that `sha256sum --check` reads. */
export const manifestName = 'SHA256SUMS';
const recordsAtOnce = 500;

type Sizes = { party: string; size: number; checkpoint: string }[];

async function* bundlesOf(
  client: Client,
  { group, members }: GroupView,
  sizes: Sizes,
  told: Told,
): AsyncGenerator<ArchiveEntry> {
  for (const { party } of members) {
    let [from, checkpoint] = [0, ''];
    for (;;) {
      const bytes = await bundleOf(client, `${group}/${party}`, from);
      if (bytes === undefined) break;
      const framed = frameBundle(bytes);
      if (!framed.ok) throw new CommandFailed(noBundle(`${group}/${party}`));
      const { count, checkpoint: note } = framed.value.header;
      checkpoint = note;
      if (count > 0 || from === 0) {
        yield { name: `${party}.${String(from).padStart(12, '0')}.bundle`, bytes };
      }
      if (count === 0) break;
      from += count;
      told(party, from);
    }
    sizes.push({ party, size: from, checkpoint });
  }
}

async function* recordPages(client: Client, group: string): AsyncGenerator<ArchiveEntry> {
  let after = '';
  for (let at = 0; ; at += 1) {
    const path = `/api/v1/records?group=${group}&limit=${recordsAtOnce}${after}`;
    const { items, next } = (await client.get(path)) as RecordList;
    if (items.length > 0) yield { name: recordsName(at), bytes: utf8(recordsPage(items, at)) };
    if (next === undefined) return;
    after = `&after=${encodeURIComponent(next)}`;
  }
}

/** Evidence of forks that this node holds; most groups have none. */
async function* evidenceOf(
  client: Client,
  { group, members }: GroupView,
  { events }: LifeView,
): AsyncGenerator<ArchiveEntry> {
  const forked = new Set(
    events.flatMap(({ kind, of }) => (kind === 'fork-shown' && of ? [of] : [])),
  );
  for (const { party } of members) {
    if (!forked.has(party)) continue;
    const bytes = await client.getBytes(`/api/v1/forks/${group}/${party}/evidence`);
    yield { name: `${party}.fork.json`, bytes };
  }
}

async function* contentsOf(
  client: Client,
  group: GroupView,
  told: Told,
): AsyncGenerator<ArchiveEntry> {
  const id = group.group;
  yield { name: 'README.txt', bytes: utf8(readMe) };
  yield { name: 'terms.json', bytes: await client.getBytes(`/api/v1/log/${id}/terms`) };
  const sizes: Sizes = [];
  yield* bundlesOf(client, group, sizes, told);
  // Behind the logs, so that it tells no more than they hold.
  const life = (await client.get(`/api/v1/groups/${id}/life`)) as LifeView;
  yield* evidenceOf(client, group, life);
  const amended = life.versions.slice(1);
  if (amended.length > 0) {
    yield { name: 'terms-in-force.json', bytes: canonicalBytes(life.terms) };
  }
  let pages = 0;
  for await (const one of recordPages(client, id)) {
    pages += 1;
    yield one;
  }
  for (const language of languages) {
    const text = indexPage({ group, life, logs: sizes, pages }, language);
    yield { name: indexName(language), bytes: utf8(text) };
  }
}

/** Every file, and last the hashes of all: an archive without them is not whole. */
export async function* archiveEntries(
  client: Client,
  group: GroupView,
  told: Told,
): AsyncGenerator<ArchiveEntry> {
  let sums = '';
  for await (const entry of contentsOf(client, group, told)) {
    sums += `${sha256Hex(entry.bytes)}  ${entry.name}\n`;
    yield entry;
  }
  yield { name: manifestName, bytes: utf8(sums) };
}
