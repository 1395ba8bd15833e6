import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { DraftList, DraftView } from '#api/contract-drafts.ts';
import type { ClearanceRule } from '#desks/releases/clearances.ts';
import { recordId } from '#kernel/id.ts';
import { clearanceChallenge } from '#ledger/clearance-challenge.ts';
import { deskHost } from '../scene/desk-nodes.ts';
import {
  codeOf,
  type DraftScene,
  draftScene,
  draftSeen,
  type Sitting,
} from '../scene/draft-officers.ts';
import { allOf, cookieHeader } from '../scene/officers.ts';
import { givePasskey } from '../scene/passkey.ts';
import { notice } from '../simulation/notices.ts';

type Written = Readonly<{ here: DraftScene; writer: Sitting; view: DraftView; path: string }>;

async function written(t: TestContext): Promise<Written> {
  const here = await draftScene(t);
  const writer = await here.sit('writer', allOf('desk-officer'));
  const draft = notice(here.group, here.xc.party);
  const view = (await (await writer.post('/api/v1/drafts', { draft })).json()) as DraftView;
  return { here, writer, view, path: `/api/v1/drafts/${view.draft}` };
}

const clearing = ({ digest }: DraftView) => ({ digest, role: 'releasing-officer' });
const noticesOf = async ({ xa, group }: DraftScene): Promise<number> =>
  (await xa.opened.node.store.joints({ group, desk: 'notifications', limit: 5 })).rows.length;

async function setRules({ sit }: DraftScene, rules: readonly ClearanceRule[]): Promise<void> {
  const root = await sit('root', allOf('administrator'));
  const set = await root.post('/api/v1/clearances', { console: false, rules }, 'PUT');
  assert.equal(await codeOf(set), 'ok');
}

test('drafts: the same draft sent twice under one id is written once (double submit, lost answer)', async (t) => {
  const { sit, group, xa, xc } = await draftScene(t);
  const writer = await sit('writer', allOf('desk-officer'));
  const as = recordId(xa.party, new Uint8Array(16).fill(7));
  const draft = notice(group, xc.party);
  const sent = await Promise.all([1, 2, 3].map(() => writer.post('/api/v1/drafts', { draft, as })));
  for (const answer of sent) {
    assert.equal(answer.status, 201);
    assert.equal(((await answer.json()) as DraftView).draft, as);
  }
  const list = (await (await writer.get('/api/v1/drafts')).json()) as DraftList;
  assert.equal(list.items.length, 1);

  const other = { ...draft, content: { ...draft.content, reference: 'another' } };
  const colleague = await sit('colleague', allOf('desk-officer'));
  const foreign = as.replace('xa-', 'xc-');
  for (const [asker, body, code] of [
    [writer, { draft: other, as }, 'draft.exists'],
    [colleague, { draft, as }, 'draft.exists'],
    [writer, { draft, as: foreign }, 'request.malformed'],
    [writer, { draft, as: 'xa-7' }, 'request.malformed'],
  ] as const) {
    assert.equal(await codeOf(await asker.post('/api/v1/drafts', body)), code);
  }
  const after = (await (await writer.get('/api/v1/drafts')).json()) as DraftList;
  assert.equal(after.items.length, 1);
  assert.equal((await draftSeen(writer, `/api/v1/drafts/${as}`)).digest, list.items[0]?.digest);
});

test('drafts: two officers who release the same draft at once say it once, and the second is told', async (t) => {
  const { here, view, path } = await written(t);
  const chiefs = await Promise.all(
    ['first', 'second'].map((name) => here.sit(name, allOf('releasing-officer'))),
  );
  const answers = await Promise.all(
    chiefs.map(async (chief) => codeOf(await chief.post(`${path}/clear`, clearing(view)))),
  );
  assert.deepEqual(answers.sort(), ['draft.closed', 'ok']);
  assert.equal(await noticesOf(here), 1);
  const late = await chiefs[0]?.post(`${path}/return`, { digest: view.digest, reason: 'other' });
  assert.equal(late && (await codeOf(late)), 'draft.closed');
});

