import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { httpbis } from 'http-message-signatures';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { sign } from '#kernel/signature.ts';
import { contentDigest } from './content-digest.ts';
import { type RequestToVerify, signRequest, verifyRequest } from './request-signature.ts';

const group = brandGroup('5e'.repeat(32));
const otherGroup = brandGroup('6f'.repeat(32));
const party = brandParty('xa');
const seconds = 1_795_000_000;
const nothing = new Uint8Array();

function brandGroup(text: string): GroupId {
  assert.ok(isGroupId(text));
  return text;
}
function brandParty(text: string): PartyId {
  assert.ok(isPartyId(text));
  return text;
}

function newKey(): Readonly<{ secret: Uint8Array; publicKey: string }> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    secret: privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-32),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'),
  };
}

const key = newKey();
const keyOf = (askedGroup: GroupId, askedParty: PartyId): readonly string[] =>
  askedGroup === group && askedParty === party ? [key.publicKey] : [];

type Sent = Readonly<{
  method: string;
  url: string;
  fields: Readonly<Record<string, string>>;
  body: Uint8Array;
}>;

const received = (sent: Sent): RequestToVerify => ({
  method: sent.method,
  url: sent.url,
  header: (name) => sent.fields[name],
  body: sent.body,
});

async function signed(
  method: 'GET' | 'POST',
  url: string,
  body?: Uint8Array,
  secret = key.secret,
): Promise<Sent> {
  const fields = await signRequest(
    { method, url: new URL(url), ...(body ? { body } : {}) },
    { group, party, httpSecret: secret },
    { random: randomBytes(16), seconds },
  );
  return { method, url: new URL(url).href, fields, body: body ?? nothing };
}

const getUrl = `https://node.example:8443/exchange/${group}/xb?from=17`;
const postUrl = `https://node.example/exchange/${group}/nudge`;

test('request signature: a signed request names its group, party, time and nonce', async () => {
  const sent = await signed('GET', getUrl);
  const signer = await verifyRequest(received(sent), keyOf);
  assert.equal(signer?.group, group);
  assert.equal(signer?.party, party);
  assert.equal(signer?.created, seconds);
  assert.match(signer?.nonce ?? '', /^[A-Za-z0-9_-]{22}$/);
});

