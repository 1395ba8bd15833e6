import type { AmendmentDraft, LifeView } from '#api/contract-life.ts';
import type { Text } from '#kernel/language.ts';
import { mandates } from '#verbs/text-forms.ts';
import type { Client } from '../client.ts';
import { CommandFailed, command, textOf, textsOf, UsageError, type Values } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { amendmentText, differencesText, lifeText } from '../life-text.ts';
import { readCalendar, rulesNamed } from '../new-terms.ts';
import { printable } from '../print.ts';
import { speaker, spokenText } from '../speak.ts';
import * as words from '../words/terms-words.ts';
import { inEach, listOption, textIn, textOptions } from '../written-options.ts';

const authorityOption = { authority: { type: 'string', value: 'ID' } } as const;
const by = (values: Values) => {
  const authority = textOf(values, 'authority');
  return authority === undefined ? {} : { authority };
};

export const lifeOf = async (client: Client, group: string): Promise<LifeView> =>
  (await client.get(`/api/v1/groups/${group}/life`)) as LifeView;

export const termsShow = command({
  name: 'terms show',
  words: words.termsShow,
  arguments: ['<group>'],
  options: {},
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const view = await lifeOf(client, group);
      print(view, (language) => lifeText(view, language));
      return 0;
    }),
});

function countOption(values: Values, name: string): number | undefined {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError(words.notACount(name, printable(text)));
}

function setAndDrop<One>(set: readonly One[], drop: readonly string[]) {
  if (set.length + drop.length === 0) return undefined;
  return { ...(set.length > 0 && { set }), ...(drop.length > 0 && { drop: [...drop].sort() }) };
}

/** What the options change of the terms in force. */
function changesOf(values: Values, { terms }: LifeView): Readonly<Record<string, unknown>> {
  const [bytes, statements] = [
    countOption(values, 'quota-bytes'),
    countOption(values, 'quota-statements'),
  ];
  const contentDays = countOption(values, 'retention-days');
  const named = textsOf(values, 'clock');
  const changes = {
    areas: listOption(values, 'areas'),
    floor: listOption(values, 'floor'),
    languages: listOption(values, 'languages'),
    authentic: listOption(values, 'authentic'),
    clocks: setAndDrop(named.length > 0 ? rulesNamed(named) : [], textsOf(values, 'drop-clock')),
    calendars: setAndDrop(
      textsOf(values, 'calendar').map(readCalendar),
      textsOf(values, 'drop-calendar'),
    ),
    quotas:
      bytes === undefined && statements === undefined
        ? undefined
        : {
            bytesPerDay: bytes ?? terms.quotas.bytesPerDay,
            statementsPerDay: statements ?? terms.quotas.statementsPerDay,
          },
    retention: contentDays === undefined ? undefined : { contentDays },
  };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** Drafts, shows what would change, asks, and tables. */
async function tableAmendment(
  client: Client,
  group: string,
  body: object,
  ask: (draft: AmendmentDraft) => Promise<void>,
  values: Values,
) {
  const draft = (await client.post(`/api/v1/groups/${group}/amendment`, body)) as AmendmentDraft;
  const request = { ...draft.draft, ...by(values) };
  await client.post('/api/v1/statements/check', { drafts: [request] });
  await ask(draft);
  return (await speaker(client))(request as Parameters<Awaited<ReturnType<typeof speaker>>>[0]);
}

const note = (values: Values): Readonly<{ note?: Text }> => {
  const text = textIn(values, 'note');
  return text === undefined ? {} : { note: text };
};

export const termsAmend = command({
  name: 'terms amend',
  words: words.termsAmend,
  arguments: ['<group>'],
  options: {
    areas: { type: 'string', value: 'A,B' },
    floor: { type: 'string', value: 'A,B' },
    clock: { type: 'string', multiple: true, value: 'ID' },
    'drop-clock': { type: 'string', multiple: true, value: 'ID' },
    calendar: { type: 'string', multiple: true, value: 'FILE' },
    'drop-calendar': { type: 'string', multiple: true, value: 'PARTY' },
    'quota-bytes': { type: 'string', value: 'N' },
    'quota-statements': { type: 'string', value: 'N' },
    'retention-days': { type: 'string', value: 'N' },
    languages: { type: 'string', value: 'A,B' },
    authentic: { type: 'string', value: 'A,B' },
    ...textOptions('note'),
    ...authorityOption,
    ...yesOption,
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const changes = changesOf(values, await lifeOf(client, group));
      if (Object.keys(changes).length === 0) throw new UsageError(words.nothingToChange);
      const ask = (draft: AmendmentDraft) =>
        confirm(
          values,
          context,
          inEach((language) => differencesText(draft.changes, language)),
        );
      const spoken = await tableAmendment(client, group, { changes, ...note(values) }, ask, values);
      print(spoken.view, (language) => spokenText(spoken, language));
      return 0;
    }),
});

