import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Need } from '#desks/releases/clearances.ts';
import { useAreaName } from '../app/area-words.ts';
import { MissingClearances } from '../drafts/officer-name.tsx';
import { statementWord } from '../notifications/statement-words.ts';

const patternWords: Readonly<Record<string, MessageDescriptor>> = {
  'notification.*': msg`Everything about notifications`,
  'invocation.*': msg`Everything about invocations`,
  'invocation.made': msg`Entered an invocation`,
  'invocation.ended': msg`Ended an invocation`,
};

/** `*`, `notification.*` or one type, in words. */
export function useTypesName(): (pattern: string) => string {
  const { t, i18n } = useLingui();
  return (pattern) => {
    if (pattern === '*') return t`Everything`;
    const word = patternWords[pattern] ?? statementWord(pattern);
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