test('request signature: the fields are those of the specification, to the byte', async () => {
  const fields = await signRequest(
    { method: 'GET', url: new URL(getUrl) },
    { group, party, httpSecret: key.secret },
    { random: new Uint8Array(16), seconds },
  );
  const parameters = `("@method" "@authority" "@path" "@query");created=${seconds};nonce="${'A'.repeat(22)}";keyid="entente.${group}/xa";alg="ed25519"`;
  assert.equal(fields['signature-input'], `entente=${parameters}`);
  // The signature base of RFC 9421 §2.5, written out by hand.
  const base = [
    '"@method": GET',
    '"@authority": node.example:8443',
    `"@path": /exchange/${group}/xb`,
    '"@query": ?from=17',
    `"@signature-params": ${parameters}`,
  ].join('\n');
  const signature = /^entente=:(.*):$/.exec(fields['signature'] ?? '')?.[1] ?? '';
  const spki = Buffer.concat([
    Buffer.from('302a300506032b6570032100', 'hex'),
    Buffer.from(key.publicKey, 'base64'),
  ]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  assert.ok(verify(null, Buffer.from(base), publicKey, Buffer.from(signature, 'base64')));
});

test('request signature: a body is covered by its digest', async () => {
  const body = Buffer.from('{"new":true}');
  const sent = await signed('POST', postUrl, body);
  assert.equal(sent.fields['content-digest'], contentDigest(body));
  assert.ok(await verifyRequest(received(sent), keyOf));
  assert.equal(await verifyRequest(received({ ...sent, body: nothing }), keyOf), undefined);
});

test('request signature: a body without a digest is refused', async () => {
  const sent = await signed('POST', postUrl);
  assert.ok(await verifyRequest(received(sent), keyOf));
  const body = Buffer.from('x');
  assert.equal(await verifyRequest(received({ ...sent, body }), keyOf), undefined);
  const fields = { ...sent.fields, 'content-digest': contentDigest(body) };
  assert.equal(await verifyRequest(received({ ...sent, body, fields }), keyOf), undefined);
});

test('request signature: another key, an unknown group and no signature are all refused', async () => {
  const byAnother = await signed('GET', getUrl, undefined, newKey().secret);
  assert.equal(await verifyRequest(received(byAnother), keyOf), undefined);
  const sent = await signed('GET', getUrl);
  assert.equal(await verifyRequest(received(sent), () => []), undefined);
  assert.equal(await verifyRequest(received({ ...sent, fields: {} }), keyOf), undefined);
});

test('request signature: while a key changes, the one before it is accepted beside it', async () => {
  const next = newKey();
  const both = () => [next.publicKey, key.publicKey];
  for (const secret of [key.secret, next.secret]) {
    const sent = await signed('GET', getUrl, undefined, secret);
    assert.ok(await verifyRequest(received(sent), both));
  }
  const retired = await signed('GET', getUrl, undefined, newKey().secret);
  assert.equal(await verifyRequest(received(retired), both), undefined);
});

test('request signature: the stand-in key opens nothing, though anyone can sign with it', async () => {
  const byZero = await signed('GET', getUrl, undefined, new Uint8Array(32));
  assert.equal(await verifyRequest(received(byZero), () => []), undefined);
});

test('request signature: covering less, or more, or by other parameters is refused', async () => {
  const signFree = async (fields: string[], params: string[], values = {}, name = 'entente') => {
    const headers: Record<string, string> = {};
    const message = { method: 'GET', url: getUrl, headers };
    const result = await httpbis.signMessage(
      {
        key: { sign: async (base) => Buffer.from(sign(base, key.secret)) },
        name,
        fields,
        params,
        paramValues: {
          created: new Date(seconds * 1000),
          nonce: randomBytes(16).toString('base64url'),
          keyid: `entente.${group}/xa`,
          alg: 'ed25519',
          ...values,
        },
      },
      message,
    );
    const fieldsOf = {
      'signature-input': String(result.headers['Signature-Input']),
      signature: String(result.headers['Signature']),
    };
    return { method: 'GET', url: getUrl, fields: fieldsOf, body: nothing };
  };
  const all = ['@method', '@authority', '@path', '@query'];
  const due = ['created', 'nonce', 'keyid', 'alg'];
  const verifies = async (sent: Sent) => (await verifyRequest(received(sent), keyOf)) !== undefined;
  assert.ok(await verifies(await signFree(all, due)), 'the control case');
  assert.ok(
    await verifies(await signFree([...all].reverse(), [...due].reverse())),
    'order is free',
  );
  for (const left of all) {
    assert.ok(
      !(await verifies(
        await signFree(
          all.filter((name) => name !== left),
          due,
        ),
      )),
      left,
    );
  }
  for (const left of due) {
    assert.ok(
      !(await verifies(
        await signFree(
          all,
          due.filter((name) => name !== left),
        ),
      )),
      left,
    );
  }
  assert.ok(!(await verifies(await signFree([...all, '@scheme'], due))));
  assert.ok(!(await verifies(await signFree(all, [...due, 'expires']))));
  assert.ok(!(await verifies(await signFree(all, due, { alg: 'hmac-sha256' }))));
  assert.ok(!(await verifies(await signFree(all, due, { nonce: 'short' }))));
  assert.ok(!(await verifies(await signFree(all, due, { keyid: `entente.${otherGroup}/xa` }))));
  assert.ok(!(await verifies(await signFree(all, due, { keyid: `${group}/xa` }))));
  assert.ok(!(await verifies(await signFree(all, due, {}, 'sig'))));
});

test('request signature: a second signature beside ours is refused', async () => {
  const sent = await signed('GET', getUrl);
  const fields = {
    'signature-input': `${sent.fields['signature-input']}, sig=("@method");keyid="x"`,
    signature: `${sent.fields['signature']}, sig=:AAAA:`,
  };
  assert.equal(await verifyRequest(received({ ...sent, fields }), keyOf), undefined);
});

/** Changes one character to another, drops it, or doubles it. */
const edit = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('change', 'drop', 'double'),
  to: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
});
type Edit = Readonly<{ at: number; how: string; to: string }>;

function edited(text: string, { at, how, to }: Edit): string {
  const index = at % text.length;
  const here = text[index] ?? '';
  const put = how === 'change' ? to : how === 'drop' ? '' : here + here;
  return text.slice(0, index) + put + text.slice(index + 1);
}

test('request signature: any change of any signed part is refused', async () => {
  const sent = await signed('POST', postUrl.replace('nudge', 'nudge?a=1'), Buffer.from('body'));
  assert.ok(await verifyRequest(received(sent), keyOf));
  const parts = [
    'method',
    'url',
    'signature-input',
    'signature',
    'content-digest',
    'body',
  ] as const;
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...parts), edit, async (part, change) => {
      let mutated: Sent = sent;
      if (part === 'method') mutated = { ...sent, method: edited(sent.method, change) };
      else if (part === 'body') {
        mutated = { ...sent, body: Buffer.from(edited('body', change)) };
      } else if (part === 'url') {
        const url = edited(sent.url, change);
        fc.pre(URL.canParse(url));
        // Two spellings of one URL are one request; the scheme is no part of the signature, TLS is.
        const spelt = new URL(url);
        const old = new URL(sent.url);
        fc.pre(spelt.host + spelt.pathname + spelt.search !== old.host + old.pathname + old.search);
        mutated = { ...sent, url };
      } else {
        const field = edited(sent.fields[part] ?? '', change);
        mutated = { ...sent, fields: { ...sent.fields, [part]: field } };
      }
      const same =
        mutated.method.toUpperCase() === sent.method &&
        mutated.url === sent.url &&
        Buffer.from(mutated.body).equals(sent.body) &&
        JSON.stringify(mutated.fields) === JSON.stringify(sent.fields);
      fc.pre(!same);
      tried += 1;
      assert.equal(await verifyRequest(received(mutated), keyOf), undefined);
    }),
    { numRuns: 2_000 },
  );
  assert.ok(tried >= 1_000);
});

test('request signature: garbage in the fields is refused and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 600 }), fc.string(), async (input, signature) => {
      const fields = { 'signature-input': input, signature };
      const request = received({ method: 'GET', url: getUrl, fields, body: nothing });
      assert.equal(await verifyRequest(request, keyOf), undefined);
    }),
  );
});
