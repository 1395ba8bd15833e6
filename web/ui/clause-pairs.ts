import type { Text } from '#kernel/language.ts';
import type { ClauseDifference } from '#ledger/clause-difference.ts';
import type { ClausePair } from './diff-view.tsx';

/** What a clause was and what it becomes, in every language that either has. The title has no id. */
export const clausePairs = (
  differences: readonly ClauseDifference[],
  nameOf: (id: string | undefined, role: string | undefined) => string,
): readonly ClausePair[] =>
  differences.map(({ id, role, change, languages }) => {
    const side = (which: 'before' | 'after'): Text =>
      Object.fromEntries(
        languages.flatMap((one) => (one[which] === undefined ? [] : [[one.language, one[which]]])),
      );
    return {
      id: id ?? 'title',
      name: nameOf(id, role),
      ...(change === 'added' ? {} : { before: side('before') }),
      ...(change === 'removed' ? {} : { after: side('after') }),
    };
  });
