import { existsSync, writeFileSync } from 'node:fs';
import type { DraftView } from '#api/contract-drafts.ts';
import type { SoundingDraft, TabledAs } from '#api/contract-soundings.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { isBracketed } from '#soundings/bracketed.ts';
import { CommandFailed, command, textOf, UsageError } from '../command.ts';
import { withClient } from '../connect.ts';
import { languageOf } from '../language.ts';
import { printable } from '../print.ts';
import { draftedText } from '../speak.ts';
import * as words from '../words/sounding-words.ts';
import { existsAlready } from '../words/usage-words.ts';
import { soundingNamed, threadPath } from './soundings.ts';
import { paperIn } from './soundings-acts.ts';

/** What `--as` may say, and the statement that it means. */
const kinds = {
  plan: 'plan.tabled',
  topic: 'topic.tabled',
  decision: 'decision.tabled',
  concern: 'concern.raised',
} as const satisfies Readonly<Record<string, TabledAs>>;

const isKind = (text: string): text is keyof typeof kinds => Object.hasOwn(kinds, text);

export const soundingsTable = command({
  name: 'soundings table',
  words: words.soundingsTable,
  arguments: ['<sounding>'],
  options: {
    as: { type: 'string', value: 'KIND' },
    area: { type: 'string', value: 'AREA' },
    out: { type: 'string', short: 'o', value: 'FILE' },
    paper: { type: 'string', value: 'PAPER' },
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const kind = textOf(values, 'as') ?? 'plan';
      if (!isKind(kind)) {
        throw new UsageError(words.notKind(printable(kind), Object.keys(kinds).join(', ')));
      }
      const area = textOf(values, 'area');
      const file = textOf(values, 'out') ?? (area === undefined ? 'draft.json' : undefined);
      if (file !== undefined && existsSync(file)) throw new CommandFailed(existsAlready(file));
      const view = await soundingNamed(client, start);
      const asked = `paper=${paperIn(view, values)}&as=${kinds[kind]}`;
      const begun = (await client.get(`${threadPath(view)}/draft?${asked}`)) as SoundingDraft;
      const draft = area === undefined ? begun : { ...begun, area };
      const open = bracketedIn(begun);
      if (open.length > 0) context.err(words.stillBracketed(open.join(', '))[language]);
      if (file !== undefined) {
        writeFileSync(file, `${JSON.stringify(draft, null, 2)}\n`, { flag: 'wx' });
        print({ file, draft }, () => words.wordingWritten(file)[language]);
        return 0;
      }
      const handedIn = (await client.post('/api/v1/drafts', { draft })) as DraftView;
      print(handedIn, () => draftedText(handedIn, language));
      return 0;
    }),
});

const inAnyLanguage = (text: Text): boolean =>
  languages.some((language: Language) => isBracketed(text[language] ?? ''));

/** Where something is not settled: the numbers of clauses, or the parts of a concern. */
function bracketedIn(draft: SoundingDraft): readonly string[] {
  const rows: readonly (readonly [string, Text])[] =
    draft.type === 'concern.raised'
      ? Object.entries(draft.content)
      : draft.content.wording.clauses.map(({ id, text }) => [id, text]);
  return rows.filter(([, text]) => inAnyLanguage(text)).map(([name]) => name);
}
