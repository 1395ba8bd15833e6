/** Vectors of published pages (docs/spec/public-words.md): whole files, and the same with one thing changed. */
import { formatPage } from '#desks/appearances/page.ts';
import type { ProofAct, ProofLog, PublicationProof } from '#desks/appearances/proof-form.ts';
import { publicationHash } from '#desks/appearances/publication.ts';
import { readProof, verifyPage } from '#desks/appearances/verify-page.ts';
import { proofText, verifyProof } from '#desks/appearances/verify-proof.ts';
import { utf8 } from '#kernel/bytes.ts';
import { isJsonObject, type JsonObject, parseCanonicalObject } from '#kernel/canonical-json.ts';
import { hashHex, toBase64 } from '#kernel/digest.ts';
import type { HashHex, PartyId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { checkpointText, cosign, originOf } from '#ledger/checkpoint.ts';
import { formatNote } from '#ledger/note.ts';
import { consistencyProof, inclusionProof } from '#ledger/proof.ts';
import type { Statement } from '#ledger/statement.ts';
import { versionHash, versionOf } from '#ledger/wording.ts';
import { must, openerRecord, seed, startSeconds, three, xa, xb, xc } from './fixture.ts';
import { MemoryLog } from './memory-log.ts';
import type { VectorFile } from './vector-file.ts';

const area = 'precursor-control';
const record = openerRecord(xa, 'publication');

const wording: NonNullable<PublicationProof['lines']>['wording'] = {
  clauses: [
    {
      id: 'c1',
      text: {
        en: 'The sides stop <unlicensed> sales.\n\nThey "report" & compare.',
        es: 'Las partes detienen las ventas sin licencia.',
        zh: '各方制止无证销售。',
      },
    },
  ],
  nonce: '0f'.repeat(16),
  title: { text: { en: 'Presses & parcels', es: 'Prensas y paquetes', zh: '压片机与包裹' } },
};
const text = versionOf(wording, {
  ...{ authentic: ['en', 'zh'], binding: false, status: 'joint-statement' },
  matter: { at: '2026-11-24T09:00Z', order: ['xc', 'xa', 'xb'] },
});
const version = versionHash(text);

type Tables = Readonly<{
  logs: readonly MemoryLog[];
  /** What each said of the appearance, by its place in its log. */
  said: ReadonlyMap<string, readonly Statement[]>;
}>;

/** All three take up the lines and release them with the words of one; xb has changed its key before, and takes it back later. */
function table(): Tables {
  const logs = [xa, xb, xc].map((party) => new MemoryLog(three, party, 'publication'));
  const [a, b, c] = logs as [MemoryLog, MemoryLog, MemoryLog];
  for (const log of logs) log.found();
  b.rotate(seed('xb/log publication'));
  a.say({ type: 'alert.not-of-this', area });
  const words = c.say({
    ...{ type: 'appearance.words-given', area, record },
    content: { speaker: { en: 'Spokesperson' }, text: { en: 'Ours: "begun".', zh: '已经开始。' } },
  });
  const released = { version, words: [{ party: 'xc', seq: words.act.seq }] };
  const said = new Map<string, readonly Statement[]>();
  for (const log of logs) {
    const facts = { mandate: 'government', version };
    const accepted = log.say({ type: 'appearance.accepted', area, record, facts });
    const embargo = log === b ? { embargo: '2026-11-25T06:00Z' } : {};
    const release = log.say({
      ...{ type: 'publication.released', area, record },
      facts: { ...released, ...embargo },
    });
    said.set(log.name.party, [accepted, ...(log === c ? [words] : []), release]);
  }
  return { logs, said };
}

function contentOf(statement: Statement): JsonObject {
  const { content } = statement;
  const value = content.kind === 'held' ? parseCanonicalObject(content.bytes) : undefined;
  if (!isJsonObject(value)) throw new Error('words have a content');
  return value;
}

async function actOf(log: MemoryLog, statement: Statement, size: number): Promise<ProofAct> {
  const { act, content } = statement;
  const path = await inclusionProof(act.seq, size, log.read);
  const shown =
    content.kind === 'held'
      ? { content: contentOf(statement), salt: toBase64(content.salt) }
      : undefined;
  const value = parseCanonicalObject(statement.actBytes);
  if (value === undefined) throw new Error('an act is canonical');
  return { act: value, path: path.map(hashHex), ...shown };
}

/** A checkpoint of a log as receipts give it: the author's cosignature, and those of others. */
async function noteOf(log: MemoryLog, size: number, others: readonly MemoryLog[]) {
  const { root, cosignature } = await log.checkpoint(size, startSeconds + 60 * size);
  const noteText = checkpointText(log.name, size, root);
  const seconds = startSeconds + 86_400;
  const signatures = [
    { name: originOf(log.name), data: cosignature },
    ...others.map(({ name, secret }) => ({
      name: originOf(name),
      data: cosign({ by: name, text: noteText, seconds, secret }),
    })),
  ];
  return formatNote({ text: noteText, signatures });
}

const keysOf = (logs: readonly MemoryLog[]): PublicationProof['keys'] =>
  logs.flatMap(({ keys, name: { party } }) => {
    const keyActs = keys.flatMap(({ keyAct }) => keyAct ?? []);
    return keyActs.length === 0 ? [] : [{ party, keyActs }];
  });

const termsValue = (): JsonObject => {
  const value = parseCanonicalObject(three.termsBytes);
  if (value === undefined) throw new Error('terms are canonical');
  return value;
};

/** Two trees for each log: one that one member has signed, one that the other has, grown by a statement. */
async function joint(language: Language, takenBack = false): Promise<PublicationProof> {
  const { logs, said } = table();
  const words = (said.get('xc') ?? [])
    .filter(({ act }) => act.type === 'appearance.words-given')
    .map(({ act }) => ({ party: xc, seq: act.seq }));
  const publication = publicationHash({ version, words });
  const proofs: ProofLog[] = [];
  for (const log of logs) {
    const first = log.range.size;
    const [one, other] = logs.filter((each) => each !== log) as [MemoryLog, MemoryLog];
    log.say({ type: 'alert.not-of-this', area });
    const back =
      takenBack && log.name.party === xb
        ? log.say({
            ...{ type: 'publication.withdrawn', record, facts: { publication } },
            content: { text: { en: 'No longer.' } },
          })
        : undefined;
    const last = log.range.size;
    const acts: ProofAct[] = [];
    for (const each of said.get(log.name.party) ?? []) acts.push(await actOf(log, each, first));
    if (back) acts.push(await actOf(log, back, last));
    const path = await consistencyProof(first, last, log.read);
    proofs.push({
      ...{ party: log.name.party, acts },
      checkpoints: [
        { note: await noteOf(log, first, [one]), path: [] },
        { note: await noteOf(log, last, [other]), path: path.map(hashHex) },
      ],
    });
  }
  return {
    ...{ v: 1, kind: 'joint', language, record, words, terms: termsValue() },
    ...{ lines: { text, wording }, logs: proofs, keys: keysOf(logs) },
  };
}

async function alone(language: Language, signed: boolean): Promise<PublicationProof> {
  const { logs, said } = table();
  const [a, , c] = logs as [MemoryLog, MemoryLog, MemoryLog];
  const words = (said.get('xc') ?? []).filter(({ act }) => act.type.endsWith('.words-given'));
  const places = words.map(({ act }) => ({ party: xc, seq: act.seq }));
  const made = c.say({
    ...{ type: 'publication.made-alone', area, record },
    facts: { words: places[0]?.seq ?? 0 },
  });
  const size = c.range.size;
  const acts: ProofAct[] = [];
  for (const each of [...words, made]) acts.push(await actOf(c, each, size));
  const checkpoints = [{ note: await noteOf(c, size, signed ? [a] : []), path: [] }];
  return {
    ...{ v: 1, kind: 'alone', language, record, words: places, terms: termsValue() },
    ...{ logs: [{ party: xc, acts, checkpoints }], keys: keysOf(logs) },
  };
}

const pageOf = (proof: PublicationProof): string => formatPage(proof, must(verifyProof(proof)));

/** The page of a good proof with another proof in it: what it shows is judged last. */
function change(page: string, by: (proof: PublicationProof) => void): string {
  const proof = must(readProof(utf8(page)));
  const other = structuredClone(proof);
  by(other);
  return page.replace(proofText(proof), () => proofText(other));
}

const log = (proof: PublicationProof, party: string) => {
  const found = proof.logs.find((one) => one.party === party);
  if (!found) throw new Error(`${party} is in the proof`);
  return found;
};
const flipped = (hash: HashHex): HashHex =>
  ((hash.startsWith('0') ? '1' : '0') + hash.slice(1)) as HashHex;

function invalidPages(page: string): Readonly<Record<string, string>> {
  const dropLine = (note: string, of: PartyId): string =>
    note
      .split('\n')
      .filter((line) => !line.startsWith(`— ${originOf({ group: three.group, party: of })} `))
      .join('\n');
  return {
    'no proof in it': page.replace('entente-publication', 'entente-other'),
    'a proof that is no JSON': page.replace('"kind":"joint"', '"kind":joint'),
    'an unknown member': page.replace('"kind":"joint"', '"kinds":[],"kind":"joint"'),
    'one letter of a line that is shown': page.replace('The sides stop', 'The sides stap'),
    'one letter of a line in the proof': change(page, ({ lines }) => {
      const [clause] = lines?.wording.clauses ?? [];
      if (clause) clause.text = { ...clause.text, es: 'Las partes detienen las ventas.' };
    }),
    'a sentence beside the words': page.replace('</main>', '<p>It was our idea.</p></main>'),
    'a style that hides': page.replace('h1{font-size', 'blockquote{display:none}h1{font-size'),
    'a script that runs': page.replace('</body>', '<script>1</script></body>'),
    'one letter of own words in the proof': change(page, (proof) => {
      for (const act of log(proof, 'xc').acts) {
        if (act.content) act.content = { ...act.content, text: { en: 'Ours: "ended".' } };
      }
    }),
    'another salt': change(page, (proof) => {
      for (const act of log(proof, 'xc').acts) if (act.salt) act.salt = toBase64(seed('other'));
    }),
    'one digit of an inclusion': change(page, (proof) => {
      const [act] = log(proof, 'xa').acts;
      if (act) act.path = act.path.map((hash, at) => (at === 0 ? flipped(hash) : hash));
    }),
    'one digit of a consistency proof': change(page, (proof) => {
      const tree = log(proof, 'xb').checkpoints[1];
      if (tree) tree.path = tree.path.map(flipped);
    }),
    'one cosignature fewer': change(page, (proof) => {
      for (const tree of log(proof, 'xa').checkpoints) tree.note = dropLine(tree.note, xc);
    }),
    'one cosignature of another text': change(page, (proof) => {
      const [one, two] = log(proof, 'xa').checkpoints;
      if (!one || !two) return;
      const lines = two.note.split('\n').filter((line) => line.includes('/xc '));
      two.note = dropLine(two.note, xc);
      one.note = `${one.note}${lines.join('\n')}\n`;
    }),
    'a tree that its author did not sign': change(page, (proof) => {
      for (const tree of log(proof, 'xc').checkpoints) tree.note = dropLine(tree.note, xc);
    }),
    'no acceptance by one': change(page, (proof) => {
      const own = log(proof, 'xb');
      own.acts = own.acts.filter(({ act }) => act['type'] !== 'appearance.accepted');
    }),
    'no release by one': change(page, (proof) => {
      const own = log(proof, 'xb');
      own.acts = own.acts.filter(({ act }) => act['type'] !== 'publication.released');
    }),
    'no log of one': change(page, (proof) => {
      proof.logs = proof.logs.filter(({ party }) => party !== 'xa');
    }),
    'a log twice': change(page, (proof) => {
      proof.logs = [...proof.logs, log(proof, 'xa')];
    }),
    'own words left out': change(page, (proof) => {
      proof.words = [];
    }),
    'the key act left out': change(page, (proof) => {
      proof.keys = [];
    }),
    'the key act of another': change(page, (proof) => {
      proof.keys = proof.keys.map((one) => ({ ...one, party: xa }));
    }),
    'other terms': change(page, (proof) => {
      proof.terms = { ...proof.terms, nonce: '00'.repeat(32) };
    }),
    'another record': change(page, (proof) => {
      proof.record = openerRecord(xa, 'another');
    }),
    'another language around the words': change(page, (proof) => {
      proof.language = 'es';
    }),
    'presented as one side’s': change(page, (proof) => {
      proof.kind = 'alone';
    }),
  };
}

export async function publications(): Promise<readonly VectorFile[]> {
  const page = pageOf(await joint('en'));
  const valid: Readonly<Record<string, string>> = {
    'all sides, in English': page,
    'all sides, in Spanish, taken back by one since': pageOf(await joint('es', true)),
    'all sides, in Chinese': pageOf(await joint('zh')),
    'one side, signed by another': pageOf(await alone('en', true)),
    'one side, signed by nobody else yet': pageOf(await alone('zh', false)),
  };
  const cases = Object.entries(invalidPages(page)).map(([name, changed]) => {
    const judged = verifyPage(utf8(changed));
    if (judged.ok) throw new Error(`${name}: the page still holds`);
    return { name, page: changed, code: judged.refusal.code };
  });
  return [
    {
      path: 'publications/valid_pages.json',
      about: 'Published pages, each with its proof inside, that hold.',
      cases: Object.entries(valid).map(([name, one]) => ({ name, page: one })),
    },
    {
      path: 'publications/invalid_pages.json',
      about: 'A page that holds, with one thing changed, and why it is refused.',
      cases,
    },
  ];
}
