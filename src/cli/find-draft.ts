import type { DraftList, DraftRow, DraftView } from '#api/contract-drafts.ts';
import type { Words } from '#kernel/language.ts';
import { draftDigest } from '#ledger/draft-digest.ts';
import type { Client } from './client.ts';
import { CommandFailed, textOf, type Values } from './command.ts';
import { shortDraft } from './draft-text.ts';
import { isIdStart } from './id-start.ts';
import { printable } from './print.ts';
import { draftFailures } from './words/draft-words.ts';

const everyStatus = 'open,returned,held,released,discarded,disputed';
/** Digits of the digest by which an officer names what he has been shown. */
export const seenDigits = 8;

/** A sentence with what belongs in its braces. */
export function filled({ en, es, zh }: Words, parts: Readonly<Record<string, string>>): Words {
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (brace, name: string) => printable(parts[name] ?? brace));
  return { en: fill(en), es: fill(es), zh: fill(zh) };
}

/** The draft whose id begins so, with a digest that this process has worked out as well. */
export async function findDraft(client: Client, start: string): Promise<DraftView> {
  const found = isIdStart(start) ? await beginningWith(client, start) : [];
  const [row] = found;
  if (row === undefined || found.length > 1) {
    const sentence = row ? draftFailures.several : draftFailures.none;
    throw new CommandFailed(filled(sentence, { draft: start }));
  }
  const view = (await client.get(`/api/v1/drafts/${row.draft}`)) as DraftView;
  // The node's word for it is not enough: what is printed is what is digested.
  if (draftDigest(view.text) !== view.digest) throw new CommandFailed(draftFailures.notThis);
  return view;
}

async function beginningWith(client: Client, start: string): Promise<readonly DraftRow[]> {
  const path = `/api/v1/drafts?status=${everyStatus}&begins=${start}&limit=2`;
  return ((await client.get(path)) as DraftList).items;
}

/** True if the digest was given, and is that of the draft as it stands. */
export function hasSeen(values: Values, { draft, digest }: DraftView): boolean {
  const given = textOf(values, 'digest');
  if (given === undefined) return false;
  if (given.length < seenDigits) {
    throw new CommandFailed(filled(draftFailures.shortDigest, { count: String(seenDigits) }));
  }
  if (!digest.startsWith(given.toLowerCase())) {
    const parts = { given, digest: digest.slice(0, seenDigits), draft: shortDraft(draft) };
    throw new CommandFailed(filled(draftFailures.otherDigest, parts));
  }
  return true;
}
