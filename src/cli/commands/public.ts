import { writeFileSync } from 'node:fs';
import type { PublicWordsView } from '#api/contract-public.ts';
import { pageBytesMax, verifyPage } from '#desks/appearances/verify-page.ts';
import type { Proven } from '#desks/appearances/verify-proof.ts';
import type { Language } from '#kernel/language.ts';
import { command, inOne, textOf, UsageError } from '../command.ts';
import { printer, withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { findRecord } from '../find-record.ts';
import { languageOf } from '../language.ts';
import { facts, table } from '../print.ts';
import { valueOr } from '../problem-error.ts';
import { readFileWithin } from '../read-file.ts';
import * as words from '../words/public-words.ts';

const showings = ['none', 'own', 'all'] as const;

export const publicShow = command({
  name: 'public show',
  words: words.publicShow,
  arguments: ['<group>', '[own|all|none]'],
  options: {},
  run: ({ values, positionals: [start = '', wanted] }, context) =>
    withClient(values, context, async (client, print) => {
      const shown = showings.find((one) => one === wanted);
      if (wanted !== undefined && shown === undefined) throw new UsageError(words.notAShowing);
      const { group } = await groupNamed(client, start);
      const path = `/api/v1/groups/${group}/public-words`;
      const answer = shown ? await client.put(path, { shown }) : await client.get(path);
      const view = answer as PublicWordsView;
      print(view, (language) => words.shownWords[view.shown][language]);
      return 0;
    }),
});

export const publicExport = command({
  name: 'public export',
  words: words.publicExport,
  arguments: ['<record>'],
  options: {
    to: { type: 'string', value: 'FILE' },
    words: { type: 'string', value: 'PARTY-SEQ' },
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group, record } = await findRecord(client, start);
      const query = new URLSearchParams({ language: languageOf(values, context) });
      const which = textOf(values, 'words');
      if (which !== undefined) query.set('words', which);
      const path = `/api/v1/records/${group}/${record}/published?${query}`;
      const bytes = await client.getBytes(path);
      const file = textOf(values, 'to') ?? `${record}.html`;
      // Anyone may read it: that is what it is for.
      writeFileSync(file, bytes);
      print({ file, record, bytes: bytes.length }, (language) => words.written(file)[language]);
      return 0;
    }),
});

export const publicVerify = command({
  name: 'public verify',
  words: words.publicVerify,
  arguments: ['<file>'],
  options: {},
  run: async ({ values, positionals: [file = ''] }, context) => {
    const bound = { bytesMax: pageBytesMax, code: 'publication.malformed' } as const;
    const proven = valueOr(verifyPage(readFileWithin(file, bound)));
    const { kind, group, record, publication, took, takenBack, cosignedBy } = proven;
    const said = {
      ...{ ok: true, kind, group, record, took, takenBack },
      ...(publication === undefined ? {} : { publication }),
      cosignedBy: Object.fromEntries(cosignedBy),
    };
    printer(values, context)(said, (language) => textOfProven(proven, language));
    return 0;
  },
});

function textOfProven(proven: Proven, language: Language): string {
  const { group, record, publication, took, cosignedBy } = proven;
  const named = facts([
    [words.group[language], group],
    [words.record[language], record],
    ...(publication === undefined ? [] : [[words.publication[language], publication] as const]),
  ]);
  const rows = took.map(({ party, accepted, released }) => [
    party,
    accepted ?? '—',
    released ?? '—',
    (cosignedBy.get(party) ?? []).join(', ') || '—',
  ]);
  return `${named}\n${table(inOne(words.heading, language), rows)}\n${words.holds[language]}`;
}
