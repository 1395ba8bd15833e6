import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { PartyId } from '../src/kernel/id.ts';
import { accountsIn, addOfficer, allOf, cookieHeader, signIn } from '../test/scene/officers.ts';

/** Sessions of so many officers who sit at the desk of a folder that nobody serves yet. */
export async function officersAt(
  path: string,
  party: PartyId,
  count: number,
): Promise<readonly Readonly<{ cookie: string }>[]> {
  const accounts = accountsIn(join(path, 'officers.db'), party, Date.now);
  const name = randomBytes(4).toString('hex');
  const headers: Readonly<{ cookie: string }>[] = [];
  await addOfficer(accounts, `admin-${name}`, allOf('administrator'));
  for (let at = 0; at < count; at++) {
    const officer = await addOfficer(accounts, `desk-${name}-${at}`, allOf('desk-officer'));
    headers.push(cookieHeader(await signIn(accounts, party, officer)));
  }
  await accounts.store.close();
  return headers;
}
