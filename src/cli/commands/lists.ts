import { basename } from 'node:path';
import type { ListView } from '#api/contract.ts';
import { listsBytesMax } from '#api/routes-carried.ts';
import { toBase64 } from '#kernel/digest.ts';
import { type Command, textOf } from '../command.ts';
import { withClient } from '../connect.ts';
import { short, table } from '../print.ts';
import { readFileWithin } from '../read-file.ts';

/** As base64 it still finds room in one request. */
const listBound = { bytesMax: (listsBytesMax / 4) * 3, code: 'list.too-large' } as const;

type Formats = readonly Readonly<{ format: string; files: readonly string[]; offered: boolean }>[];

export const listsAdd: Command = {
  name: 'lists add',
  arguments: ['<file>...'],
  summary: 'Imports a list that this node screens against. Whole or not at all.',
  details:
    'Which lists a node screens against is its own party’s choice. The UN Security Council list (XML) is offered; others are imported by\n' +
    'naming their format. An edition replaces the earlier one of its list. What is found stays at this node.',
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'see entente lists status (default: un-xml)' },
  },
  examples: ['lists add consolidated.xml', 'lists add --format ofac-csv SDN.CSV ALT.CSV ADD.CSV'],
  run: ({ values, positionals }, context) =>
    withClient(values, context, async (client, print) => {
      const files = positionals.map((path) => ({
        name: basename(path),
        base64: toBase64(readFileWithin(path, listBound)),
      }));
      const format = textOf(values, 'format') ?? 'un-xml';
      const list = (await client.post('/api/v1/lists', { format, files })) as ListView;
      print(list, () => `${list.id}: ${list.entries} entries, digest ${short(list.digest)}\n`);
      return 0;
    }),
};

export const listsStatus: Command = {
  name: 'lists status',
  arguments: [],
  summary: 'Shows the lists that this node screens against, and the formats it reads.',
  options: {},
  examples: ['lists status'],
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const status = (await client.get('/api/v1/lists')) as Readonly<{
        lists: readonly ListView[];
        formats: Formats;
      }>;
      print(status, () => {
        const lists = status.lists.map((list) => [
          list.id,
          list.version,
          String(list.entries),
          short(list.digest),
          list.addedAt,
        ]);
        const formats = status.formats.map((format) => [
          format.format,
          format.files.join(', '),
          format.offered ? 'offered by default' : "each party's own choice",
        ]);
        const none = 'No list is loaded: only substances and CAS numbers are screened.\n';
        return (
          (lists.length === 0
            ? none
            : table(['LIST', 'VERSION', 'ENTRIES', 'DIGEST', 'ADDED'], lists)) +
          `\n${table(['FORMAT', 'FILES', ''], formats)}`
        );
      });
      return 0;
    }),
};
