import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { DraftView } from '#api/contract-drafts.ts';
import type { Role } from '#officers/officer.ts';
import type { Permission } from '#officers/permissions.ts';
import {
  type Commands,
  carry,
  noticeFlags,
  twoNodes,
  type Workplace,
  workplace,
} from '../scene/command-line.ts';
import { commandHere } from '../scene/commands-here.ts';
import { mustBe } from '../scene/desk-nodes.ts';
import { accountsIn, addOfficer, allOf } from '../scene/officers.ts';

const scopes: readonly Permission[] = [
  'desk.read',
  'draft.write',
  'draft.release',
  'exchange.read',
];

/** Commands in the name of an officer who has an account at `xa` and a token for them. */
async function commandsOf(place: Workplace, name: string, ...roles: readonly Role[]) {
  const accounts = accountsIn(place.path('xa', 'officers.db'), 'xa', () => Date.now());
  const { id } = await addOfficer(accounts, name, allOf(...roles), 'cna');
  const form = { name: 'terminal', permissions: scopes, groups: 'all', days: 1 } as const;
  const { secret } = mustBe(await accounts.tokens.add(id, form));
  await accounts.store.close();
  return { token: secret, ...place.under({ ENTENTE_TOKEN: secret }) };
}

async function scene(t: Parameters<typeof workplace>[0]) {
  const place = workplace(t);
  await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  const writer = await commandsOf(place, 'writer', 'desk-officer');
  return { place, writer, token: writer.token };
}

const inXa = ['--data', 'xa'] as const;
async function one(commands: Commands, status = 'open'): Promise<DraftView> {
  type List = Readonly<{ items: readonly Readonly<{ draft: string }>[] }>;
  const list = await commands.json<List>('drafts', 'list', '--status', status, ...inXa);
  assert.equal(list.items.length, 1);
  return commands.json('drafts', 'show', list.items[0]?.draft ?? '', ...inXa);
}
const notices = async ({ json }: Commands): Promise<number> =>
  (await json<{ total: number }>('notifications', 'list', ...inXa)).total;

test('cli: an officer’s word is kept as a draft, returned, revised and cleared as the table says (officer’s token)', async (t) => {
  const { place, writer } = await scene(t);
  const chief = await commandsOf(place, 'chief', 'releasing-officer');
  const given = await writer.run('notify', ...noticeFlags('XA-7'), ...inXa);
  assert.equal(given.code, 0, given.err);
  assert.match(given.out, /Nothing has been said yet: this is kept as a draft/);
  assert.match(given.out, /Leaves when cleared by: +1 × releasing officer/);
  assert.equal(await notices(writer), 0);

  const draft = await one(chief);
  const short = draft.draft.slice(0, 9);
  const shown = await chief.run('drafts', 'show', short, ...inXa, '--lang', 'zh');
  assert.match(shown.out, /净重.*25 kg/);
  assert.ok(shown.out.includes(draft.digest) && shown.out.includes(draft.canonical));

  const returned = await chief.run(
    ...['drafts', 'return', short, '--reason', 'wrong-facts', '--text', 'It is 20 kg.', ...inXa],
  );
  assert.match(returned.out, /A fact is wrong, “It is 20 kg.”/);
  assert.equal((await writer.run('drafts', 'revise', short, '--write', 'd.json', ...inXa)).code, 0);
  const text = readFileSync(place.path('d.json'), 'utf8');
  writeFileSync(place.path('d.json'), text.replace('25000000', '20000000'));
  const revised = await writer.run('drafts', 'revise', short, 'd.json', ...inXa);
  assert.match(revised.out, /net weight +25 kg +20 kg/i, revised.err);

  // Without the table's word for it a token clears nothing, and the page that does is named.
  const next = await one(chief);
  const clear = (digest: string) =>
    chief.run('drafts', 'clear', short, '--digest', digest, ...inXa);
  const refused = await clear(next.digest);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /clearance\.proof-not-taken/);
  assert.match(refused.err, new RegExp(`/drafts/${draft.draft}`));
  const served = await place.serve('xa');
  const rule = {
    types: '*',
    needs: [{ role: 'releasing-officer', officers: 1, proofs: ['token'] }],
  };
  const set = await fetch(new URL('/api/v1/clearances', served.desk), {
    ...{ method: 'PUT', body: JSON.stringify({ console: true, rules: [rule] }) },
    headers: { ...served.console, 'content-type': 'application/json' },
  });
  assert.equal(set.status, 200, await set.text());
  assert.equal((await clear(draft.digest)).code, 1);
  assert.equal((await clear(next.digest.slice(0, 7))).code, 1);
  assert.equal(await notices(writer), 0);
  const cleared = await clear(next.digest.slice(0, 8));
  assert.equal(cleared.code, 0, cleared.err);
  assert.equal(await notices(writer), 1);
  assert.match((await clear(next.digest)).err, /draft\.closed/);
  assert.equal(await served.stop(), 0);

  const amend = ['notify', '--amend', 'XA-7', '--mass', '19 kg', ...inXa];
  const digest = /--sign ([0-9a-f]{8})/.exec((await writer.run(...amend)).out)?.[1] ?? '';
  assert.equal((await writer.run(...amend, '--sign', digest)).code, 0);
  const before = await writer.run('drafts', 'show', (await one(writer)).draft, ...inXa);
  assert.match(before.out, /Against what was said last[\s\S]*net weight +20 kg +19 kg/i);
});

