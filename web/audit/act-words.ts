import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Route } from '#officers/permissions.ts';

/** What was done, for those acts that an auditor meets every day; others are known by their route alone. */
const words: Readonly<Partial<Record<Route, MessageDescriptor>>> = {
  'GET /api/v1/today': msg`Read what is owed`,
  'GET /api/v1/notifications': msg`Read a list of notifications`,
  'GET /api/v1/notifications/:group/:record': msg`Read a notification`,
  'GET /api/v1/records': msg`Read a list of records`,
  'GET /api/v1/records/:group/:record': msg`Read a record`,
  'GET /api/v1/drafts': msg`Read the list of drafts`,
  'GET /api/v1/drafts/:draft': msg`Read a draft`,
  'POST /api/v1/drafts': msg`Handed in a draft`,
  'POST /api/v1/drafts/:draft/revise': msg`Revised a draft`,
  'POST /api/v1/drafts/:draft/clear': msg`Cleared a draft`,
  'POST /api/v1/drafts/:draft/return': msg`Returned a draft`,
  'POST /api/v1/drafts/:draft/discard': msg`Discarded a draft`,
  'POST /api/v1/statements': msg`Said something without clearance`,
  'PUT /api/v1/clearances': msg`Changed the table of clearances`,
  'GET /api/v1/audit': msg`Read the audit trail`,
  'GET /api/v1/audit/check': msg`Checked the audit trail`,
  'GET /api/v1/audit/export': msg`Exported the audit trail`,
  'POST /api/v1/sign-in/password': msg`Signed in with a password`,
  'POST /api/v1/sign-in/passkey': msg`Signed in with a passkey`,
  'POST /api/v1/sign-in/recovery': msg`Signed in with a recovery code`,
  'GET /api/v1/sign-in/oidc/callback': msg`Signed in by a provider`,
  'POST /api/v1/sign-out': msg`Signed out`,
  'POST /api/v1/links/open': msg`Opened a one-time link`,
  'POST /api/v1/officers': msg`Added an officer`,
  'POST /api/v1/officers/:officer/grants': msg`Changed what an officer may do`,
  'POST /api/v1/officers/:officer/state': msg`Suspended an officer or lifted it`,
  'POST /api/v1/officers/:officer/tokens': msg`Made a token`,
  'GET /api/v1/log/:group/:party/bundle': msg`Read a log`,
  'GET /api/v1/carried': msg`Made a carried file`,
  'POST /api/v1/carried': msg`Took in a carried file`,
  'GET /api/v1/account': msg`Looked at the own account`,
};

export function actWord(route: string): MessageDescriptor | undefined {
  const known: Readonly<Record<string, MessageDescriptor | undefined>> = words;
  return Object.hasOwn(known, route) ? known[route] : undefined;
}
