import { instantOfMs } from '#kernel/instant.ts';
import type { Grant, Officer } from '#officers/officer.ts';
import type { Session, Token } from '#officers/officer-store.ts';
import {
  isEnrolling,
  type Permission,
  type Principal,
  permissionsOf,
  tokenPermissions,
  whereOf,
} from '#officers/permissions.ts';
import type { Reach } from '#officers/reach.ts';
import { isFresh } from '#officers/sessions.ts';
import type { MeView, OfficerView, SessionView, TokenView } from './contract-officers.ts';
import type { ApiParts } from './parts.ts';

export async function meView(
  { accounts, keepingKey }: ApiParts,
  principal: Exclude<Principal, { kind: 'nobody' }>,
): Promise<MeView> {
  const { kind } = principal;
  const may = {
    permissions: permissionsOf(principal),
    where: whereOf(principal),
    fresh: isFresh(principal, accounts.nowMs()),
    enrolling: isEnrolling(principal),
  };
  if (principal.kind === 'console') return { kind, ...may };
  const { id, signInName, names, authority, language } = principal.officer;
  const key = kind === 'officer' && !may.enrolling ? await keepingKey(id) : undefined;
  return {
    ...{ kind, id, signInName, names, authority, ...may },
    ...(key === undefined ? {} : { keepingKey: key }),
    ...(language === undefined ? {} : { language }),
  };
}

export function officerView(officer: Officer): OfficerView {
  const { id, signInName, names, authority, grants, state, createdAt } = officer;
  return { id, signInName, names, authority, grants, state, createdAt };
}

const listed = (all: 'all' | readonly string[]): string =>
  all === 'all' ? 'all' : all.map((one) => one.slice(0, 8)).join('+');

/** As the audit trail keeps it, groups by the head of their id. */
export const reachText = ({
  groups,
  areas,
}: Reach): Readonly<Record<'groups' | 'areas', string>> => ({
  groups: listed(groups),
  areas: areas === 'all' ? 'all' : areas.join('+'),
});

/** The same of grants: which role where. */
export const grantsText = (grants: readonly Grant[]): string =>
  grants
    .map((grant) => {
      const { groups, areas } = reachText(grant);
      return `${grant.role} (${groups}, ${areas})`;
    })
    .join('; ') || 'none';

export function sessionView(session: Session, current: string | undefined): SessionView {
  const { id, way, address, agent, createdMs, seenMs } = session;
  return {
    ...{ id, current: id === current, way, address, agent },
    createdAt: instantOfMs(createdMs),
    seenAt: instantOfMs(seenMs),
  };
}

const textOfPermissions = (held: readonly Permission[]): string =>
  tokenPermissions.every((one) => held.includes(one)) ? 'all' : held.join('+');

/** The same of a token: what it may, where and how long. */
export const tokenText = ({ id, permissions, groups, createdMs, expiresMs }: Token) => ({
  ...{ token: id, permissions: textOfPermissions(permissions), groups: listed(groups) },
  days: String(Math.round((expiresMs - createdMs) / 86_400_000)),
});

export function tokenView(token: Token): TokenView {
  const { id, name, permissions, groups, createdMs, expiresMs, usedMs } = token;
  return {
    ...{ id, name, permissions, groups },
    createdAt: instantOfMs(createdMs),
    expiresAt: instantOfMs(expiresMs),
    ...(usedMs === undefined ? {} : { usedAt: instantOfMs(usedMs) }),
  };
}
