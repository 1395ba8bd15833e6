import type { DryRunView, GapView, LineView } from '#api/contract-line.ts';
import { type Language, languages, type Text, type Words } from '#kernel/language.ts';
import type { Client } from '../client.ts';
import { command, textOf, UsageError, type Values } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { findRecord } from '../find-record.ts';
import { languageOf } from '../language.ts';
import { speaker, spokenText } from '../speak.ts';
import { dryRunText, gapText, lineText } from '../suspension-text.ts';
import * as words from '../words/suspension-words.ts';

const areasOption = { areas: { type: 'string', value: 'A,B' } } as const;
const textOptions = {
  'text-en': { type: 'string', value: 'TEXT' },
  'text-es': { type: 'string', value: 'TEXT' },
  'text-zh': { type: 'string', value: 'TEXT' },
} as const;
const authorityOption = { authority: { type: 'string', value: 'ID' } } as const;

/** Ascending and each once, as they stand in a statement. */
function areasOf(values: Values): readonly string[] | undefined {
  const given = textOf(values, 'areas')?.split(',').filter(Boolean);
  return given === undefined || given.length === 0 ? undefined : [...new Set(given)].sort();
}

function someAreas(values: Values): readonly string[] {
  const areas = areasOf(values);
  if (areas === undefined) throw new UsageError(words.areasMissing);
  return areas;
}

function publicText(values: Values): Readonly<{ text: Text }> | undefined {
  const entries = languages.flatMap((language) => {
    const text = textOf(values, `text-${language}`);
    return text === undefined ? [] : [[language, text] as const];
  });
  return entries.length === 0 ? undefined : { text: Object.fromEntries(entries) };
}

const byAuthority = (values: Values) => {
  const authority = textOf(values, 'authority');
  return authority === undefined ? {} : { authority };
};

async function dryRunOf(
  client: Client,
  group: string,
  areas: readonly string[],
): Promise<DryRunView> {
  const query = new URLSearchParams({ areas: areas.join(',') });
  return (await client.get(`/api/v1/line/${group}/dry-run?${query}`)) as DryRunView;
}

export const suspensionStatus = command({
  name: 'suspension status',
  words: words.suspensionStatus,
  arguments: ['<group>'],
  options: {},
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const view = (await client.get(`/api/v1/line/${group}`)) as LineView;
      print(view, (language) => lineText(view, language));
      return 0;
    }),
});

export const suspensionDryRun = command({
  name: 'suspension dry-run',
  words: words.suspensionDryRun,
  arguments: ['<group>'],
  options: areasOption,
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const areas = someAreas(values);
      const { group } = await groupNamed(client, start);
      const run = await dryRunOf(client, group, areas);
      print(run, (language) => dryRunText(run, language));
      return 0;
    }),
});

const inEach = (write: (language: Language) => string): Words =>
  Object.fromEntries(languages.map((language) => [language, write(language)])) as Words;

export const suspensionDeclare = command({
  name: 'suspension declare',
  words: words.suspensionDeclare,
  arguments: ['<group>'],
  options: {
    ...areasOption,
    from: { type: 'string', value: 'INSTANT' },
    ...textOptions,
    ...authorityOption,
    ...yesOption,
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const areas = someAreas(values);
      const content = publicText(values);
      if (content === undefined) throw new UsageError(words.textMissing);
      const { group } = await groupNamed(client, start);
      const from = textOf(values, 'from');
      const request = {
        ...{ group, type: 'suspension.declared', content, ...byAuthority(values) },
        facts: { areas, ...(from === undefined ? {} : { from }) },
      };
      // What is wrong with it is told before anybody is asked.
      await client.post('/api/v1/statements/check', { drafts: [request] });
      const run = await dryRunOf(client, group, areas);
      await confirm(
        values,
        context,
        inEach((language) => dryRunText(run, language)),
      );
      const spoken = await (await speaker(client))(request);
      print(spoken.view, (language) => spokenText(spoken, language));
      return 0;
    }),
});

export const suspensionLift = command({
  name: 'suspension lift',
  words: words.suspensionLift,
  arguments: ['<record>'],
  options: { ...areasOption, ...textOptions, ...authorityOption },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const { group, record, may } = await findRecord(client, start);
      const given = areasOf(values);
      const begin = may.find(({ type }) => type === 'suspension.lifted')?.begin;
      const content = publicText(values);
      const spoken = await (await speaker(client))({
        ...{ group, record, type: 'suspension.lifted' },
        facts: given ? { areas: given } : (begin ?? { areas: [] }),
        ...(content && { content }),
        ...byAuthority(values),
      });
      print(spoken.view, () => spokenText(spoken, language));
      return 0;
    }),
});

export const suspensionRegard = command({
  name: 'suspension regard',
  words: words.suspensionRegard,
  arguments: ['<group>'],
  options: {
    ...areasOption,
    word: { type: 'string', value: 'WORD' },
    ...textOptions,
    ...authorityOption,
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const [areas, word] = [someAreas(values), textOf(values, 'word')];
      if (word === undefined) throw new UsageError(words.wordMissing);
      const { group } = await groupNamed(client, start);
      const content = publicText(values);
      const spoken = await (await speaker(client))({
        ...{ group, type: 'line.regarded', facts: { areas, word } },
        ...(content && { content }),
        ...byAuthority(values),
      });
      print(spoken.view, (language) => spokenText(spoken, language));
      return 0;
    }),
});

export const suspensionGap = command({
  name: 'suspension gap',
  words: words.suspensionGap,
  arguments: ['<record>'],
  options: {},
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group, record } = await findRecord(client, start);
      const gap = (await client.get(`/api/v1/line/${group}/gap/${record}`)) as GapView;
      print(gap, (language) => gapText(gap, language));
      return 0;
    }),
});
