// The node's own API, in every way in which a path, a query or a body can be bad. What only one kind of body can have wrong is a row of
// `bodies`; what every body can have wrong is tried on every route that takes one. The node stays as it was.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '#api/contract.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import { type Route, routePermissions } from '#officers/permissions.ts';
import { type Desk, deskScene } from '../scene/desk-nodes.ts';
import { addOfficer, allOf, cookieHeader, signIn } from '../scene/officers.ts';
import { assertToldInEach } from '../scene/told-in-each.ts';
import { notice } from '../simulation/notices.ts';
import { folderDigest } from './closed-node.ts';

type Json = Readonly<Record<string, unknown>>;
type Row = readonly [how: string, code: RefusalCode, at?: string | undefined];
type Places = Readonly<{ group: string; record: string; officer: string }>;

/** A body that is right, but for what makes it refusable in the end: none of these may change anything when one member is bad. */
const release = { as: `xa-${'0'.repeat(32)}`, digest: '0'.repeat(64), role: 'liaison' };
const jsonRoutes: Readonly<Partial<Record<Route, Json>>> = {
  'POST /api/v1/sign-in/password': { name: 'a', password: 'b', code: '1' },
  'POST /api/v1/sign-in/recovery': { name: 'a', code: '1' },
  'POST /api/v1/sign-in/passkey': { id: 'a', response: { id: 'a', type: 'public-key' } },
  'POST /api/v1/links/look': { secret: 'a' },
  'POST /api/v1/links/open': { secret: 'a' },
  'POST /api/v1/account/passkeys': {
    ...{ id: 'a', name: 'key', response: { id: 'a', type: 'public-key' } },
  },
  'POST /api/v1/account/password': { id: 'a', password: 'b', code: '1' },
  'POST /api/v1/account/tokens': { name: 'a', permissions: ['desk.read'], groups: 'all', days: 1 },
  'POST /api/v1/officers': { signInName: 'a', names: { en: 'a' }, authority: 'a', grants: [] },
  'POST /api/v1/officers/:officer/grants': { grants: [] },
  'POST /api/v1/officers/:officer/state': { suspended: true },
  'POST /api/v1/officers/:officer/tokens': {
    ...{ name: 'a', permissions: ['desk.read'], groups: 'all', days: 1 },
  },
  'PUT /api/v1/authorities/:authority': { groups: 'all', areas: 'all' },
  'POST /api/v1/drafts': { draft: { group: '0'.repeat(64), type: 'a', facts: {} } },
  'POST /api/v1/drafts/:draft/revise': {
    ...{ digest: '0'.repeat(64), draft: { group: '0'.repeat(64), type: 'a', facts: {} } },
  },
  'POST /api/v1/drafts/:draft/clear/options': { digest: '0'.repeat(64), role: 'liaison' },
  'POST /api/v1/drafts/:draft/clear': { digest: '0'.repeat(64), role: 'liaison' },
  'POST /api/v1/drafts/:draft/return': { digest: '0'.repeat(64), reason: 'other' },
  'POST /api/v1/drafts/:draft/discard': { digest: '0'.repeat(64) },
  'POST /api/v1/releases/:group/options': release,
  'POST /api/v1/releases/:group': release,
  'POST /api/v1/clearances/check': { console: false, rules: [] },
  'PUT /api/v1/clearances': { console: false, rules: [] },
  'POST /api/v1/statements': { group: '0'.repeat(64), type: 'a', facts: {} },
  'POST /api/v1/statements/check': { drafts: [] },
  'POST /api/v1/terms': { title: { en: 'a' }, cards: [], clocks: [] },
  'POST /api/v1/groups': { terms: '{}' },
  'POST /api/v1/groups/:group/amendment': { ends: true },
  'POST /api/v1/groups/:group/unheard': { reason: 'a' },
  'POST /api/v1/groups/:group/log-key': {},
  'POST /api/v1/groups/:group/recovered-keys': { recovery: 'AAAA' },
  'POST /api/v1/groups/:group/erasures/check': { seqs: [0] },
  'POST /api/v1/groups/:group/erasures': { seqs: [0], endClocks: false },
  'POST /api/v1/groups/:group/erasure-holds': { seq: 0, reason: 'a', lift: false },
  'POST /api/v1/groups/:group/retention': { start: true, reason: 'a' },
  'PUT /api/v1/groups/:group/public-words': { shown: 'own' },
  'POST /api/v1/forks/:group/settle': { recovery: 'AAAA' },
  'POST /api/v1/peers': { party: 'xb', address: 'https://xb.example' },
  'POST /api/v1/soundings/:group/:party': { paper: { title: { en: 'a' }, clauses: [] } },
  'POST /api/v1/soundings/:group/:party/:thread/comments': {
    comment: { on: '0'.repeat(32), text: { en: 'a' } },
  },
  'POST /api/v1/lists': { format: 'un-xml', files: [] },
};

