/** Judges a published page as a file (docs/spec/public-words.md): its proof holds, and it shows what that proves, byte for byte. */
import { equalBytes, textOf, utf8 } from '#kernel/bytes.ts';
import { isNarrow, type JsonValue } from '#kernel/canonical-json.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { formatPage } from './page.ts';
import { type PublicationProof, proofElement, proofForm } from './proof-form.ts';
import { type Proven, verifyProof } from './verify-proof.ts';

/** Of a page with all its proofs: 32 logs, each with as many signatures. */
export const pageBytesMax = 16_777_216;

const opening = `<script type="application/json" id="${proofElement}">`;
const closing = '</script>';

/** The proof that a page holds; refuses `publication.malformed`. */
export function readProof(page: Uint8Array): Result<PublicationProof> {
  const text = page.length <= pageBytesMax ? textOf(page) : undefined;
  const from = text?.indexOf(opening) ?? -1;
  const to = text?.indexOf(closing, from) ?? -1;
  if (text === undefined || from < 0 || to < 0) return refuse('publication.malformed');
  const value = parseJson(text.slice(from + opening.length, to));
  if (value === undefined || !isNarrow(value)) return refuse('publication.malformed');
  const parsed = proofForm.safeParse(value);
  return parsed.success ? ok(parsed.data) : refuse('publication.malformed');
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Refuses `publication.*`, `terms.*`, `act.*` and `content.mismatch`. */
export function verifyPage(page: Uint8Array): Result<Proven> {
  const proof = readProof(page);
  if (!proof.ok) return proof;
  const proven = verifyProof(proof.value);
  if (!proven.ok) return proven;
  const shown = formatPage(proof.value, proven.value);
  return equalBytes(page, utf8(shown)) ? proven : refuse('publication.page-differs');
}
