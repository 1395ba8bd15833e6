import { assert } from '#kernel/assert.ts';
import { isPartyId, type PartyId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import type { Calendar } from '#ledger/terms.ts';

function partyId(text: string): PartyId {
  assert(isPartyId(text), `${text} is a party id`);
  return text;
}

export const xa = partyId('xa');
export const xb = partyId('xb');
export const xc = partyId('xc');
export const xd = partyId('xd');

/**
 * Fictitious parties under ISO 3166 user-assigned codes: they stand for no government. The port is one of neutral convenience
 * (data/README.md) and says nothing about any.
 */
export type DemoParty = Readonly<{
  party: PartyId;
  names: Text;
  locode: string;
  /** Its node is made and never started, so that the states of a cut line can be seen. */
  isKeptOff?: true;
}>;

export const demoParties: readonly DemoParty[] = [
  {
    party: xa,
    names: {
      en: 'Exporter region (fictitious)',
      es: 'Región exportadora (ficticia)',
      zh: '出口地区（虚构）',
    },
    locode: 'ISREY',
  },
  {
    party: xb,
    names: {
      en: 'Transit region (fictitious)',
      es: 'Región de tránsito (ficticia)',
      zh: '过境地区（虚构）',
    },
    locode: 'MTMAR',
  },
  {
    party: xc,
    names: {
      en: 'Importer region (fictitious)',
      es: 'Región importadora (ficticia)',
      zh: '进口地区（虚构）',
    },
    locode: 'MUPLU',
  },
  {
    party: xd,
    names: {
      en: 'Region behind a cut line (fictitious)',
      es: 'Región con la línea cortada (ficticia)',
      zh: '联络渠道中断地区（虚构）',
    },
    locode: 'MTMAR',
    isKeptOff: true,
  },
];

/** Those whose nodes the demonstration starts. */
export const runningParties = demoParties.filter(({ isKeptOff }) => !isKeptOff);

export type DemoGroup = Readonly<{
  title: Text;
  members: readonly PartyId[];
  /** Days before the start since when nothing passes between its members. */
  cutDaysAgo?: number;
}>;

/** Two pairs, in which notifications stand, the table of three, and a pair whose line is cut. */
export const demoGroups: readonly DemoGroup[] = [
  {
    title: {
      en: 'Working group of xa and xc (demonstration)',
      es: 'Grupo de trabajo de xa y xc (demostración)',
      zh: 'xa 与 xc 工作组（演示）',
    },
    members: [xa, xc],
  },
  {
    title: {
      en: 'Working group of xa and xb (demonstration)',
      es: 'Grupo de trabajo de xa y xb (demostración)',
      zh: 'xa 与 xb 工作组（演示）',
    },
    members: [xa, xb],
  },
  {
    title: {
      en: 'Joint working group of xa, xb and xc (demonstration)',
      es: 'Grupo de trabajo conjunto de xa, xb y xc (demostración)',
      zh: 'xa、xb、xc 联合工作组（演示）',
    },
    members: [xa, xb, xc],
  },
  {
    title: {
      en: 'Working group of xa and xd (demonstration: the line is cut)',
      es: 'Grupo de trabajo de xa y xd (demostración: línea cortada)',
      zh: 'xa 与 xd 工作组（演示：联络渠道中断）',
    },
    members: [xa, xd],
    cutDaysAgo: 30,
  },
];

/** Fictitious calendars: Saturday and Sunday are not worked, and there are no holidays. */
const calendars: readonly Calendar[] = [
  { party: xa, utcOffsetMinutes: 480, weekend: [0, 6], holidays: [] },
  { party: xb, utcOffsetMinutes: 0, weekend: [0, 6], holidays: [] },
  { party: xd, utcOffsetMinutes: 0, weekend: [0, 6], holidays: [] },
  { party: xc, utcOffsetMinutes: -300, weekend: [0, 6], holidays: [] },
];

export const calendarsOf = (members: readonly PartyId[]): readonly Calendar[] =>
  calendars.filter(({ party }) => members.includes(party));