/** These take no body, or one that is no JSON. */
const otherWrites: ReadonlySet<string> = new Set<Route>([
  ...(['POST /api/v1/sign-in/passkey/options', 'POST /api/v1/sign-out'] as const),
  ...(['POST /api/v1/account/passkeys/options', 'POST /api/v1/account/password/code'] as const),
  ...(['POST /api/v1/account/recovery-codes', 'POST /api/v1/officers/:officer/link'] as const),
  ...(['POST /api/v1/group-cards', 'POST /api/v1/groups/:group/exchange-keys'] as const),
  ...(['POST /api/v1/server-key', 'POST /api/v1/groups/:group/retention/erase'] as const),
  ...(['POST /api/v1/forks/:group/certificate', 'POST /api/v1/soundings/:group/pull'] as const),
  'POST /api/v1/releases/:group/batches/:batch/cancel',
  ...(['POST /api/v1/peers/:party/pull', 'POST /api/v1/carried', 'POST /api/v1/backups'] as const),
]);

const filled = (path: string, { group, officer }: Places): string =>
  path
    .replace(':group', group)
    .replace(':officer', officer)
    .replace(':authority', 'customs')
    .replace(':party', 'xc')
    .replace(':thread', '0'.repeat(32))
    .replace(':draft', `xa-${'0'.repeat(32)}`)
    .replace(':batch', `xa-${'0'.repeat(32)}`);

/** Sends what is asked as the console, or as an officer where it is his own account. */
async function asking(desk: Desk) {
  const officer = await addOfficer(desk.opened.accounts, 'bo', allOf('administrator'));
  const cookie = cookieHeader(await signIn(desk.opened.accounts, desk.party, officer));
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    path.startsWith('/api/v1/account')
      ? desk.askAs(path, { ...init, headers: { ...init.headers, ...cookie } })
      : desk.ask(path, init);
  return { officer: officer.id, ask };
}

async function expectRefused(response: Response, [how, code, at]: Row): Promise<void> {
  assert.equal(response.headers.get('content-type'), 'application/problem+json', how);
  const problem = (await response.json()) as Problem;
  assert.equal(problem.code, code, `${how}: ${JSON.stringify(problem)}`);
  if (at !== undefined) assert.equal(problem.at, at, how);
  assertToldInEach(problem, how);
}

/** A body that never ends, out of one block. */
function endless(): ReadableStream<Uint8Array> {
  const block = new Uint8Array(1_048_576).fill(0x20);
  return new ReadableStream({ pull: (controller) => controller.enqueue(block) });
}

const json = { 'content-type': 'application/json' };
type Bad = readonly [how: string, code: RefusalCode, init: () => RequestInit & { duplex?: 'half' }];

/** What every JSON body can have wrong. */
function badBodies(good: Json): readonly Bad[] {
  const text = JSON.stringify(good);
  const body = (value: unknown) => () => ({ headers: json, body: JSON.stringify(value) });
  const raw = (value: string | Uint8Array<ArrayBuffer>) => () => ({ headers: json, body: value });
  const malformed = 'request.malformed';
  return [
    ['none', malformed, () => ({ headers: json })],
    ['no content type', malformed, () => ({ body: new TextEncoder().encode(text) })],
    ['of a form', malformed, () => ({ body: new URLSearchParams({ secret: 'a' }) })],
    [
      'of a type that only begins like it',
      malformed,
      () => ({ headers: { 'content-type': 'application/jsonl' }, body: text }),
    ],
    ['truncated', malformed, raw(text.slice(0, -1))],
    ['not JSON', malformed, raw('<a/>')],
    ['not UTF-8', malformed, raw(new Uint8Array([0x22, 0xff, 0x22]))],
    ['a list', malformed, body([good])],
    ['null', malformed, body(null)],
    ['a text', malformed, body(text)],
    ['unknown member', malformed, body({ ...good, zeal: true })],
    ['nested too deeply to be read', malformed, raw('['.repeat(60_000))],
    ...Object.keys(good).map(
      (name): Bad => [`${name} of a wrong type`, malformed, body({ ...good, [name]: 7.5 })],
    ),
    [
      'oversized',
      'request.too-large',
      () => ({ headers: json, body: endless(), duplex: 'half' as const }),
    ],
  ];
}

