/**
 * The typeface that documents are set in: Noto Sans SC (SIL Open Font License 1.1, which lets documents embed it) as its package brings it,
 * in files of some hundred characters each, every file in all weights.
 *
 * Trusted: for shape alone. If a file is lost or altered, documents look wrong; their texts and hashes stand in the logs.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const folder = '@fontsource-variable/noto-sans-sc';

export type TypefaceFiles = Readonly<{
  /** Which characters each file has, as CSS `unicode-range`. */
  ranges: Readonly<Record<string, string>>;
  read: (name: string) => Uint8Array;
}>;

export function typefaceFiles(): TypefaceFiles {
  const { resolve } = createRequire(import.meta.url);
  const listed = JSON.parse(readFileSync(resolve(`${folder}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >;
  // The list says `[119]` where the file is called `119`.
  const ranges = Object.fromEntries(
    Object.entries(listed).map(([name, range]) => [name.replace(/[[\]]/g, ''), range]),
  );
  return {
    ranges,
    read: (name) => readFileSync(resolve(`${folder}/files/noto-sans-sc-${name}-wght-normal.woff2`)),
  };
}
