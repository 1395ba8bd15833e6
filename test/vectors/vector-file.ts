import { textOf } from '#kernel/bytes.ts';
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { toBase64 } from '#kernel/digest.ts';

/** One file under vectors/. `valid_` and `invalid_` begin its name; an invalid case has the refusal's `code` or the `fault`. */
export type VectorFile = Readonly<{
  path: string;
  about: string;
  cases: readonly JsonObject[];
}>;

/** Bytes as a vector holds them: text where they are UTF-8, else base64 under another name. */
export function bytesMember(name: string, bytes: Uint8Array): JsonObject {
  const text = textOf(bytes);
  return text === undefined ? { [`${name}Base64`]: toBase64(bytes) } : { [name]: text };
}

export function fileText({ about, cases }: VectorFile): string {
  return `${JSON.stringify({ about, cases } satisfies JsonValue, null, 1)}\n`;
}