test('http: every route that takes a body refuses each bad one, and the node stays as it was', async (t) => {
  const { xa, group } = await deskScene(t);
  const { ask, officer } = await asking(xa);
  const writes = Object.keys(routePermissions).filter((route) => /^(POST|PUT) /.test(route));
  const covered = writes.filter((route) => route in jsonRoutes || otherWrites.has(route));
  assert.deepEqual(covered, writes, 'a route that writes is tried here, or takes no JSON');
  const folder = xa.opened.folder.path;
  const before = folderDigest(folder);
  for (const [route, good] of Object.entries(jsonRoutes)) {
    const [method = '', path = ''] = route.split(' ');
    const at = filled(path, { group, officer, record: '' });
    for (const [how, code, init] of badBodies(good)) {
      const expected = route.endsWith('/lists') && how === 'oversized' ? 'list.too-large' : code;
      const response = await ask(at, { method, ...init() });
      await expectRefused(response, [`${route}: ${how}`, expected]);
    }
    assert.equal(folderDigest(folder), before, route);
  }
  assert.equal((await xa.opened.accounts.store.officers.list()).length, 1);
  assert.deepEqual(xa.faults, []);
});

const absent = '0'.repeat(64);

/** Paths and queries: GROUP and RECORD stand for those of the scene. */
const queries: readonly (readonly [path: string, code: RefusalCode, at?: string])[] = [
  ['notifications?limit=0', 'request.malformed', 'limit'],
  ['notifications?limit=-1', 'request.malformed', 'limit'],
  ['notifications?limit=1e2', 'request.malformed', 'limit'],
  ['notifications?limit=501', 'request.malformed', 'limit'],
  ['notifications?limit=99999999999999999999', 'request.malformed', 'limit'],
  ['notifications?limit=', 'request.malformed', 'limit'],
  ['notifications?limit=5&limit=6', 'request.malformed', 'limit'],
  ['notifications?after=zzz', 'request.malformed', 'after'],
  ['notifications?after=u1.2.3', 'request.malformed', 'after'],
  [`notifications?after=u1.${'1'.repeat(16)}`, 'request.malformed', 'after'],
  ['notifications?owed=yes', 'request.malformed', 'owed'],
  ['notifications?order=random', 'request.malformed', 'order'],
  ['notifications?status=received,nope', 'request.malformed', 'status'],
  ['notifications?group=GROUP0', 'request.malformed', 'group'],
  [`notifications?text=${'x'.repeat(201)}`, 'request.malformed', 'text'],
  ['notifications?txt=zinc', 'request.malformed', 'txt'],
  ['notifications?%00=1', 'request.malformed', '\0'],
  ['notifications/GROUP/none', 'request.malformed', 'record'],
  [`notifications/GROUP/xa-${'0'.repeat(32)}`, 'request.not-found', 'record'],
  [`notifications/${absent}/RECORD`, 'request.not-found', 'record'],
  ['notifications/group/RECORD', 'request.malformed', 'group'],
  ['groups/GROUP/life?area=x', 'request.malformed', 'area'],
  [`groups/${absent}/life`, 'group.unknown'],
  ['line/GROUP?area=x', 'request.malformed', 'area'],
  [`line/${absent}`, 'group.unknown'],
  ['line/GROUP/dry-run', 'request.malformed', 'areas'],
  ['line/GROUP/dry-run?areas=nowhere', 'request.malformed', 'areas'],
  ['line/GROUP/gap/none', 'request.malformed', 'record'],
  ['line/GROUP/gap/RECORD', 'request.not-found', 'record'],
  ['releases/GROUP?area=x', 'request.malformed', 'area'],
  ['releases/GROUP?areas=nowhere', 'request.malformed', 'areas'],
  ['releases/GROUP?drafts=none', 'request.malformed', 'drafts'],
  ['releases/GROUP?role=nobody', 'request.malformed', 'role'],
  ['releases/GROUP?limit=101', 'request.malformed', 'limit'],
  [`releases/${absent}`, 'group.unknown'],
  ['releases/group/batches', 'request.malformed', 'group'],
  [`releases/${absent}/batches`, 'group.unknown'],
  ['records?limit=0', 'request.malformed', 'limit'],
  ['records?after=zzz', 'request.malformed', 'after'],
  ['records?desk=releases', 'request.malformed', 'desk'],
  ['records?desk=notifications,nope', 'request.malformed', 'desk'],
  ['records?area=nowhere', 'request.malformed', 'area'],
  ['records?status=nope', 'request.malformed', 'status'],
  ['records?owed=0', 'request.malformed', 'owed'],
  ['records?desks=invocations', 'request.malformed', 'desks'],
  ['records?desk=invocations&desk=notifications', 'request.malformed', 'desk'],
  [`records?text=${'x'.repeat(201)}`, 'request.malformed', 'text'],
  ['records/GROUP/none', 'request.malformed', 'record'],
  [`records/GROUP/xa-${'0'.repeat(32)}`, 'request.not-found', 'record'],
  [`records/${absent}/RECORD`, 'request.not-found', 'record'],
  ['records/group/RECORD', 'request.malformed', 'group'],
  ['plan/GROUP/paper', 'request.malformed', 'language'],
  ['plan/GROUP/paper?language=fr', 'request.malformed', 'language'],
  ['plan/GROUP/paper?language=en&beside=fr', 'request.malformed', 'beside'],
  ['plan/GROUP/paper?language=en&form=doc', 'request.malformed', 'form'],
  ['plan/GROUP/paper?language=en&lang=zh', 'request.malformed', 'lang'],
  ['plan/group/paper?language=en', 'request.malformed', 'group'],
  [`plan/${absent}/paper?language=en`, 'group.unknown'],
  ['plan?group=GROUP0', 'request.malformed', 'group'],
  ['plan?record=none', 'request.malformed', 'record'],
  ['plan?after=zzz', 'request.malformed', 'after'],
  ['plan?limit=101', 'request.malformed', 'limit'],
  ['plan?desk=plan', 'request.malformed', 'desk'],
  ['records/GROUP/none/note?language=en', 'request.malformed', 'record'],
  [`records/GROUP/xa-${'0'.repeat(32)}/note?language=en`, 'request.not-found', 'record'],
  ['records/GROUP/RECORD/note', 'request.malformed', 'language'],
  ['records/GROUP/RECORD/note?language=fr', 'request.malformed', 'language'],
  ['records/GROUP/RECORD/note?language=en&statement=-1', 'request.malformed', 'statement'],
  [`records/GROUP/RECORD/note?language=en&number=${'1'.repeat(41)}`, 'request.malformed', 'number'],
  ['records/GROUP/RECORD/note?language=en&seq=1', 'request.malformed', 'seq'],
  ['records/GROUP/RECORD/note?language=en', 'request.malformed', 'record'],
  ['records/GROUP/none/published', 'request.malformed', 'record'],
  [`records/GROUP/xa-${'0'.repeat(32)}/published`, 'request.not-found', 'record'],
  ['records/GROUP/RECORD/published', 'request.malformed', 'record'],
  ['records/GROUP/RECORD/preview', 'request.malformed', 'record'],
  ['records/GROUP/RECORD/published?language=fr', 'request.malformed', 'language'],
  ['records/GROUP/RECORD/published?words=17', 'request.malformed', 'words'],
  ['records/GROUP/RECORD/published?word=xa-1', 'request.malformed', 'word'],
  ['groups/group/public-words', 'request.malformed', 'group'],
  [`groups/${absent}/public-words`, 'group.unknown'],
  ['calendar?group=GROUP0', 'request.malformed', 'group'],
  ['calendar?language=fr', 'request.malformed', 'language'],
  ['reciprocity?group=GROUP0', 'request.malformed', 'group'],
  ['reciprocity?party=xa', 'request.malformed', 'party'],
  ['ageing?group=GROUP0', 'request.malformed', 'group'],
  ['ageing?party=xa', 'request.malformed', 'party'],
  ['calendar?lang=en', 'request.malformed', 'lang'],
  ['statement-types/nope', 'request.not-found', 'type'],
  ['statement-types/draft.written', 'request.not-found', 'type'],
  ['statement-types/constructor', 'request.not-found', 'type'],
  ['log/group/terms', 'request.malformed', 'group'],
  [`log/${absent}/terms`, 'group.unknown'],
  ['log/GROUP/XA/bundle', 'request.malformed', 'party'],
  ['log/GROUP/xb/bundle', 'party.not-a-member'],
  [`log/${absent}/xa/bundle`, 'group.unknown'],
  ['log/GROUP/xa/bundle?from=-1', 'request.malformed', 'from'],
  ['log/GROUP/xa/bundle?from=0x1', 'request.malformed', 'from'],
  ['log/GROUP/xa/bundle?from=9007199254740993', 'request.malformed', 'from'],
  ['log/GROUP/xa/bundle?form=1', 'request.malformed', 'form'],
  ['log/GROUP/xa/proof', 'request.malformed', 'seq'],
  ['log/GROUP/xa/proof?seq=', 'request.malformed', 'seq'],
  ['log/GROUP/xa/proof?seq=999', 'request.not-found'],
  ['log/GROUP/xb/proof?seq=0', 'request.not-found'],
  [`log/${absent}/xa/proof?seq=0`, 'group.unknown'],
  ['log/GROUP/xb/erasures', 'party.not-a-member'],
  ['log/GROUP/xa/erasures?from=one', 'request.malformed', 'from'],
  ['groups/GROUP/retention?within=3661', 'request.malformed', 'within'],
  [`groups/${absent}/retention`, 'group.unknown'],
  ['carried', 'request.malformed', 'to'],
  ['carried?to=xa', 'request.malformed', 'to'],
  ['carried?to=XC', 'request.malformed', 'to'],
  ['carried?to=xb', 'party.not-a-member'],
  ['carried?to=xc&to=xb', 'request.malformed', 'to'],
  ['carried?to=xc&group=1', 'request.malformed', 'group'],
  [`carried?to=xc&group=${absent}`, 'group.unknown'],
  ['carried?to=xc&after=zzz', 'request.malformed', 'after'],
  ['carried?to=xc&groups=GROUP', 'request.malformed', 'groups'],
  ['soundings?groups=GROUP', 'request.malformed', 'groups'],
  ['soundings/GROUP/XC/none', 'request.malformed', 'party'],
  ['soundings/GROUP/xc/none', 'request.malformed', 'thread'],
  [`soundings/GROUP/xc/${'0'.repeat(32)}`, 'request.not-found', 'thread'],
  [`soundings/GROUP/xc/${'0'.repeat(32)}/draft?page=1`, 'request.malformed', 'page'],
  [`soundings/GROUP/xc/${'0'.repeat(32)}/draft`, 'request.not-found', 'thread'],
  [`soundings/${absent}/xc/${'0'.repeat(32)}`, 'group.unknown'],
  ['officers/none/tokens', 'request.not-found', 'officer'],
  ['officers/none', 'request.not-found', 'officer'],
  ['officers/o-0000000000000000', 'request.not-found', 'officer'],
  ['nothing', 'request.not-found'],
];

