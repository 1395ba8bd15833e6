import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { Officer, OfficerId } from './officer.ts';
import type { Link, LinkPurpose, OfficerStore } from './officer-store.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import type { Surroundings } from './surroundings.ts';

const hourMs = 3_600_000;
/** How long a link can be opened. */
export const linkMsMax: Readonly<Record<LinkPurpose, number>> = {
  'first-run': 24 * hourMs,
  invitation: 72 * hourMs,
  recovery: 24 * hourMs,
};

export type MadeLink = Readonly<{ secret: string; purpose: LinkPurpose; expiresMs: number }>;
export type SeenLink = Readonly<{ link: Link; officer?: Officer }>;

/** Links that open once. Wrong, used, replaced and expired ones are one refusal, `link.not-valid`. */
export type OneTimeLinks = Readonly<{
  /** Earlier links of the same officer, or of the first run, are void from here on. */
  make: (purpose: LinkPurpose, officer?: OfficerId) => Promise<MadeLink>;
  look: (secret: string) => Promise<Result<SeenLink>>;
  /** The same, and nobody can open it again. */
  open: (secret: string) => Promise<Result<SeenLink>>;
}>;

/** @param isFirstRun once somebody administers the node, no link makes an administrator out of nobody. */
export function createLinks(
  store: OfficerStore,
  { nowMs, random }: Surroundings,
  isFirstRun: () => Promise<boolean>,
): OneTimeLinks {
  const look = async (secret: string): Promise<Result<SeenLink>> => {
    const link = await store.links.find(hashOfSecret(secret));
    if (link === undefined || nowMs() > link.expiresMs) return refuse('link.not-valid');
    if (link.officer === undefined) {
      return (await isFirstRun()) ? ok({ link }) : refuse('link.not-valid');
    }
    const officer = await store.officers.find(link.officer);
    if (officer === undefined || officer.state === 'suspended') return refuse('link.not-valid');
    return ok({ link, officer });
  };
  return {
    look,
    make: async (purpose, officer) => {
      const createdMs = nowMs();
      const expiresMs = createdMs + linkMsMax[purpose];
      const secret = newSecret(random);
      const link = { purpose, createdMs, expiresMs, ...(officer ? { officer } : {}) };
      await store.links.add(link, hashOfSecret(secret));
      return { secret, purpose, expiresMs };
    },
    open: async (secret) => {
      const seen = await look(secret);
      if (!seen.ok) return seen;
      return (await store.links.use(hashOfSecret(secret))) ? seen : refuse('link.not-valid');
    },
  };
}
