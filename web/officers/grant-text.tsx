import { useLingui } from '@lingui/react/macro';
import type { Grant } from '#officers/officer.ts';
import type { Reach } from '#officers/reach.ts';
import { useAreaName } from '../app/area-words.ts';
import { useGroupTitle } from '../app/parties.ts';
import { roleWords } from '../drafts/draft-words.ts';

export function useRoleName(): (role: string) => string {
  const { i18n } = useLingui();
  return (role) => {
    const word = roleWords[role];
    return word ? i18n._(word) : role;
  };
}

type ReachNames = Readonly<{ groups: string; areas: string }>;

/** Groups and areas of a reach in words, each as one text. */
export function useReachNames(): (reach: Reach) => ReachNames {
  const { t } = useLingui();
  const groupTitle = useGroupTitle();
  const areaName = useAreaName();
  return ({ groups, areas }) => ({
    groups: groups === 'all' ? t`every group` : groups.map(groupTitle).join(', ') || t`no group`,
    areas: areas === 'all' ? t`every area` : areas.map(areaName).join(', ') || t`no area`,
  });
}

/** One line for each grant; where it reaches is said only where it is less than all. */
export function GrantLines({ grants }: { grants: readonly Grant[] }) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const reachNames = useReachNames();
  if (grants.length === 0) return <span className="text-ink-3">{t`nothing granted`}</span>;
  return (
    <ul className="space-y-0.5">
      {grants.map((grant) => {
        const { groups, areas } = reachNames(grant);
        const isWhole = grant.groups === 'all' && grant.areas === 'all';
        return (
          <li key={`${grant.role} ${groups} ${areas}`}>
            {roleName(grant.role)}
            {!isWhole && (
              <span className="block text-xs text-ink-3">
                {groups} · {areas}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
