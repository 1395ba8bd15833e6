import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { LeftOut, ReleaseView } from '#api/contract-releases.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatNumber } from '../ui/format.ts';

const words: Readonly<Record<LeftOut, MessageDescriptor>> = {
  'area-suspended': msg`their area is still suspended`,
  'own-draft': msg`written by you: somebody else releases them`,
  'not-needed': msg`the table of clearances asks another role or another proof`,
  'too-many': msg`beyond what one release holds: release them next`,
};
const reasons = Object.keys(words) as readonly LeftOut[];

/** How many held drafts of the choice are not in it, and why. */
export function LeftOutList({ leftOut }: Pick<ReleaseView, 'leftOut'>) {
  const { i18n } = useLingui();
  const locale = localeOf(useLanguage());
  const told = reasons.filter((reason) => (leftOut[reason] ?? 0) > 0);
  if (told.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="mb-1 text-ink-3">
        <Trans>Left out, and why</Trans>
      </p>
      <ul className="space-y-0.5">
        {told.map((reason) => (
          <li key={reason}>
            <strong className="tabular-nums">{formatNumber(leftOut[reason] ?? 0, locale)}</strong>
            {' · '}
            {i18n._(words[reason])}
          </li>
        ))}
      </ul>
    </div>
  );
}
