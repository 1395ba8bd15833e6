import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Need } from '#desks/releases/clearances.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { MissingClearances } from '../drafts/officer-name.tsx';
import { clearancesQuery } from './clearances-api.ts';

const patternWords: Readonly<Record<string, MessageDescriptor>> = {
  'notification.*': msg`Everything about notifications`,
  'invocation.*': msg`Everything about invocations`,
};

/** `*`, `notification.*` or one type, in words. */
export function useTypesName(): (pattern: string) => string {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const { data } = useQuery(clearancesQuery);
  return (pattern) => {
    if (pattern === '*') return t`Everything`;
    const known = patternWords[pattern];
    if (known) return i18n._(known);
    const whole = pattern.endsWith('.*');
    const one = data?.types.find(({ type }) =>
      whole ? type.startsWith(pattern.slice(0, -1)) : type === pattern,
    );
    if (!one) return pattern;
    const desk = one.desk[language];
    return whole ? t`Everything about: ${desk} (${pattern})` : one.words[language];
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
