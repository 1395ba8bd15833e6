import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import type { Terms } from '#ledger/terms.ts';
import type { Unfit } from '#verbs/desk.ts';

/**
 * Why a notice of these facts would stand without effect in any group of these terms (docs/spec/notifications.md): a notice that reaches
 * nobody must not leave as if it did, and a clock that is not in the terms never runs.
 */
export function unfitNotice(facts: JsonObject, terms: Terms, self: PartyId): Unfit | undefined {
  const others = terms.members.map(({ party }) => party).filter((party) => party !== self);
  const { importer, role, rule } = facts;
  const isOther = others.some((party) => party === importer);
  if (role === 'import' && !isOther) return { at: 'facts.importer', expected: codes(others) };
  if (role === 'transit' && (isOther || importer === self)) {
    return { at: 'facts.importer', expected: phrase('a party outside of this group') };
  }
  const rules = (terms.clocks ?? []).map(({ id }) => id);
  if (rule === undefined || rules.some((id) => id === rule)) return undefined;
  return {
    at: 'facts.rule',
    expected: rules.length > 0 ? codes(rules) : phrase('none: these terms have no clocks'),
  };
}
