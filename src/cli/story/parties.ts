import { assert } from '#kernel/assert.ts';
import { isPartyId, type PartyId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import { type StoryParty, storyParties } from './form.ts';

export function storyPartyOf(code: StoryParty): PartyId {
  assert(isPartyId(code), `${code} is a party id`);
  return code;
}

/** Every name says what it is: a page printed alone, or a log carried away, must not be taken for a government's. */
const names: Readonly<Record<StoryParty, Text>> = {
  cn: { en: 'China (retelling)', es: 'China (relato)', zh: '中国（转述）' },
  us: {
    en: 'United States (retelling)',
    es: 'Estados Unidos (relato)',
    zh: '美国（转述）',
  },
};

/** In the order of their ids, as terms list them. */
export const storyNodes = storyParties.map((code) => ({
  party: storyPartyOf(code),
  names: names[code],
}));
export const retellers: readonly PartyId[] = storyNodes.map(({ party }) => party);

export const storyTitle: Text = {
  en: 'Public record of counter-narcotics cooperation, retold (speaks for no government)',
  es: 'Registro público de la cooperación contra las drogas, relatado (no habla en nombre de ningún gobierno)',
  zh: '禁毒合作公开记录之转述（不代表任何政府）',
};
