import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Permission } from '#officers/permissions.ts';

/** People, keys and accounts are for people: no token gets these (src/officers/permissions.ts). */
type NeverByToken =
  | 'officers.write'
  | 'keys.write'
  | 'content.erase'
  | 'sounding.use'
  | 'own.account';
export type TokenPermission = Exclude<Permission, NeverByToken>;

export const tokenPermissionWords: Readonly<Record<TokenPermission, MessageDescriptor>> = {
  'desk.read': msg`Read the desk`,
  'draft.write': msg`Write drafts`,
  'draft.release': msg`Say what has been cleared`,
  'screening.read': msg`Read screening results`,
  'lists.write': msg`Load lists`,
  'log.verify': msg`Verify logs`,
  'exchange.read': msg`See how the lines stand`,
  'exchange.write': msg`Pull, carry files, add peers`,
  'groups.write': msg`Found and join groups`,
  'officers.read': msg`See the officers`,
  'clearances.write': msg`Set the table of clearances`,
  'audit.read': msg`Read the audit trail`,
  'audit.export': msg`Export the audit trail`,
  'settings.read': msg`Read settings`,
  'settings.write': msg`Change settings`,
  'backup.write': msg`Write backups`,
};

export const tokenPermissions = Object.keys(tokenPermissionWords) as readonly TokenPermission[];
