/** The bodies that officers and their administrators send. */

import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { isGroupId } from '#kernel/id.ts';
import { phrase } from '#kernel/phrase.ts';
import { grantsMax, roles } from '#officers/officer.ts';
import { passwordCharactersMax } from '#officers/password.ts';
import { permissions } from '#officers/permissions.ts';
import { slugForm } from '#verbs/forms.ts';

const nameCharactersMax = 200;
const secretCharactersMax = 200;
const listedMax = 256;

const secret = z.string().min(1).max(secretCharactersMax);
const typedName = z.string().min(1).max(nameCharactersMax);
const password = z
  .string()
  .min(1)
  .max(4 * passwordCharactersMax);
const code = z.string().min(1).max(64);
const named = z.string().min(1).max(nameCharactersMax);
const names = z
  .strictObject({
    en: named.exactOptional(),
    es: named.exactOptional(),
    zh: named.exactOptional(),
  })
  .refine((one) => Object.keys(one).length > 0, phrase('a name in at least one language'));
/** As it would stand in a statement: an officer of any other could draft nothing. */
const authority = z.string().trim().pipe(slugForm);

const groups = z.union([
  z.literal('all'),
  z.array(z.string().refine(isGroupId, phrase('a group id'))).max(listedMax),
]);
const areas = z.union([z.literal('all'), z.array(z.string().min(1).max(64)).max(listedMax)]);
const grants = z.array(z.strictObject({ role: z.enum(roles), groups, areas })).max(grantsMax);

export const passwordForm = z.strictObject({ name: typedName, password, code });
export const recoveryForm = z.strictObject({
  name: typedName,
  code,
  password: password.exactOptional(),
});
export const lookForm = z.strictObject({ secret });
export const openForm = z.strictObject({
  secret,
  administrator: z.strictObject({ signInName: typedName, names, authority }).exactOptional(),
});

// What a browser made; the library judges every member of it.
const credential = z.object({ id: z.string().max(4_096), type: z.literal('public-key') });
export const assertionForm = z.strictObject({
  id: secret,
  response: z.custom<AuthenticationResponseJSON>((value) => credential.safeParse(value).success),
});
export const passkeyForm = z.strictObject({
  id: secret,
  name: z.string().max(nameCharactersMax),
  response: z.custom<RegistrationResponseJSON>((value) => credential.safeParse(value).success),
});
/** `current`: the password that is replaced. */
export const enrolPasswordForm = z.strictObject({
  id: secret,
  password,
  code,
  current: password.exactOptional(),
});

export const officerForm = z.strictObject({ signInName: typedName, names, authority, grants });
/** `was`: what whoever asks had before his eyes; what another has changed since is not overwritten. */
export const grantsForm = z.strictObject({ grants, was: grants.exactOptional() });
export const stateForm = z.strictObject({ suspended: z.boolean() });
export const tokenForm = z.strictObject({
  name: named,
  permissions: z.array(z.enum(permissions)).min(1).max(permissions.length),
  groups,
  days: z.int().min(1),
});
const reach = { groups, areas };
/** `was`: as in `grantsForm`; `null` where it received everything. */
export const reachForm = z.strictObject({
  ...reach,
  was: z.strictObject(reach).nullable().exactOptional(),
});