test('drafts: a session that ends while a clearance is on its way clears nothing', async (t) => {
  const { here, view, path } = await written(t);
  const { xa, sit } = here;
  const chief = await sit('chief', allOf('releasing-officer'));
  const bytes = new TextEncoder().encode(JSON.stringify(clearing(view)));
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.slice(0, 10)),
    pull: async (controller) => {
      await xa.opened.accounts.sessions.end(chief.session.sessionId);
      controller.enqueue(bytes.slice(10));
      controller.close();
    },
  });
  const headers = { 'content-type': 'application/json', ...cookieHeader(chief.session) };
  const duplex = 'half' as const;
  const answer = await xa.askAs(`${path}/clear`, { method: 'POST', headers, body, duplex });
  assert.equal(await codeOf(answer), 'signin.needed');
  assert.equal(await noticesOf(here), 0);
});

/** What the passkey of this officer is asked to sign. */
async function askedOf(who: Sitting, path: string, seen: DraftView): Promise<string> {
  const asked = await who.post(`${path}/clear/options`, clearing(seen));
  return ((await asked.json()) as { challenge: string }).challenge;
}

const { hostname } = new URL(`http://${deskHost}`);
const byPasskeys = (officers: number): ClearanceRule => ({
  types: '*',
  needs: [{ role: 'releasing-officer', officers, proofs: ['passkey'] }],
});

test('drafts: a passkey clears by its signature, for this address, this officer and this text', async (t) => {
  const { here, view, path } = await written(t);
  const { sit, clock, xa } = here;
  const { accounts } = xa.opened;
  await setRules(here, [byPasskeys(2)]);
  const chief = await sit('chief', allOf('releasing-officer'));
  const other = await sit('other', allOf('releasing-officer'));
  const own = await givePasskey(accounts, chief.officer, hostname);
  const theirs = await givePasskey(accounts, other.officer, hostname);
  const elsewhere = await givePasskey(accounts, other.officer, 'desk.example');
  const clear = async (who: Sitting, assertion?: unknown): Promise<string> =>
    codeOf(
      await who.post(`${path}/clear`, { ...clearing(view), ...(assertion ? { assertion } : {}) }),
    );

  // Signed in just before is not what this table asks for.
  assert.equal(await clear(chief), 'clearance.proof-not-taken');
  const asked = await askedOf(chief, path, view);
  const theirAsked = await askedOf(other, path, view);
  assert.notEqual(asked, theirAsked);
  const answer = own.assert(asked, deskHost);
  for (const wrong of [
    own.assert(Buffer.from(view.digest, 'hex').toString('base64url'), deskHost),
    own.assert(theirAsked, deskHost),
    own.assert(asked, 'desk.example:4101'),
    theirs.assert(asked, deskHost),
    { ...answer, response: { ...answer.response, signature: 'AAAA' } },
    'a word',
  ]) {
    assert.match(await clear(chief, wrong), /^(credential|request)\.malformed$/);
  }
  assert.equal(await clear(other, elsewhere.assert(theirAsked, deskHost)), 'credential.malformed');
  assert.equal((await draftSeen(chief, path)).history.length, 1);

  // It wants no fresh sign-in: the passkey is the proof.
  clock.nowMs += 15 * 60_000;
  assert.equal(await clear(chief, answer), 'ok');
  assert.equal(await clear(chief, answer), 'clearance.given');
  assert.equal(await clear(other, answer), 'credential.malformed');
  assert.equal(await clear(other, theirs.assert(theirAsked, deskHost)), 'ok');
  assert.equal(await noticesOf(here), 1);
});

