/** One line of the audit trail: who did or read what at this node, when, from where, and how it ended. Pure. */
import { z } from 'zod';
import { utf8 } from '#kernel/bytes.ts';
import { canonicalText, type JsonObject, parseCanonicalText } from '#kernel/canonical-json.ts';
import { hashHex, parseHex, sha256 } from '#kernel/digest.ts';
import type { HashHex } from '#kernel/id.ts';

/** Records named in one line: a page of a list has at most so many. */
export const recordsMax = 500;
const lineCharactersMax = 200;

const line = z.string().max(lineCharactersMax);
const entryForm = z.strictObject({
  /** Place on the trail, from 0. */
  n: z.int().min(0),
  /** POSIX milliseconds by the node's own clock. */
  atMs: z.int().min(0),
  actor: z.enum(['officer', 'token', 'console', 'nobody', 'node']),
  officer: line.exactOptional(),
  authority: line.exactOptional(),
  session: line.exactOptional(),
  token: line.exactOptional(),
  /** Of the machine that asked, as the node or the proxy before it saw it. */
  address: line.exactOptional(),
  agent: line.exactOptional(),
  /** `GET /api/v1/notifications/:group/:record`: the door, as the table of permissions names it. */
  action: line,
  /** HTTP status: below 400 it was done. */
  status: z.int().min(0).max(999),
  group: line.exactOptional(),
  /** Whose words were shown or changed. */
  records: z.array(line).min(1).max(recordsMax).exactOptional(),
  /** What else tells the case: the name that was typed, whose account. */
  about: z.record(line, line).exactOptional(),
});

export type AuditEntry = z.infer<typeof entryForm>;
/** What happened, before it has a place. */
export type AuditEvent = Omit<AuditEntry, 'n'>;

/** A line as it is kept: its canonical text, and the chain's head after it. */
export type TrailLine = Readonly<{ entry: AuditEntry; text: string; head: HashHex }>;

/** The head of a trail without lines. */
export const emptyHead = '0'.repeat(64) as HashHex;
const prefix = utf8('entente/audit/v1\n');

/** SHA-256("entente/audit/v1\n" ‖ the head before ‖ the line), so that a line cannot be changed, taken out or put in without every head behind it. */
export function headAfter(before: HashHex, text: string): HashHex {
  return hashHex(sha256(prefix, parseHex(before, 32) ?? new Uint8Array(32), utf8(text)));
}

const shortened = (text: string): string => text.slice(0, lineCharactersMax).toWellFormed();

/** Texts that a stranger chose are cut to their bound: what he sent must never keep the line from being written. */
function bounded(event: AuditEvent): AuditEvent {
  const cut = Object.entries(event).map(([name, value]) => [
    name,
    typeof value === 'string' ? shortened(value) : value,
  ]);
  // Names are the handlers' own words. One that canonical JSON does not know, `__proto__` above all, would leave a line that nobody can read.
  const about = Object.entries(event.about ?? {})
    .filter(([name]) => /^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(name))
    .slice(0, 16)
    .map(([name, value]) => [name, shortened(value)]);
  const records = event.records?.slice(0, recordsMax).map(shortened);
  return {
    ...(Object.fromEntries(cut) as AuditEvent),
    ...(about.length === 0 ? {} : { about: Object.fromEntries(about) }),
    ...(records === undefined || records.length === 0 ? {} : { records }),
  };
}

export function formatLine(n: number, event: AuditEvent, before: HashHex): TrailLine {
  const entry: AuditEntry = { ...bounded(event), n };
  const text = canonicalText(entry as JsonObject);
  return { entry, text, head: headAfter(before, text) };
}

/** `undefined` for a text that is no line of a trail. */
export function parseLine(text: string): AuditEntry | undefined {
  const parsed = entryForm.safeParse(parseCanonicalText(text));
  return parsed.success ? parsed.data : undefined;
}
