import { Trans, useLingui } from '@lingui/react/macro';
import type { Need } from '#desks/releases/clearances.ts';
import { useAreaName } from '../app/area-words.ts';
import { MissingClearances } from '../drafts/officer-name.tsx';
import { statementWord } from '../notifications/statement-words.ts';

/** `*`, `notification.*` or one type, in words. */
export function useTypesName(): (pattern: string) => string {
  const { t, i18n } = useLingui();
  return (pattern) => {
    if (pattern === '*') return t`Everything`;
    if (pattern.endsWith('.*')) {
      const noun = pattern.slice(0, -2);
      return t`Everything of ${noun}`;
    }
    const word = statementWord(pattern);
    return word ? i18n._(word) : pattern;
  };
}

export function useAreasName(): (areas: readonly string[] | undefined) => string {
  const { t } = useLingui();
  const areaName = useAreaName();
  return (areas) => (areas === undefined ? t`any area` : areas.map(areaName).join(', '));
}

/** Officers by role, authority and proof. */
export function NeedList({ needs }: { needs: readonly Need[] }) {
  if (needs.length === 0) return <Trans>nothing</Trans>;
  return <MissingClearances needs={needs} />;
}
