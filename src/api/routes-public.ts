import { z } from 'zod';
import { formatNotice } from '#desks/appearances/list-page.ts';
import { pageStyle } from '#desks/appearances/page.ts';
import { utf8 } from '#kernel/bytes.ts';
import { sha256, toBase64 } from '#kernel/digest.ts';
import { isPartyId, isRecordId } from '#kernel/id.ts';
import { type Language, languages } from '#kernel/language.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import {
  openPublicWords,
  type PublicWords,
  showings,
  type WhichWords,
} from '#node/public-words.ts';
import { ruleOf } from '#officers/permissions.ts';
import { networkOf } from '#officers/throttle.ts';
import type { JointRow } from '#store/store.ts';
import { markOf } from '#verbs/words/mark-words.ts';
import { answer, bytesResponse, foundCharactersMax, groupParameter, onlyQuery } from './answer.ts';
import { readJson } from './body.ts';
import type { PublicWordsView } from './contract-public.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { readRecord } from './read-record.ts';

/** What is published, for officers as a file, and for anyone as pages without sign-in, of the groups that the administrator has chosen. */
export function publicRoutes(app: ApiApp, parts: ApiParts): void {
  const { node } = parts;
  const words = openPublicWords(node, markOf(parts));
  app.get('/api/v1/groups/:group/public-words', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const shown = (await words.showing(group.value)) ?? 'none';
    return answer(ok<PublicWordsView>({ shown }));
  });
  app.put('/api/v1/groups/:group/public-words', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const body = await readJson(context, z.strictObject({ shown: z.enum(['none', ...showings]) }));
    if (!body.ok) return answer(body);
    const { shown } = body.value;
    await words.show(group.value, shown === 'none' ? undefined : shown);
    context.set('about', { shown });
    return answer(ok<PublicWordsView>({ shown }));
  });
  app.get('/api/v1/records/:group/:record/published', async (context) => {
    const asked = await askedFor(parts, context);
    if (!asked.ok) return answer(asked);
    const { row, which, language } = asked.value;
    const file = await words.file(row.group, row.record, which, language);
    if (!file.ok) return answer(file);
    return bytesResponse(utf8(file.value), htmlType, fileName(row.record));
  });
  app.get('/api/v1/records/:group/:record/preview', async (context) => {
    const asked = await askedFor(parts, context);
    if (!asked.ok) return answer(asked);
    const { row, which, language } = asked.value;
    const preview = await words.preview(row, which, language);
    if (!preview.ok) return answer(preview);
    context.set('contentSecurityPolicy', previewPolicy);
    return bytesResponse(utf8(preview.value), htmlType);
  });
  publicPages(app, parts, words);
}

type Pages = (context: ApiContext, language: Language) => Promise<string | undefined>;

/** Pages for anyone, whoever he is: no answer depends on who asks. */
function publicPages(app: ApiApp, parts: ApiParts, words: PublicWords): void {
  const { accounts } = parts;
  const mark = markOf(parts);
  const open = (path: string, asked: Pages): void => {
    app.get(path, async (context, next) => {
      // Where nothing is shown the page is not there, for anyone.
      const isOpen = ruleOf(`GET ${path}`)?.permission === 'public';
      if (!isOpen || !(await words.isOn())) return next();
      const language = readersLanguage(context);
      const wait = accounts.readers.take(networkOf(context.var.client.address));
      if (wait > 0) return page(context, formatNotice(language, 'slowDown', mark), 429);
      const found = await asked(context, language);
      return found === undefined
        ? page(context, formatNotice(language, 'notFound', mark), 404)
        : page(context, found);
    });
  };
  open('/public', (_, language) => words.list(language));
  open('/public/:record', async (context, language) => {
    const record = context.req.param('record') ?? '';
    return isRecordId(record) ? words.page(record, undefined, language) : undefined;
  });
  open('/public/:record/:words', async (context, language) => {
    const { record = '', words: named = '' } = context.req.param();
    const which = whichWords(named);
    return isRecordId(record) && which ? words.page(record, which, language) : undefined;
  });
}

type Asked = Readonly<{ row: JointRow; which: WhichWords; language: Language }>;

/** Which record, in which language, whose words; of what is not this officer's nothing is told. */
async function askedFor(parts: ApiParts, context: ApiContext): Promise<Result<Asked>> {
  const only = onlyQuery(context, ['language', 'words']);
  if (!only.ok) return only;
  const language = languageQuery(context);
  if (!language.ok) return language;
  const which = wordsQuery(context);
  if (!which.ok) return which;
  const found = await readRecord(parts, context);
  if (!found.ok) return found;
  return ok({ row: found.value.row, which: which.value, language: language.value });
}

const htmlType = 'text/html; charset=utf-8';
const fileName = (record: string): string => `${record}.html`;

/** The pages have one style, which is named by its hash; they load nothing and run nothing. */
const policyFor = (ancestors: "'none'" | "'self'"): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${toBase64(sha256(utf8(pageStyle)))}'`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
const pagePolicy = policyFor("'none'");
/** The desk shows it to an officer within a page of its own, before anything is released. */
const previewPolicy = policyFor("'self'");

/** Asked for again, a page that has not changed is not sent again. It may be kept a minute: what is public stays public. */
function page(context: ApiContext, html: string, status = 200): Response {
  const bytes = utf8(html);
  const etag = `"${toBase64(sha256(bytes)).replaceAll(/[+/=]/g, '')}"`;
  context.set('contentSecurityPolicy', pagePolicy);
  const headers = new Headers({ 'content-type': htmlType, vary: 'accept-language' });
  if (status !== 200) {
    headers.set('cache-control', 'no-store');
    return new Response(new Uint8Array(bytes), { status, headers });
  }
  headers.set('cache-control', 'public, max-age=60');
  headers.set('etag', etag);
  if (
    context.req
      .header('if-none-match')
      ?.split(/\s*,\s*/)
      .includes(etag)
  ) {
    return new Response(null, { status: 304, headers });
  }
  const { record } = context.req.param();
  if (context.req.query('file') !== undefined && record !== undefined) {
    headers.set('content-disposition', `attachment; filename="${fileName(record)}"`);
  }
  return new Response(new Uint8Array(bytes), { status, headers });
}

/** By the address, else as the browser asks. */
function readersLanguage(context: ApiContext): Language {
  const asked = context.req.query('language');
  const accepted = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase());
  const found = [asked, ...accepted].find((one) => languages.some((language) => language === one));
  return languages.find((language) => language === found) ?? 'en';
}

function languageQuery(context: ApiContext): Result<Language> {
  const asked = context.req.query('language') ?? 'en';
  const language = languages.find((one) => one === asked);
  if (language) return ok(language);
  const facts = { expected: codes(languages), found: asked.slice(0, foundCharactersMax) };
  return refuse('request.malformed', { at: 'language', facts });
}

/** `<party>-<seq>`. */
function whichWords(text: string): WhichWords {
  const [, party = '', seq = ''] = /^([a-z0-9]+)-([0-9]{1,15})$/.exec(text) ?? [];
  return isPartyId(party) ? { party, seq: Number(seq) } : undefined;
}

function wordsQuery(context: ApiContext): Result<WhichWords> {
  const text = context.req.query('words');
  if (text === undefined) return ok(undefined);
  const which = whichWords(text);
  if (which) return ok(which);
  const facts = {
    expected: phrase('a party and a place, such as xc-17'),
    found: text.slice(0, foundCharactersMax),
  };
  return refuse('request.malformed', { at: 'words', facts });
}
