/** What is released, by its hash: which version of the lines, with whose own words (docs/spec/public-words.md, "Publication"). */
import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes } from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import type { HashHex } from '#kernel/id.ts';
import type { SaidBy } from '#verbs/forms.ts';

export type Publication = { readonly version: HashHex; readonly words?: readonly SaidBy[] };

export function publicationHash({ version, words }: Publication): HashHex {
  const publication = { version, ...(words && { words: words.map(placeOf) }) };
  return sha256Hex(utf8('entente/publication/v1\n'), canonicalBytes(publication));
}

const placeOf = ({ party, seq }: SaidBy) => ({ party, seq });
