import { nodeDescribedFacts } from '#desks/terms/statements.ts';
import type { Statement } from '#ledger/statement.ts';
import type { Described } from './log-state.ts';

export type { Described } from './log-state.ts';

/** What is in force after a statement; only `node.described` in its right form changes it (docs/spec/log.md, "Keys"). */
export function describedAfter(before: Described, { act }: Statement): Described {
  if (act.type !== 'node.described' || act.area !== undefined || act.record !== undefined)
    return before;
  const facts = nodeDescribedFacts.safeParse(act.facts);
  if (!facts.success) return before;
  const { httpKey, ageRecipient, tlsPins } = facts.data;
  return {
    ...before,
    ...(httpKey === undefined
      ? {}
      : { httpKey, ...(before.httpKey === undefined ? {} : { httpKeyBefore: before.httpKey }) }),
    ...(ageRecipient === undefined ? {} : { ageRecipient }),
    ...(tlsPins === undefined ? {} : { tlsPins }),
  };
}
