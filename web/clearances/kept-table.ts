import type { ClearanceRule, ClearanceTable, Need } from '#desks/releases/clearances.ts';
import { objectOf } from '../drafts/kept-text.ts';
import { needsMax, officersMax, rulesMax } from './table-draft.ts';

/** A table that is being changed, and the one in force when that was begun: the node sets nothing if another was set since. */
export type ChangedTable = Readonly<{ table: ClearanceTable; was: ClearanceTable }>;

const wordCharactersMax = 64;
const wordsMax = 16;

const roles: Readonly<Record<Need['role'], true>> = {
  'desk-officer': true,
  'releasing-officer': true,
  liaison: true,
};

const isWord = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.length <= wordCharactersMax;

const areWords = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length > 0 && value.length <= wordsMax && value.every(isWord));

function isNeed(value: unknown): value is Need {
  const { role, authority, officers, proofs } = objectOf(value);
  return (
    typeof role === 'string' &&
    Object.hasOwn(roles, role) &&
    (authority === undefined || isWord(authority)) &&
    Number.isInteger(officers) &&
    Number(officers) >= 1 &&
    Number(officers) <= officersMax &&
    areWords(proofs)
  );
}

function isRule(value: unknown): value is ClearanceRule {
  const { types, areas, needs } = objectOf(value);
  if (!isWord(types) || !areWords(areas) || !Array.isArray(needs)) return false;
  return needs.length > 0 && needs.length <= needsMax && needs.every(isNeed);
}

function isTable(value: unknown): value is ClearanceTable {
  const { console, rules } = objectOf(value);
  if (typeof console !== 'boolean' || !Array.isArray(rules)) return false;
  return rules.length <= rulesMax && rules.every(isRule);
}

/** The table that was kept, if it has the form in which this desk changes one. Whether it can be set is the node's to say. */
export function changedTable(value: unknown): ChangedTable | undefined {
  const { table, was } = objectOf(value);
  return isTable(table) && isTable(was) ? { table, was } : undefined;
}