test('cli: a draft is discarded only when somebody says so, and a wrong line changes nothing', async (t) => {
  const { place, writer, token } = await scene(t);
  const file = place.path('two.json');
  assert.equal((await writer.run('notify', ...noticeFlags('XA-7'), ...inXa)).code, 0);
  const { draft, digest } = await one(writer);
  writeFileSync(file, '{"facts": 7}');
  const wrong: readonly (readonly [RegExp, ...string[]])[] = [
    [/CommandFailed: 00000000 is not the digest/, 'discard', draft, '--digest', '00000000'],
    [/CommandFailed: no draft begins with xa-ffff/, 'discard', 'xa-ffff'],
    [/clearance\.not-needed/, 'clear', draft, '--digest', digest, '--role', 'releasing-officer'],
    [/request\.malformed/, 'clear', draft, '--digest', digest, '--role', 'king'],
    [/UsageError: --reason is one of/, 'return', draft],
    [/UsageError: --reason is one of/, 'return', draft, '--reason', 'because'],
    [/UsageError: drafts revise needs a file/, 'revise', draft],
    [/CommandFailed: .*does not hold/, 'revise', draft, place.path('two.json')],
    [/ENOENT/, 'revise', draft, place.path('three.json')],
    [/request\.malformed/, 'list', '--status', 'unheard-of'],
  ];
  const data = place.path('xa');
  for (const [expected, ...line] of wrong) {
    const ended = await commandHere(['drafts', ...line, '--data', data], { ENTENTE_TOKEN: token });
    assert.match(`${ended.sentence} ${ended.problem?.code}`, expected, line.join(' '));
  }
  // With nobody to ask, nothing is done.
  assert.match((await writer.run('drafts', 'discard', draft, ...inXa)).err, /nothing was done/);
  // Whoever holds the folder clears nothing either.
  const console = await place.run('drafts', 'clear', draft, '--digest', digest, ...inXa);
  assert.match(console.err, /a clearance is a person’s/);
  assert.equal((await one(writer)).history.length, 1);
  assert.equal((await writer.run('drafts', 'discard', draft, '--digest', digest, ...inXa)).code, 0);
  assert.equal((await one(writer, 'discarded')).status, 'discarded');
  assert.match((await writer.run('drafts', 'list', ...inXa)).out, /No draft waits/);
});

test('cli: the console writes drafts once the node has an administrator, and says nothing', async (t) => {
  const { place } = await scene(t);
  await commandsOf(place, 'root', 'administrator');
  const given = await place.run('notify', ...noticeFlags('XA-7'), ...inXa, '--lang', 'es');
  assert.equal(given.code, 0, given.err);
  assert.match(given.out, /queda como borrador/);
  assert.equal(await notices(place), 0);
  assert.equal((await one(place)).author.officer, 'console');
});
