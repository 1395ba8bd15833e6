/** Vectors of what members say of forks: fork.shown and fork.settled (docs/spec/log.md, "Forks"). */
import { type JsonObject, parseCanonicalObject } from '#kernel/canonical-json.ts';
import { hashHex } from '#kernel/digest.ts';
import type { BranchCertificate } from '#ledger/branch-certificate.ts';
import { settledCertificate, settledFacts, shownFork, shownParts } from '#ledger/fork-statement.ts';
import { seed, three, xa } from './fixture.ts';
import { type Told, type ToldCase, toldCase } from './statement-case.ts';
import type { VectorFile } from './vector-file.ts';

/** What the statement has told, if it has effect. */
export function forkTold({ act, content }: Pick<ToldCase, 'act' | 'content'>) {
  if (act.type === 'fork.settled') {
    const certificate = settledCertificate(act, three);
    return certificate && { of: certificate.party, size: certificate.size, root: certificate.root };
  }
  const shown = shownFork({ act, content }, three);
  return shown && { of: shown.log.party, size: shown.size, evidence: shown.digest };
}

const edited = ({ facts, content }: Told, change: JsonObject, inContent: JsonObject = {}) => ({
  facts: { ...facts, ...change },
  ...(content ? { content: { ...content, ...inContent } } : {}),
});

function brokenShown(shown: Told, evidence: JsonObject): Readonly<Record<string, Told>> {
  const { content: _, ...withoutContent } = shown;
  const otherSize = { ...evidence, size: 5 };
  return {
    'shown without its content': withoutContent,
    'shown, its content not held': { ...shown, hole: true },
    'shown in an area': { ...shown, more: { area: 'coordination' } },
    'shown on a record': { ...shown, more: { record: `xb-${'0'.repeat(32)}` } },
    'shown with another fact': { ...shown, ...edited(shown, { note: 'x' }) },
    'shown beside another member of the content': { ...shown, ...edited(shown, {}, { note: 'x' }) },
    'shown under another digest': { ...shown, ...edited(shown, { evidence: hashHex(seed('e')) }) },
    'shown of another member': { ...shown, ...edited(shown, { of: 'xc' }) },
    'evidence altered': { ...shown, ...edited(shown, {}, { evidence: otherSize }) },
    'evidence that proves nothing, under its own digest': {
      ...shown,
      ...shownParts(xa, new TextEncoder().encode(JSON.stringify(otherSize))),
    },
    'evidence as a string': { ...shown, ...edited(shown, {}, { evidence: 'x' }) },
  };
}

function brokenSettled(settled: Told): Readonly<Record<string, Told>> {
  const { signature: _, ...unsigned } = settled.facts;
  const change = (facts: JsonObject): Told => ({ ...settled, ...edited(settled, facts) });
  return {
    'settled without a signature': { ...settled, facts: unsigned },
    'settled by a signature cut off': change({ signature: 'AAAA' }),
    'settled at another size': change({ size: 11 }),
    'settled at another root': change({ root: hashHex(seed('root')) }),
    'settled for another member': change({ of: 'xc' }),
    'settled for a stranger': change({ of: 'xd' }),
    'settled with another fact': change({ note: 'x' }),
    'settled in an area': { ...settled, more: { area: 'coordination' } },
    'settled on a record': { ...settled, more: { record: `xb-${'0'.repeat(32)}` } },
    'settled with a content': { ...settled, content: { note: 'x' } },
  };
}

/** @param evidence and certificate that hold */
export function forkStatements(
  evidence: Readonly<Record<string, Uint8Array>>,
  certificate: BranchCertificate,
): readonly VectorFile[] {
  const shown = Object.entries(evidence).map(([name, bytes]): readonly [string, Told] => [
    `shown: ${name}`,
    { type: 'fork.shown', ...shownParts(xa, bytes) },
  ]);
  const settled: Told = { type: 'fork.settled', facts: settledFacts(certificate) };
  const [firstBytes] = Object.values(evidence);
  const [first] = shown;
  const value = firstBytes && parseCanonicalObject(firstBytes);
  if (first === undefined || value === undefined) throw new Error('there is evidence to show');
  const broken = { ...brokenShown(first[1], value), ...brokenSettled(settled) };
  return [
    {
      path: 'forks/valid_statements.json',
      about:
        'fork.shown and fork.settled that have effect, by the terms of group: whose log, and which evidence or tree.',
      cases: [...shown, ['settled', settled] as const].map(([name, told]) => {
        const { members, ...statement } = toldCase(told);
        const effect = forkTold(statement);
        if (effect === undefined) throw new Error(`${name} has effect`);
        return { name, ...members, ...effect };
      }),
    },
    {
      path: 'forks/invalid_statements.json',
      about: 'fork.shown and fork.settled that are kept without effect; `fault` says why.',
      cases: Object.entries(broken).map(([name, told]) => {
        const { members, ...statement } = toldCase(told);
        if (forkTold(statement) !== undefined) throw new Error(`${name} has no effect`);
        const fault = told.type === 'fork.shown' ? 'shows-no-fork' : 'repeats-no-certificate';
        return { name, ...members, fault };
      }),
    },
  ];
}
