/** The fingerprint of a group's terms in words that people read to each other (docs/spec/founding.md). */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as chinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { equalBytes } from '#kernel/bytes.ts';
import { fromHex } from '#kernel/digest.ts';
import type { GroupId } from '#kernel/id.ts';
import { type Language, languages } from '#kernel/language.ts';

const lists: Readonly<Record<Language, string[]>> = { en: english, es: spanish, zh: chinese };

/** First 128 bits of the group's id. */
const entropyOf = (group: GroupId): Uint8Array => fromHex(group.slice(0, 32));

/** 12 words; the last one also checks the others. */
export function fingerprintWords(group: GroupId, language: Language): readonly string[] {
  return entropyToMnemonic(entropyOf(group), lists[language]).normalize('NFC').split(' ');
}

/** True if the words, in any of the three languages, however spaced and accented, are the fingerprint of this group. */
export function isFingerprintOf(words: string, group: GroupId): boolean {
  const spaced = words
    .trim()
    .toLowerCase()
    .normalize('NFKD')
    .split(/[\s,;，、；]+/u);
  // People write Chinese without spaces, and there each word is one character.
  const split = spaced.length === 1 ? [...(spaced[0] ?? '')] : spaced;
  return languages.some((language) => {
    try {
      return equalBytes(mnemonicToEntropy(split.join(' '), lists[language]), entropyOf(group));
    } catch {
      return false;
    }
  });
}
