import { basename } from 'node:path';
import type { ListView } from '#api/contract.ts';
import { listsBytesMax } from '#api/routes-carried.ts';
import { toBase64 } from '#kernel/digest.ts';
import { command, inOne, textOf } from '../command.ts';
import { withClient } from '../connect.ts';
import { short, table } from '../print.ts';
import { readFileWithin } from '../read-file.ts';
import * as words from '../words/list-words.ts';

/** As base64 it still finds room in one request. */
const listBound = { bytesMax: (listsBytesMax / 4) * 3, code: 'list.too-large' } as const;

type Formats = readonly Readonly<{ format: string; files: readonly string[]; offered: boolean }>[];

export const listsAdd = command({
  name: 'lists add',
  words: words.listsAdd,
  arguments: ['<file>...'],
  options: {
    format: { type: 'string', value: 'FORMAT' },
  },
  run: ({ values, positionals }, context) =>
    withClient(values, context, async (client, print) => {
      const files = positionals.map((path) => ({
        name: basename(path),
        base64: toBase64(readFileWithin(path, listBound)),
      }));
      const format = textOf(values, 'format') ?? 'un-xml';
      const list = (await client.post('/api/v1/lists', { format, files })) as ListView;
      print(list, (language) => words.added(list.id, list.entries, short(list.digest))[language]);
      return 0;
    }),
});

export const listsStatus = command({
  name: 'lists status',
  words: words.listsStatus,
  arguments: [],
  options: {},
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const status = (await client.get('/api/v1/lists')) as Readonly<{
        lists: readonly ListView[];
        formats: Formats;
      }>;
      print(status, (language) => {
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
          (format.offered ? words.offered : words.ownChoice)[language],
        ]);
        return (
          (lists.length === 0
            ? words.none[language]
            : table(inOne(words.listHeading, language), lists)) +
          `\n${table(inOne(words.formatHeading, language), formats)}`
        );
      });
      return 0;
    }),
});
