import { queryOptions } from '@tanstack/react-query';
import type {
  InvitedView,
  MadeTokenView,
  OfficerDetail,
  OfficerView,
} from '#api/contract-officers.ts';
import type { GroupId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import type { Grant } from '#officers/officer.ts';
import type { Permission } from '#officers/permissions.ts';
import { get, send } from '../app/api.ts';
import { readWhenAsked } from '../app/queries.ts';

export const officersQuery = queryOptions({
  queryKey: ['officers'],
  queryFn: ({ signal }) => get<readonly OfficerView[]>('/api/v1/officers', signal),
  ...readWhenAsked,
});

const pathOf = (officer: string): string => `/api/v1/officers/${encodeURIComponent(officer)}`;

export const officerQuery = (officer: string) =>
  queryOptions({
    queryKey: ['officers', officer],
    queryFn: ({ signal }) => get<OfficerDetail>(pathOf(officer), signal),
    ...readWhenAsked,
  });

export type Invitation = Readonly<{
  signInName: string;
  names: Text;
  authority: string;
  grants: readonly Grant[];
}>;

export const invite = (invitation: Invitation): Promise<InvitedView> =>
  send('POST', '/api/v1/officers', invitation);

/** @param was what the page showed: what another has granted meanwhile is not overwritten */
export const grant = (
  officer: string,
  grants: readonly Grant[],
  was: readonly Grant[],
): Promise<OfficerView> => send('POST', `${pathOf(officer)}/grants`, { grants, was });

export const suspend = (officer: string, suspended: boolean): Promise<OfficerView> =>
  send('POST', `${pathOf(officer)}/state`, { suspended });

export const newLink = (officer: string): Promise<InvitedView> =>
  send('POST', `${pathOf(officer)}/link`);

export const endSession = (officer: string, session: string): Promise<unknown> =>
  send('DELETE', `${pathOf(officer)}/sessions/${encodeURIComponent(session)}`);

export type NewToken = Readonly<{
  name: string;
  permissions: readonly Permission[];
  groups: 'all' | readonly GroupId[];
  days: number;
}>;

export const addToken = (officer: string, token: NewToken): Promise<MadeTokenView> =>
  send('POST', `${pathOf(officer)}/tokens`, token);

export const revokeToken = (officer: string, token: string): Promise<unknown> =>
  send('DELETE', `${pathOf(officer)}/tokens/${encodeURIComponent(token)}`);

/** Where a one-time link opens: this desk, by the name by which it is open here, for which passkeys are made. */
export const linkAddress = (secret: string): string => `${location.origin}/link#${secret}`;
