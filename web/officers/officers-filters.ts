import type { OfficerState, Role } from '#officers/officer.ts';

/** What the address of the list holds. */
export type OfficersFilters = Readonly<{
  text?: string | undefined;
  state?: OfficerState | undefined;
  role?: Role | undefined;
}>;

export const officerStates = ['invited', 'active', 'suspended'] as const satisfies OfficerState[];
export const roles = [
  ...(['desk-officer', 'releasing-officer', 'liaison', 'auditor', 'administrator'] as const),
] satisfies Role[];

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value);

export function officersFiltersOf(search: Readonly<Record<string, unknown>>): OfficersFilters {
  const { text } = search;
  return {
    text: typeof text === 'string' && text !== '' ? text : undefined,
    state: oneOf(officerStates, search['state']),
    role: oneOf(roles, search['role']),
  };
}

/** Which form of an officer's page is open. */
export type OfficerSearch = Readonly<{ form?: 'grant' | 'token' | undefined }>;

export const officerSearchOf = (search: Readonly<Record<string, unknown>>): OfficerSearch => ({
  form: oneOf(['grant', 'token'], search['form']),
});
