/**
 * The form of a guard file: blocks, each appended whole.
 *
 *     block <bytes of the body> <SHA-256 of the body>\n<body>
 *
 * A body is lines of fields between tabs; acts and contents are canonical JSON and so hold neither tab nor newline.
 *
 *     entente.guard/v1 ⇥ group ⇥ party                      first in a file
 *     statement ⇥ seq ⇥ act ⇥ content                       content as in a bundle (docs/spec/bundle.md): - or x or salt and bytes
 *     checkpoint ⇥ size ⇥ note, as a JSON string            the last one left last; those just before a key act are kept too
 *
 * What a crash leaves of the last block fails its length or its hash and is cut off: nobody was told that it was written. A bad
 * block before a good one is damage: then nobody may sign by this file.
 */
import { createHash } from 'node:crypto';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';

export type GuardedStatement = Readonly<{
  seq: number;
  actBytes: Uint8Array;
  /** Absent with the bytes: `none` if the act has no content, `gone` if it was erased or never held. */
  content:
    | Readonly<{ kind: 'held'; salt: Uint8Array; bytes: Uint8Array }>
    | Readonly<{ kind: 'none' | 'gone' }>;
}>;

/** The checkpoint that left last, as signed. */
export type GuardedCheckpoint = Readonly<{ size: number; note: string }>;

export type GuardedLog = Readonly<{
  group: GroupId;
  party: PartyId;
  checkpoint?: GuardedCheckpoint;
  /** Ascending, without gap. */
  statements: readonly GuardedStatement[];
  /** The checkpoints that end just before a key act among the statements. */
  kept: readonly GuardedCheckpoint[];
}>;

/** What a file holds, up to the first block that is not whole. */
export type ReadBlocks = Readonly<{
  log?: GuardedLog;
  /** Bytes of the file up to there. */
  bytes: number;
  /** `torn`: a crash cut the last block. `damaged`: something good follows what is bad. */
  tail: 'whole' | 'torn' | 'damaged';
}>;

const headerPattern = /^block (\d{1,10}) ([0-9a-f]{64})$/;
/** The longest header line. */
const headerBytesMax = 6 + 10 + 1 + 64;
const version = 'entente.guard/v1';

export function block(lines: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(lines);
  return Buffer.concat([Buffer.from(`block ${body.length} ${digest(body)}\n`), body]);
}

export const logLine = (group: GroupId, party: PartyId): Buffer =>
  Buffer.from(`${version}\t${group}\t${party}\n`);

export function statementLine({ seq, actBytes, content }: GuardedStatement): Buffer {
  const parts = [Buffer.from(`statement\t${seq}\t`), actBytes];
  if (content.kind === 'held') {
    parts.push(Buffer.from(`\t${Buffer.from(content.salt).toString('hex')} `), content.bytes);
  } else parts.push(Buffer.from(content.kind === 'none' ? '\t-' : '\tx'));
  return Buffer.concat([...parts, Buffer.from('\n')]);
}

export const checkpointLine = ({ size, note }: GuardedCheckpoint): Buffer =>
  Buffer.from(`checkpoint\t${size}\t${JSON.stringify(note)}\n`);

export function readBlocks(file: Buffer): ReadBlocks {
  const held: Held = { statements: [], bySize: new Map() };
  let at = 0;
  while (at < file.length) {
    const found = blockAt(file, at);
    if (found === undefined || !take(held, found.body)) {
      return { ...logOf(held), bytes: at, tail: goodBlockAfter(file, at) ? 'damaged' : 'torn' };
    }
    at = found.end;
  }
  return { ...logOf(held), bytes: at, tail: 'whole' };
}

type Held = {
  group?: GroupId;
  party?: PartyId;
  checkpoint?: GuardedCheckpoint;
  readonly statements: GuardedStatement[];
  /** The last of each size. */
  readonly bySize: Map<number, GuardedCheckpoint>;
};