test('http: each bad path and query is refused with its name, and the node stays as it was', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const said = await xa.post('/api/v1/statements', notice(group, xc.party));
  const { record } = (await said.json()) as { record: string };
  // Has its newest checkpoint, so that nothing is signed by being asked.
  await xa.get('/api/v1/carried?to=xc').catch(() => undefined);
  const folder = xa.opened.folder.path;
  const before = folderDigest(folder);
  for (const [path, code, at] of queries) {
    const place = path.replace('GROUP', group).replace('RECORD', record);
    await expectRefused(await xa.ask(`/api/v1/${place}`), [path, code, at]);
    assert.equal(folderDigest(folder), before, path);
  }
  assert.deepEqual(xa.faults, []);
});

const laid = (en: string) => ({ title: { en: 'a' }, clauses: [{ id: 'c1', text: { en } }] });

/** Bodies that are read, and whose sense is refused. */
const bodies = (
  group: string,
  xc: string,
): readonly (readonly [string, unknown, RefusalCode])[] => {
  const good = notice(group as never, xc as never);
  const change = (facts: Json) => ({ ...good, facts: { ...good.facts, ...facts } });
  return [
    ['statements', { ...good, group: absent }, 'group.unknown'],
    ['statements', { ...good, type: 'nobody.knows-it' }, 'draft.malformed'],
    ['statements', { ...good, type: 'receipt', facts: {} }, 'draft.malformed'],
    ['statements', { ...good, record: `xc-${'1'.repeat(32)}` }, 'request.not-found'],
    ['statements', change({ importer: 'xb' }), 'draft.malformed'],
    ['statements', change({ rule: 'none' }), 'draft.malformed'],
    ['statements', change({ dispatch: { from: '2026-02-30' } }), 'draft.malformed'],
    ['statements', change({ zeal: true }), 'draft.malformed'],
    ['statements', change({ substances: ['cas:125541-22-3'] }), 'draft.malformed'],
    ['statements', { ...good, casAsLabelled: true }, 'request.malformed'],
    ['statements', { ...good, casAsLabelled: Array(101).fill('1') }, 'request.malformed'],
    ['drafts', { draft: change({ substances: ['cas:125541-22-3'] }) }, 'draft.malformed'],
    [
      'statements/check',
      { drafts: [good, change({ substances: ['cas:125541-22-3'] })] },
      'draft.malformed',
    ],
    [
      'statements',
      change({ hs: Array.from({ length: 5_000 }, () => '293339') }),
      'draft.malformed',
    ],
    ['statements', { ...good, content: { reference: 'x'.repeat(70_000) } }, 'draft.malformed'],
    ['statements/check', { drafts: [good, change({ mode: 'pigeon' })] }, 'draft.malformed'],
    ['terms', { title: { en: 'a' }, cards: [], clocks: ['nobodys-rule'] }, 'request.malformed'],
    ['terms', { title: { en: 'a' }, cards: [{ party: 'xb' }], clocks: [] }, 'terms.malformed'],
    ['groups', { terms: '' }, 'terms.not-canonical'],
    ['groups', { terms: '{"v":1}' }, 'terms.malformed'],
    ['groups', { terms: 'x'.repeat(300_000) }, 'terms.too-large'],
    ['peers', { party: 'xc', address: 'ftp://xc.example' }, 'request.malformed'],
    ['peers', { party: 'xa', address: 'https://xa.example' }, 'request.malformed'],
    ['peers/xb/pull', {}, 'request.not-found'],
    ['peers/XB/pull', {}, 'request.malformed'],
    [`groups/${group}/log-key`, { recovery: 'AAAA' }, 'key.malformed'],
    [`groups/${group}/recovered-keys`, { recovery: 'AAAA' }, 'key.malformed'],
    [`groups/${group}/unheard`, { reason: 'x' }, 'recovery.not-waiting'],
    [`groups/${group}/erasures`, { seqs: [0], endClocks: true }, 'draft.malformed'],
    [`groups/${group}/erasures`, { seqs: [999], endClocks: true }, 'draft.malformed'],
    [`groups/${group}/erasures/check`, { seqs: [-1] }, 'request.malformed'],
    [`groups/${absent}/erasures/check`, { seqs: [0] }, 'group.unknown'],
    [`groups/${group}/erasure-holds`, { seq: 999, reason: 'x', lift: false }, 'draft.malformed'],
    [`soundings/${group}/xb`, { paper: laid('a') }, 'party.not-a-member'],
    [`soundings/${group}/xa`, { paper: laid('a') }, 'request.malformed'],
    [`soundings/${group}/xc`, { paper: laid('a [b') }, 'request.malformed'],
    [`soundings/${group}/xc`, { paper: laid('\ud800') }, 'request.malformed'],
    [`soundings/${group}/xc`, { paper: laid('a'), days: 181 }, 'request.malformed'],
    [`soundings/${group}/xc`, { paper: laid('a'), thread: '0'.repeat(32) }, 'request.not-found'],
    [
      `soundings/${group}/xc/${'0'.repeat(32)}/comments`,
      { comment: { on: '0'.repeat(32), text: { en: 'a' } } },
      'request.not-found',
    ],
    ['lists', { format: 'nope', files: [{ name: 'a', base64: '' }] }, 'list.unknown-format'],
    ['lists', { format: 'un-xml', files: [{ name: 'a', base64: '***' }] }, 'request.malformed'],
    ['lists', { format: 'un-xml', files: [{ name: 'a', base64: 'AAAA' }] }, 'list.malformed'],
    ['carried', 'no age file', 'carried.malformed'],
  ];
};

test('http: what is well-formed and makes no sense is refused, and the node stays as it was', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const folder = xa.opened.folder.path;
  const before = folderDigest(folder);
  for (const [path, body, code] of bodies(group, xc.party)) {
    await expectRefused(await xa.post(`/api/v1/${path}`, body), [
      `${path} ${JSON.stringify(body).slice(0, 900)}`,
      code,
    ]);
    assert.equal(folderDigest(folder), before, path);
  }
  assert.deepEqual(xa.faults, []);
});

test('http: a carried file that is too large is not read to its end', async (t) => {
  const { xa } = await deskScene(t);
  const before = folderDigest(xa.opened.folder.path);
  const duplex = 'half' as const;
  const response = await xa.ask('/api/v1/carried', { method: 'POST', body: endless(), duplex });
  await expectRefused(response, ['carried', 'carried.too-large']);
  assert.equal(folderDigest(xa.opened.folder.path), before);
});
