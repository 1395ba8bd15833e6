// Officers who sit at the desk of `xa` and write, clear and return drafts over its API.

import { randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { DraftView } from '#api/contract-drafts.ts';
import { foundNationalLog } from '#node/national.ts';
import type { Grant, Officer } from '#officers/officer.ts';
import type { Permission } from '#officers/permissions.ts';
import { type DeskOptions, type DeskScene, deskScene, mustBe } from './desk-nodes.ts';
import { addOfficer, cookieHeader, type SignedIn, signIn } from './officers.ts';

export type Sitting = Readonly<{
  officer: Officer;
  session: SignedIn;
  get: (path: string) => Promise<Response>;
  post: (path: string, body: unknown, method?: string) => Promise<Response>;
}>;
export type DraftScene = DeskScene &
  Readonly<{
    sit: (name: string, grants: readonly Grant[], authority?: string) => Promise<Sitting>;
    /** A program with a token of this officer. */
    asProgram: (officer: Officer, ...permissions: readonly Permission[]) => Promise<Asking>;
  }>;
type Asking = Pick<Sitting, 'get' | 'post'>;

const json = { 'content-type': 'application/json' };

export async function draftScene(t: TestContext, options?: DeskOptions): Promise<DraftScene> {
  const here = await deskScene(t, options);
  const { opened, party, askAs } = here.xa;
  const random = (count: number) => new Uint8Array(randomBytes(count));
  mustBe(await foundNationalLog(opened.node, opened.keys, { en: 'xa' }, random));
  const asking = (headers: Readonly<Record<string, string>>): Asking => ({
    get: (path) => askAs(path, { headers }),
    post: (path, body, method = 'POST') =>
      askAs(path, { method, headers: { ...headers, ...json }, body: JSON.stringify(body) }),
  });
  return {
    ...here,
    sit: async (name, grants, authority = 'cna') => {
      const officer = await addOfficer(opened.accounts, name, grants, authority);
      const session = await signIn(opened.accounts, party, officer);
      return { officer, session, ...asking(cookieHeader(session)) };
    },
    asProgram: async (officer, ...permissions) => {
      const form = { name: 'program', permissions, groups: 'all', days: 1 } as const;
      const { secret } = mustBe(await opened.accounts.tokens.add(officer.id, form));
      return asking({ authorization: `Bearer ${secret}` });
    },
  };
}

/** One draft as this officer reads it. */
export const draftSeen = async (who: Pick<Sitting, 'get'>, path: string): Promise<DraftView> =>
  (await (await who.get(path)).json()) as DraftView;

export const codeOf = async (response: Response): Promise<string> =>
  response.ok ? 'ok' : ((await response.json()) as { code: string }).code;