function logOf(held: Held): Pick<ReadBlocks, 'log'> {
  const { group, party, checkpoint, statements, bySize } = held;
  if (group === undefined || party === undefined) return {};
  const known = checkpoint === undefined ? {} : { checkpoint };
  const kept = statements.flatMap(({ seq, actBytes }) => {
    const before = isKeyAct(actBytes) ? bySize.get(seq) : undefined;
    return before === undefined ? [] : [before];
  });
  return { log: { group, party, ...known, statements, kept } };
}

/** Acts are canonical JSON: a quotation mark inside a text would stand behind a backslash. */
const isKeyAct = (actBytes: Uint8Array): boolean =>
  Buffer.from(actBytes.buffer, actBytes.byteOffset, actBytes.length).includes(
    '"type":"key.rotated"',
  );

function blockAt(file: Buffer, at: number): Readonly<{ body: Buffer; end: number }> | undefined {
  const newline = file.subarray(at, at + headerBytesMax + 1).indexOf('\n');
  if (newline < 0) return undefined;
  const [, bytes, hash] = headerPattern.exec(file.toString('latin1', at, at + newline)) ?? [];
  const start = at + newline + 1;
  const end = start + Number(bytes);
  if (hash === undefined || end > file.length) return undefined;
  const body = file.subarray(start, end);
  return digest(body) === hash ? { body, end } : undefined;
}

function goodBlockAfter(file: Buffer, at: number): boolean {
  for (
    let next = file.indexOf('\nblock ', at);
    next >= 0;
    next = file.indexOf('\nblock ', next + 1)
  ) {
    if (blockAt(file, next + 1) !== undefined) return true;
  }
  return false;
}

/** @returns false if the lines make no sense where they stand. */
function take(held: Held, body: Buffer): boolean {
  for (let at = 0; at < body.length; ) {
    const newline = body.indexOf('\n', at);
    if (newline < 0 || !takeLine(held, fieldsOf(body.subarray(at, newline)))) return false;
    at = newline + 1;
  }
  return true;
}

function takeLine(held: Held, fields: readonly Buffer[]): boolean {
  const [kind, one = '', two = ''] = fields.map((field) => field.toString());
  if (held.group === undefined) {
    if (kind !== version || !isGroupId(one) || !isPartyId(two)) return false;
    held.group = one;
    held.party = two;
    return true;
  }
  if (kind === 'checkpoint') {
    held.checkpoint = { size: Number(one), note: JSON.parse(two) };
    held.bySize.set(held.checkpoint.size, held.checkpoint);
    return true;
  }
  const statement = kind === 'statement' ? statementOf(Number(one), fields) : undefined;
  const last = held.statements.at(-1);
  if (statement === undefined || (last && last.seq + 1 !== statement.seq)) return false;
  held.statements.push(statement);
  return true;
}

function statementOf(seq: number, fields: readonly Buffer[]): GuardedStatement | undefined {
  const [, , act, content] = fields;
  if (act === undefined || content === undefined) return undefined;
  const actBytes = viewOf(act);
  if (content.length === 1) {
    return { seq, actBytes, content: { kind: content.toString() === '-' ? 'none' : 'gone' } };
  }
  const salt = Uint8Array.from(Buffer.from(content.toString('latin1', 0, 64), 'hex'));
  return { seq, actBytes, content: { kind: 'held', salt, bytes: viewOf(content.subarray(65)) } };
}

/** Into the file's own bytes: nearly all of them are acts and contents. */
const viewOf = (part: Buffer): Uint8Array =>
  new Uint8Array(part.buffer, part.byteOffset, part.length);

function fieldsOf(line: Buffer): readonly Buffer[] {
  const fields: Buffer[] = [];
  let at = 0;
  for (let tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', at)) {
    fields.push(line.subarray(at, tab));
    at = tab + 1;
  }
  return [...fields, line.subarray(at)];
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
