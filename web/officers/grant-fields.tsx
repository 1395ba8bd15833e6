import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Grant, Role } from '#officers/officer.ts';
import type { Reach } from '#officers/reach.ts';
import { Radios } from '../ui/radios.tsx';
import { useRoleName } from './grant-text.tsx';
import { roles } from './officers-filters.ts';
import { ReachFields } from './reach-fields.tsx';

const mayWords: Readonly<Record<Role, MessageDescriptor>> = {
  'desk-officer': msg`Reads the desk and screening, writes drafts, verifies logs.`,
  'releasing-officer': msg`The same, and clears what others have written.`,
  liaison: msg`Reads the desk, writes drafts, pulls, carries files.`,
  auditor: msg`Sees everything and changes nothing. Always of the whole node.`,
  administrator: msg`Looks after officers, groups, keys and lines; reads no contents. Always of the whole node.`,
};

const everything: Reach = { groups: 'all', areas: 'all' };
const isOfWholeNode = (role: Role): boolean => role === 'auditor' || role === 'administrator';

/** A role, and where it counts. */
export function GrantFields({
  grant,
  onChange,
}: {
  grant: Grant;
  onChange: (grant: Grant) => void;
}) {
  const { i18n } = useLingui();
  const roleName = useRoleName();
  const choose = (id: string): void => {
    const role = roles.find((one) => one === id);
    if (role === undefined) return;
    onChange(isOfWholeNode(role) ? { role, ...everything } : { ...grant, role });
  };
  return (
    <div className="space-y-4">
      <Radios
        label={<Trans>Role</Trans>}
        value={grant.role}
        onChange={choose}
        options={roles.map((id) => ({ id, name: roleName(id), note: i18n._(mayWords[id]) }))}
      />
      {!isOfWholeNode(grant.role) && (
        <ReachFields reach={grant} onChange={(reach) => onChange({ role: grant.role, ...reach })} />
      )}
    </div>
  );
}

export const usualGrant: Grant = { role: 'desk-officer', ...everything };
