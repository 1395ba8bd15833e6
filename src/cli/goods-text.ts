import type { NoticeAbout } from '#api/contract.ts';
import type { Language } from '#kernel/language.ts';
import { formatMass } from '#kernel/quantity.ts';
import { inLanguage } from './language.ts';
import { goodsErased } from './words/notification-words.ts';

/** The first line of the goods, for lists. */
export function goodsText({ goods }: NoticeAbout, language: Language): string {
  const { names, cas, massMg, lines } = goods;
  const name = inLanguage(names, language) || cas || goodsErased[language];
  const mass = massMg === undefined ? '' : ` ${formatMass(massMg)}`;
  return `${name}${mass}${lines > 1 ? ` +${lines - 1}` : ''}`;
}