test('drafts: what a passkey signed for one draft clears no other of the same words, nor those words when they come back', async (t) => {
  const { here, writer, view, path } = await written(t);
  const { sit, xa, xc, group } = here;
  await setRules(here, [byPasskeys(2)]);
  const chief = await sit('chief', allOf('releasing-officer', 'desk-officer'));
  const own = await givePasskey(xa.opened.accounts, chief.officer, hostname);
  const answer = own.assert(await askedOf(chief, path, view), deskHost);
  const clear = async (at: string, role = 'releasing-officer'): Promise<string> =>
    codeOf(await chief.post(`${at}/clear`, { digest: view.digest, role, assertion: answer }));

  const draft = notice(group, xc.party);
  const twin = (await (await writer.post('/api/v1/drafts', { draft })).json()) as DraftView;
  assert.equal(twin.digest, view.digest);
  assert.equal(await clear(`/api/v1/drafts/${twin.draft}`), 'credential.malformed');
  assert.equal(await clear(path, 'desk-officer'), 'credential.malformed');

  const { digest } = view;
  const back = await chief.post(`${path}/return`, { digest, reason: 'not-now' });
  assert.equal(await codeOf(back), 'ok');
  const again = await writer.post(`${path}/revise`, { digest, draft });
  assert.equal(((await again.json()) as DraftView).digest, digest);
  assert.equal(await clear(path), 'credential.malformed');
  const anew = { digest, role: 'releasing-officer' };
  const fresh = own.assert(await askedOf(chief, path, view), deskHost);
  assert.equal(
    await codeOf(await chief.post(`${path}/clear`, { ...anew, assertion: fresh })),
    'ok',
  );
});

test('drafts: what an officer signed can be checked from the national log alone', async (t) => {
  const { here, view, path } = await written(t);
  const { sit, xa } = here;
  const chief = await sit('chief', allOf('releasing-officer'));
  const own = await givePasskey(xa.opened.accounts, chief.officer, hostname);
  const assertion = own.assert(await askedOf(chief, path, view), deskHost);
  assert.equal(
    await codeOf(await chief.post(`${path}/clear`, { ...clearing(view), assertion })),
    'ok',
  );
  const national = xa.opened.node.groups().find(({ terms }) => terms.kind === 'national');
  assert.ok(national);
  const leaves = await xa.opened.node.store.leavesOf(national.group, view.draft);
  const cleared = leaves.find(({ type }) => type === 'draft.cleared');
  assert.ok(cleared?.contentBytes);
  const { group, record, facts } = JSON.parse(new TextDecoder().decode(cleared.actBytes));
  const { proof } = JSON.parse(new TextDecoder().decode(cleared.contentBytes));
  assert.equal(proof.version, leaves.find(({ type }) => type === 'draft.written')?.seq);
  const challenge = clearanceChallenge({ group, record, version: proof.version, facts });
  const verified = await verifyAuthenticationResponse({
    response: {
      ...{ id: proof.credential, rawId: proof.credential, type: 'public-key' as const },
      ...{ clientExtensionResults: {}, response: proof },
    },
    expectedChallenge: Buffer.from(challenge).toString('base64url'),
    ...{ expectedOrigin: `http://${deskHost}`, expectedRPID: hostname },
    credential: {
      ...{ id: proof.credential, counter: 0 },
      publicKey: new Uint8Array(Buffer.from(proof.publicKey, 'base64url')),
    },
  });
  assert.equal(verified.verified, true);
});

test('drafts: a token clears only what the table lets a token clear, and only if it was made for releasing', async (t) => {
  const { here, writer, view, path } = await written(t);
  const { sit, asProgram } = here;
  const chief = await sit('chief', allOf('releasing-officer'));
  const scopes = ['desk.read', 'draft.write', 'draft.release'] as const;
  const program = await asProgram(chief.officer, ...scopes);
  const narrow = await asProgram(chief.officer, 'desk.read', 'draft.write');
  const clear = async (who: Pick<Sitting, 'post'>): Promise<string> =>
    codeOf(await who.post(`${path}/clear`, clearing(view)));
  const mayClear = async (who: Pick<Sitting, 'get'>): Promise<boolean> =>
    (await draftSeen(who, path)).mayClear;
  assert.equal(await clear(program), 'clearance.proof-not-taken');
  assert.equal(await mayClear(program), false);
  await setRules(here, [
    {
      types: '*',
      needs: [{ role: 'releasing-officer', officers: 1, proofs: ['passkey', 'token'] }],
    },
  ]);
  assert.equal(await clear(narrow), 'request.not-allowed');
  assert.equal(await clear(await asProgram(writer.officer, ...scopes)), 'clearance.not-needed');
  assert.equal(await mayClear(program), true);
  assert.equal(await clear(program), 'ok');
  const { history } = await draftSeen(writer, path);
  assert.deepEqual(
    history.map(({ what, proof }) => proof ?? what),
    ['written', 'token', 'released'],
  );
});
