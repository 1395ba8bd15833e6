import type { Finding, FindingCode, ListReason, Strength } from './finding.ts';
import { identifierKeys } from './identifier.ts';
import type { IdentifierHit, ListIndex, NameHit } from './list-index.ts';
import { nameKeys } from './party-name.ts';
import type { Field, Party, SubjectKind } from './record.ts';

/** Findings about one party: first numbers and addresses that belong to one subject, then names. */
export function screenParty(party: Party, lists: ListIndex): readonly Finding[] {
  const findings: Finding[] = [];
  for (const identifier of party.identifiers) {
    for (const key of identifierKeys(identifier.type, identifier.text)) {
      for (const hit of lists.identifiers.get(key) ?? []) {
        findings.push(identifierFinding(party, identifier, hit));
      }
    }
  }
  for (const name of party.names) findings.push(...nameFindings(party, name, lists));
  return findings;
}

function nameFindings(party: Party, name: Field, lists: ListIndex): Finding[] {
  const all = nameKeys(name.text, party.kind);
  const findings: Finding[] = [];
  const seen = new Set<unknown>();
  const add = (
    hits: readonly NameHit[] | undefined,
    code: FindingCode,
    strength: Strength,
  ): void => {
    for (const hit of hits ?? []) {
      // One entry is reported once a field, by its strongest match.
      if (seen.has(hit.entry) || !mayBeSame(party.kind, hit.entry.kind)) continue;
      seen.add(hit.entry);
      findings.push(nameFinding(party, name, hit, code, strength));
    }
  };
  for (const key of all.flatMap(({ exact }) => exact)) {
    add(lists.exact.get(key), 'party.name', 'exact-name');
  }
  for (const { withoutForm } of all) {
    if (withoutForm === undefined) continue;
    add(lists.withoutForm.get(withoutForm), 'party.name-without-form', 'name-without-form');
  }
  for (const { reordered } of all) {
    if (reordered === undefined) continue;
    add(lists.reordered.get(reordered), 'party.name-reordered', 'reordered-name');
  }
  return findings;
}

/** A ship is not a person: names of craft and of persons or firms are never compared where both kinds are known. */
function mayBeSame(declared: SubjectKind, listed: SubjectKind): boolean {
  if (declared === 'unknown' || listed === 'unknown') return true;
  return isCraft(declared) === isCraft(listed);
}

const isCraft = (kind: SubjectKind): boolean => kind === 'vessel' || kind === 'aircraft';

function nameFinding(
  party: Party,
  field: Field,
  { list, entry, name }: NameHit,
  code: FindingCode,
  strength: Strength,
): Finding {
  const matched = { by: 'name', name: name.text, quality: name.quality } as const;
  return finding(party, field, code, strength, { ...reason({ list, entry }), matched });
}

function identifierFinding(party: Party, field: Field, hit: IdentifierHit): Finding {
  const { type, value, country } = hit.identifier;
  const matched = {
    by: 'identifier',
    type,
    value,
    ...(country === undefined ? {} : { country }),
  } as const;
  return finding(party, field, 'party.identifier', 'identifier', { ...reason(hit), matched });
}

function reason({ list, entry }: Pick<NameHit, 'list' | 'entry'>): Omit<ListReason, 'matched'> {
  return {
    kind: 'list',
    listId: list.id,
    listTitle: list.title,
    listPublisher: list.publisher,
    listDigest: list.digest,
    ...(list.publishedOn === undefined ? {} : { listPublishedOn: list.publishedOn }),
    entryId: entry.id,
    entryKind: entry.kind,
    entryName: entry.names[0]?.text ?? entry.id,
    programmes: entry.programmes,
  };
}

function finding(
  { role }: Party,
  { path, text }: Field,
  code: FindingCode,
  strength: Strength,
  why: ListReason,
): Finding {
  const where = { part: 'party', path, role } as const;
  return { code, strength, where, what: { text, start: 0, end: text.length }, why };
}
