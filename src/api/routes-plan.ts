import { isNoted, type Noted, noteVerbale } from '#interop/plan/note-verbale.ts';
import { isJsonObject, type JsonObject } from '#kernel/canonical-json.ts';
import { hashHex } from '#kernel/digest.ts';
import { instantOfMs, midnightBefore } from '#kernel/instant.ts';
import { type Language, languages } from '#kernel/language.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { parseAct } from '#ledger/act.ts';
import { versionHash } from '#ledger/wording.ts';
import type { LeafRow } from '#store/store.ts';
import { answer, bytesResponse, countQuery, foundCharactersMax, onlyQuery } from './answer.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { isItem, wordsHeld } from './plan-words-held.ts';
import { printed } from './press.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import type { ReceiptReader } from './receipt-reader.ts';

const numberCharactersMax = 40;

/** Papers of the work plan. */
export function planRoutes(app: ApiApp, parts: ApiParts, receiptsOf: ReceiptReader): void {
  /** ?language=&statement=&number= → a draft note verbale as PDF, from this party's last statement about the text, or the one named. */
  app.get('/api/v1/records/:group/:record/note', async (context) => {
    const asked = noteAsked(context);
    if (!asked.ok) return answer(asked);
    const found = await readRecord(parts, context);
    if (!found.ok) return answer(found);
    const noted = await notedOf(parts, { ...found.value, asked: asked.value, receiptsOf });
    if (!noted.ok) return answer(noted);
    const paper = noteVerbale(noted.value);
    if (paper === undefined) {
      const standing = languages.filter((one) => noted.value.wording.title.text[one]);
      const facts = { expected: codes(standing), found: asked.value.language };
      return answer(refuse('request.malformed', { at: 'language', facts }));
    }
    const bytes = await printed(paper);
    if (!bytes.ok) return answer(bytes);
    const { record } = found.value.row;
    const name = `note-${record.slice(0, 11)}-${asked.value.language}.pdf`;
    return bytesResponse(bytes.value, 'application/pdf', name);
  });
}

type NoteAsked = Readonly<{ language: Language; statement?: number; number?: string }>;

function noteAsked(context: ApiContext): Result<NoteAsked> {
  const only = onlyQuery(context, ['language', 'statement', 'number']);
  if (!only.ok) return only;
  const language = languageAsked(context);
  if (!language.ok) return language;
  const number = context.req.query('number')?.trim() ?? '';
  if (number.length > numberCharactersMax || /\p{Cc}/u.test(number)) {
    const facts = { expected: phrase('at most {n} characters', { n: numberCharactersMax }) };
    return refuse('request.malformed', { at: 'number', facts });
  }
  const named = context.req.query('statement') !== undefined;
  const statement = countQuery(context, 'statement', { absent: 0, max: Number.MAX_SAFE_INTEGER });
  if (!statement.ok) return statement;
  return ok({
    language: language.value,
    ...(named && { statement: statement.value }),
    ...(number && { number }),
  });
}

function languageAsked(context: ApiContext): Result<Language> {
  const asked = context.req.query('language') ?? '';
  const language = languages.find((one) => one === asked);
  if (language !== undefined) return ok(language);
  const facts = { expected: codes(languages), found: asked.slice(0, foundCharactersMax) };
  return refuse('request.malformed', { at: 'language', facts });
}

type NoteOf = ReadRecord & Readonly<{ asked: NoteAsked; receiptsOf: ReceiptReader }>;

async function notedOf(
  { node }: ApiParts,
  { founded, row, asked, receiptsOf }: NoteOf,
): Promise<Result<Noted>> {
  const { group, record, joint } = row;
  if (!isItem(joint)) {
    const facts = { expected: phrase('an item of the work plan') };
    return refuse('request.malformed', { at: 'record', facts });
  }
  const leaves = await node.store.leavesOf(group, record);
  const statement = leaves
    .filter(({ party, seq }) => party === founded.self && seq === (asked.statement ?? seq))
    .map(noteOf)
    .findLast((said) => said !== undefined);
  const version = joint.versions.find((one) => one.version === statement?.version);
  if (statement === undefined || version === undefined) {
    return refuse('request.not-found', { at: 'statement' });
  }
  const wording = wordsHeld(version, leaves);
  if (wording === undefined) return refuse('request.not-found', { at: 'wording' });
  const receipts = await receiptsOf(group);
  const others = founded.terms.members.map(({ party }) => party);
  const receivedBy = others.filter(
    (by) => by !== founded.self && receipts.firstCovering(by, founded.self, statement.seq),
  );
  return ok({
    ...{ group, terms: founded.terms, joint, version, wording, language: asked.language },
    statement: { ...statement, receivedBy },
    ...(asked.number !== undefined && { number: asked.number }),
    on: midnightBefore(instantOfMs(node.environment.nowMs())),
  });
}

/** What of a statement a note carries; undefined for the others. */
function noteOf(leaf: LeafRow) {
  const act = parseAct(leaf.actBytes);
  if (!act.ok || !isNoted(act.value.type)) return undefined;
  const { party, seq, time, type, authority, facts } = act.value;
  return {
    ...{ party, seq, time, type, facts, leafHash: hashHex(leaf.leafHash) },
    ...(authority !== undefined && { authority }),
    version: versionNamed(facts),
  };
}

/** The version that a statement is about, by its hash. */
function versionNamed({ text, version }: JsonObject): string | undefined {
  if (typeof version === 'string') return version;
  return isJsonObject(text) ? versionHash(text) : undefined;
}