export const groupDissolve = command({
  name: 'group dissolve',
  words: words.groupDissolve,
  arguments: ['<group>'],
  options: { ...textOptions('note'), ...authorityOption, ...yesOption },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const ask = () => confirm(values, context, words.dissolveWarning);
      const body = { ends: true, ...note(values) };
      const spoken = await tableAmendment(client, group, body, ask, values);
      print(spoken.view, (language) => spokenText(spoken, language));
      return 0;
    }),
});

/** The text on the table that is named by the beginning of its hash; unnamed, the only one. */
function openIn({ open }: LifeView, values: Values) {
  const start = textOf(values, 'version') ?? '';
  const [found, other] = open.filter(({ version }) => version.startsWith(start));
  if (found && !other) return found;
  throw new CommandFailed(found ? words.severalOpen : words.nothingOpen);
}

export const termsAccept = command({
  name: 'terms accept',
  words: words.termsAccept,
  arguments: ['<group>'],
  options: {
    mandate: { type: 'string', value: 'LEVEL' },
    version: { type: 'string', value: 'HASH' },
    ...textOptions('text'),
    ...authorityOption,
    ...yesOption,
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const given = textOf(values, 'mandate') ?? '';
      const mandate = mandates.find((one) => one === given);
      if (mandate === undefined) {
        throw new UsageError(words.noMandate(mandates.join(', ')));
      }
      const { group } = await groupNamed(client, start);
      const view = await lifeOf(client, group);
      const open = openIn(view, values);
      await confirm(
        values,
        context,
        inEach((language) => amendmentText(open, language)),
      );
      const text = textIn(values, 'text');
      const spoken = await (await speaker(client))({
        ...{ group: view.group, record: view.record, type: 'amendment.accepted' },
        facts: { mandate, version: open.version },
        ...(text && { content: { text } }),
        ...by(values),
      });
      print(spoken.view, (language) => spokenText(spoken, language));
      return 0;
    }),
});

export const termsWithdraw = command({
  name: 'terms withdraw',
  words: words.termsWithdraw,
  arguments: ['<group>'],
  options: { version: { type: 'string', value: 'HASH' }, ...textOptions('text') },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const view = await lifeOf(client, group);
      const { version } = openIn(view, values);
      const text = textIn(values, 'text');
      const spoken = await (await speaker(client))({
        ...{ group: view.group, record: view.record, type: 'amendment.withdrawn' },
        facts: { version },
        ...(text && { content: { text } }),
      });
      print(spoken.view, (language) => spokenText(spoken, language));
      return 0;
    }),
});

export const groupLeave = command({
  name: 'group leave',
  words: words.groupLeave,
  arguments: ['<group>'],
  options: {
    until: { type: 'string', value: 'DATE' },
    ...textOptions('text'),
    ...authorityOption,
    ...yesOption,
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const { record, group: id } = await lifeOf(client, group);
      const until = textOf(values, 'until');
      const text = textIn(values, 'text');
      const request = {
        ...{ group: id, record, type: 'membership.left' },
        facts: until === undefined ? {} : { until },
        ...(text && { content: { text } }),
        ...by(values),
      };
      await client.post('/api/v1/statements/check', { drafts: [request] });
      await confirm(values, context, words.leaveWarning);
      const spoken = await (await speaker(client))(request);
      print(spoken.view, (language) => spokenText(spoken, language));
      return 0;
    }),
});
