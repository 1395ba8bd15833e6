/** What the vectors of bundles are made of: the log of a party, its bundles, and hands that alter them. */
import { concatBytes, textOf, utf8 } from '#kernel/bytes.ts';
import { canonicalText, type JsonObject, parseCanonicalObject } from '#kernel/canonical-json.ts';
import { fromHex, toHex } from '#kernel/digest.ts';
import { signCheckpoint, type VerifiedCheckpoint } from '#ledger/checkpoint.ts';
import { secretsOf, seed, startSeconds, three, xa } from './fixture.ts';
import { MemoryLog } from './memory-log.ts';

/** When the receiver judges. */
export const now = startSeconds + 86_400;

export type BundleCase = Readonly<{
  name: string;
  /** Accepted before. */
  before: readonly Uint8Array[];
  bundle: Uint8Array;
  /** Absent: it is accepted. */
  code?: string;
}>;

type Row = readonly [name: string, bundle: Uint8Array, ...before: readonly Uint8Array[]];

export const accepted = (...rows: readonly Row[]): readonly BundleCase[] =>
  rows.map(([name, bundle, ...before]) => ({ name, before, bundle }));

export const refused = (code: string, ...rows: readonly Row[]): readonly BundleCase[] =>
  accepted(...rows).map((one) => ({ ...one, code }));

/** A log of `xa`: founding, statements with and without content, a change of key at 7. Logs of other labels part from it at 3. */
export function authorLog(label = 'main'): MemoryLog {
  const log = new MemoryLog(three, xa);
  log.found();
  const area = 'treaty-notifications';
  log.say({
    type: 'notification.filed',
    area,
    content: { text: { en: 'Piperidine', zh: '哌啶' } },
  });
  log.say({ type: 'notification.dispatched', area, facts: { date: '2026-11-24' } });
  log.say({
    type: 'something.unheard-of',
    area,
    facts: { v: 2 },
    content: { text: { en: label } },
  });
  while (log.range.size < 7) log.say({ type: 'meeting.called', area: 'coordination' });
  log.rotate(seed('xa/log 2'));
  while (log.range.size < 12) log.say({ type: 'meeting.called', area: 'coordination' });
  return log;
}

/** Bundles are signed with the key that was in force, so each log is asked while it is as long as that. */
export async function signedAt(
  log: MemoryLog,
  size: number,
  seconds?: number,
): Promise<VerifiedCheckpoint> {
  const secret = size > 7 ? seed('xa/log 2') : secretsOf(xa).log;
  const unsigned = await log.checkpoint(size, seconds);
  return signCheckpoint({
    ...log.name,
    size,
    root: unsigned.root,
    seconds: unsigned.seconds,
    secret,
  });
}

export async function bundleOf(
  log: MemoryLog,
  from: number,
  end: number,
  size = end,
  seconds?: number,
): Promise<Uint8Array> {
  return log.bundle(from, end, await signedAt(log, size, seconds));
}

/** Changes the header of a bundle, which stays canonical. */
function withHeader(bundle: Uint8Array, change: (header: JsonObject) => JsonObject): Uint8Array {
  const start = bundle.indexOf(0x0a) + 1;
  const end = bundle.indexOf(0x0a, start);
  const header = parseCanonicalObject(bundle.subarray(start, end));
  if (header === undefined) throw new Error('a bundle has a header');
  const line = utf8(canonicalText(change(header)));
  return concatBytes(bundle.subarray(0, start), line, bundle.subarray(end));
}

export const withMembers = (bundle: Uint8Array, members: JsonObject): Uint8Array =>
  withHeader(bundle, (header) => ({ ...header, ...members }));

export const without = (bundle: Uint8Array, member: string): Uint8Array =>
  withHeader(bundle, (header) =>
    Object.fromEntries(Object.entries(header).filter(([name]) => name !== member)),
  );

/** Replaces in the text of a bundle, once. */
export function edited(bundle: Uint8Array, what: string | RegExp, by: string): Uint8Array {
  const text = textOf(bundle) ?? '';
  const changed = text.replace(what, by);
  if (changed === text) throw new Error(`nothing to replace: ${what}`);
  return utf8(changed);
}

/** The first hash of a proof in a bundle's header. */
export function firstHashOf(bundle: Uint8Array, proof: 'fromProof' | 'endProof'): string {
  const found = new RegExp(`"${proof}":\\["([0-9a-f]{64})`).exec(textOf(bundle) ?? '')?.[1];
  if (found === undefined) throw new Error(`no ${proof}`);
  return found;
}

/** Another hash, which differs in one bit. */
export const flipHex = (hex: string): string =>
  toHex(fromHex(hex).map((byte, i) => (i === 0 ? byte ^ 1 : byte)));

/** A checkpoint of that size under any key. */
export async function signedWith(
  log: MemoryLog,
  size: number,
  secret: Uint8Array,
): Promise<VerifiedCheckpoint> {
  return signCheckpoint({ ...log.name, ...(await log.checkpoint(size)), secret });
}
