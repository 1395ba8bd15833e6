import type { ClearanceRule, ClearanceTable, Need } from '#desks/releases/clearances.ts';

/** An act holds 4 KiB; so many rules find room in it (src/desks/releases/clearances.ts). */
export const rulesMax = 24;
export const needsMax = 8;
export const officersMax = 8;

export const usualNeed: Need = { role: 'releasing-officer', officers: 1 };
export const newRule: ClearanceRule = { types: '*', needs: [usualNeed] };

export const changed = <T>(list: readonly T[], at: number, next: T): readonly T[] =>
  list.map((one, place) => (place === at ? next : one));

export const without = <T>(list: readonly T[], at: number): readonly T[] =>
  list.filter((_, place) => place !== at);

/** One place up: what stands above counts first. */
export function raised<T>(list: readonly T[], at: number): readonly T[] {
  const [above, one] = [list[at - 1], list[at]];
  if (above === undefined || one === undefined) return list;
  return list.map((each, place) => (place === at - 1 ? one : place === at ? above : each));
}

/** How whoever clears proves himself, as a choice. Without `proofs`: a passkey, or having signed in just before. */
export const proofChoices = {
  usual: undefined,
  passkey: ['passkey'],
  machine: ['passkey', 'code', 'token'],
} as const satisfies Readonly<Record<string, Need['proofs']>>;
export type ProofChoice = keyof typeof proofChoices;

const sameList = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
  one?.join() === other?.join();

export const proofChoiceOf = ({ proofs }: Need): ProofChoice | undefined =>
  (Object.keys(proofChoices) as ProofChoice[]).find((choice) =>
    sameList(proofChoices[choice], proofs),
  );

export function withProofs({ proofs: _, ...need }: Need, choice: ProofChoice): Need {
  const proofs = proofChoices[choice];
  return proofs === undefined ? need : { ...need, proofs: [...proofs] };
}

export function withAuthority(
  { authority: _, ...need }: Need,
  authority: string | undefined,
): Need {
  return authority === undefined ? need : { ...need, authority };
}

export function withAreas(
  { areas: _, ...rule }: ClearanceRule,
  areas: readonly string[],
): ClearanceRule {
  return areas.length === 0 ? rule : { ...rule, areas: [...areas] };
}

export const sameTable = (one: ClearanceTable, other: ClearanceTable): boolean =>
  JSON.stringify([one.console, one.rules]) === JSON.stringify([other.console, other.rules]);
