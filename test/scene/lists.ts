// Small lists in the publishers' own formats, with nobody real on them; and where the published ones stand on this machine.

import { existsSync, readFileSync } from 'node:fs';
import type { ListFile } from '#interop/list-file.ts';

export const fileOf = (name: string, text: string): ListFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** The United Nations' format: one entity for each name, `TEe.001` onwards. */
export function unList(names: readonly string[], date = '2026-11-20'): ListFile {
  const entities = names.map(
    (name, index) =>
      `<ENTITY><UN_LIST_TYPE>Test</UN_LIST_TYPE><REFERENCE_NUMBER>TEe.00${index + 1}</REFERENCE_NUMBER>
      <FIRST_NAME>${name}</FIRST_NAME></ENTITY>`,
  );
  return fileOf(
    'consolidated.xml',
    `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="${date}T00:00:09.554Z">
<INDIVIDUALS></INDIVIDUALS><ENTITIES>${entities.join('')}</ENTITIES></CONSOLIDATED_LIST>`,
  );
}

/** OFAC's primary file: one firm for each name. */
export function ofacList(names: readonly string[]): ListFile {
  const none = '-0- ';
  const rows = names.map((name, index) =>
    [index + 1, `"${name}"`, none, 'TEST', none, none, none, none, none, none, none, none].join(
      ',',
    ),
  );
  return fileOf('SDN.CSV', `${rows.join('\r\n')}\r\n\u001a`);
}

const folder = new URL('../../../shared/reference/data/lists/', import.meta.url);
const published = {
  un: ['un-consolidated-2026-02.xml'],
  ofac: ['ofac-sdn-primary-2023-01.csv', 'ofac-alt-2026-03.csv', 'ofac-add-2025-12.csv'],
} as const;

/** For `test`'s option `skip`: the published lists are reference data that not every machine has. */
export const skipWithoutPublished: string | false = existsSync(folder)
  ? false
  : 'needs ../shared/reference/data/lists, which is not here';

export function publishedFiles(list: keyof typeof published): readonly ListFile[] {
  return published[list].map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(new URL(name, folder))),
  }));
}
