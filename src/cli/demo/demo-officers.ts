import type { InvitedView, OfficerView } from '#api/contract-officers.ts';
import type { PartyId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import type { Accounts } from '#officers/accounts.ts';
import type { Role } from '#officers/officer.ts';
import { everything } from '#officers/reach.ts';
import type { Client } from '../client.ts';
import { linkAddress } from '../link-address.ts';
import { valueOr } from '../problem-error.ts';

type DemoOfficer = Readonly<{ name: string; role: Role; authority: string; names: Text }>;

/** Of each fictitious party; the sign-in name begins with what the officer does. */
const demoOfficers: readonly DemoOfficer[] = [
  {
    ...{ name: 'desk', role: 'desk-officer', authority: 'customs' },
    names: { en: 'Desk officer', es: 'Funcionario de despacho', zh: '承办官员' },
  },
  {
    ...{ name: 'release', role: 'releasing-officer', authority: 'competent-authority' },
    names: { en: 'Releasing officer', es: 'Funcionario validador', zh: '核准官员' },
  },
  {
    ...{ name: 'audit', role: 'auditor', authority: 'inspectorate' },
    names: { en: 'Auditor', es: 'Auditor', zh: '审计员' },
  },
  {
    ...{ name: 'admin', role: 'administrator', authority: 'competent-authority' },
    names: { en: 'Administrator', es: 'Administrador', zh: '管理员' },
  },
];

/** Adds those that are not there yet. */
export async function addDemoOfficers({ roster, store }: Accounts): Promise<void> {
  for (const { name, role, authority, names } of demoOfficers) {
    if (await store.officers.named(name)) continue;
    const grants = [{ role, ...everything }];
    valueOr(await roster.add({ signInName: name, names, authority, grants }));
  }
}

export type DemoSeat = Readonly<{
  party: PartyId;
  signInName: string;
  role: Role;
  names: Text;
  /** Opens once; absent when the officer can sign in already. */
  link?: string;
}>;

/** A new link for each officer who has not set up how to sign in. */
export async function demoSeats(client: Client, party: PartyId): Promise<readonly DemoSeat[]> {
  const officers = (await client.get('/api/v1/officers')) as OfficerView[];
  const seats: DemoSeat[] = [];
  for (const { name, role, names } of demoOfficers) {
    const officer = officers.find(({ signInName }) => signInName === name);
    if (officer === undefined || officer.state === 'suspended') continue;
    const seat = { party, signInName: name, role, names };
    if (officer.state === 'active') {
      seats.push(seat);
      continue;
    }
    const made = (await client.post(`/api/v1/officers/${officer.id}/link`, {})) as InvitedView;
    seats.push({ ...seat, link: linkAddress(client.desk ?? '', made.link.secret) });
  }
  return seats;
}
