import type { GroupView, NodeView } from '#api/contract.ts';
import type { LifeView } from '#api/contract-life.ts';
import { successorDifferences } from '#desks/amendments/words/clause-words.ts';
import { clockRules } from '#desks/notifications/regimes.ts';
import { wordFor } from '#desks/notifications/words/vocabulary.ts';
import type { PartyId } from '#kernel/id.ts';
import { type Language, languages, type Words } from '#kernel/language.ts';
import { refuse } from '#kernel/refusal.ts';
import { termsBytesMax } from '#ledger/bounds.ts';
import { fingerprintWords, isFingerprintOf } from '#ledger/fingerprint.ts';
import type { ClockRule, Terms } from '#ledger/terms.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import type { Client } from '../client.ts';
import {
  type CommandContext,
  command,
  inOne,
  textOf,
  UsageError,
  type Values,
} from '../command.ts';
import { printer, withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { inLanguage, languageOf } from '../language.ts';
import { differencesText } from '../life-text.ts';
import { facts, short, table } from '../print.ts';
import { problemError, valueOr } from '../problem-error.ts';
import { readFileWithin } from '../read-file.ts';
import * as text from '../words/group-words.ts';

export const groupJoin = command({
  name: 'group join',
  words: text.groupJoin,
  arguments: ['<terms.json>'],
  options: {
    words: {
      type: 'string',
      value: 'WORDS',
    },
    'without-words': {
      type: 'boolean',
    },
  },
  run: ({ values, positionals: [path = ''] }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const bytes = readFileWithin(path, { bytesMax: termsBytesMax, code: 'terms.too-large' });
      const parsed = valueOr(parseTerms(bytes));
      const group = groupIdOf(bytes);
      await showSuccession(client, values, context, parsed);
      const words = textOf(values, 'words');
      if (words === undefined && values['without-words'] !== true) {
        const own = fingerprintWords(group, languageOf(values, context)).join(' ');
        throw new UsageError(text.wordsMissing(own));
      }
      if (words !== undefined && !isFingerprintOf(words, group)) {
        throw problemError(refuse('fingerprint.mismatch').refusal);
      }
      const terms = new TextDecoder().decode(bytes);
      const joined = (await client.post('/api/v1/groups', { terms })) as GroupView;
      print(joined, (language) => groupText(joined, language, folder.party));
      return 0;
    }),
});

/** What terms that succeed a group of this node change of it, before anything is taken up. */
async function showSuccession(
  client: Client,
  values: Values,
  context: CommandContext,
  terms: Terms,
): Promise<void> {
  const { predecessor } = terms;
  const { groups } = (await client.get('/api/v1/node')) as NodeView;
  if (!predecessor || !groups.some(({ group }) => group === predecessor)) return;
  const before = (await client.get(`/api/v1/groups/${predecessor}/life`)) as LifeView;
  const language = languageOf(values, context);
  context.err(
    text.succeeds(predecessor)[language] +
      differencesText(successorDifferences(before.terms, terms), language),
  );
}

export const groupShow = command({
  name: 'group show',
  words: text.groupShow,
  arguments: ['[group]'],
  options: {},
  run: ({ values, positionals: [wanted] }, context) =>
    withClient(values, context, async (client, print, folder) => {
      if (wanted !== undefined) {
        const group = await groupNamed(client, wanted);
        print(group, (language) => groupText(group, language, folder.party));
        return 0;
      }
      const { groups } = (await client.get('/api/v1/node')) as NodeView;
      print(groups, (language) => groupTable(groups, language));
      return 0;
    }),
});

export const groupClocks = command({
  name: 'group clocks',
  words: text.groupClocks,
  arguments: [],
  options: {},
  run: async ({ values }, context) => {
    printer(values, context)(clockRules, (language) =>
      clockRules.map((rule) => clockText(rule, language)).join('\n'),
    );
    return 0;
  },
});

function clockText(rule: ClockRule, language: Language): string {
  const pauses = rule.pausesOnQuestion ? text.pauses(rule.pauseDaysMax) : text.doesNotPause;
  const rows: readonly (readonly [name: Words, value: string | undefined])[] = [
    [text.rule, rule.id],
    [text.ruleFor, rule.bases.join(', ')],
    [text.replyWithin, text.period(rule)[language]],
    [
      text.calendarOf,
      rule.kind === 'working' ? text.calendars[rule.calendarOf][language] : undefined,
    ],
    [text.holdsUp, text.gates[rule.gates][language]],
    [text.silence, wordFor('silenceWords', rule.silence, language)],
    [text.aQuestion, pauses[language]],
    [text.anAmendment, text.amendments[rule.amendment][language]],
    [text.setBy, (rule.statutory ? text.byStatute : text.byTerms)[language]],
    [text.source, wordFor('sourceWords', rule.source, language)],
  ];
  return facts(rows.map(([name, value]) => [name[language], value]));
}

function groupTable(groups: readonly GroupView[], language: Language): string {
  if (groups.length === 0) return text.noGroups[language];
  return table(
    inOne(text.heading, language),
    groups.map((group) => [
      short(group.group),
      inLanguage(group.title, language),
      group.members.map((member) => member.party).join(' '),
      stateOf(group)[language],
    ]),
  );
}

function stateOf({ kind, complete }: GroupView): Words {
  if (kind === 'national') return text.states.national;
  return complete ? text.states.founded : text.states.waiting;
}

export function groupText(group: GroupView, language: Language, self: PartyId): string {
  const members = group.members.map(
    ({ party, names }) =>
      `${party} (${inLanguage(names, language)}${party === self ? text.thisParty[language] : ''})`,
  );
  return facts([
    [text.group[language], group.group],
    [text.title[language], inLanguage(group.title, language)],
    [text.members[language], members.join(', ')],
    [text.state[language], stateOf(group)[language]],
    [
      text.clocks[language],
      group.clocks.map((clock) => clock.id).join(', ') || text.none[language],
    ],
    [text.areas[language], group.areas.join(', ')],
    ...languages.map((tag) => [text.wordsIn(tag)[language], group.fingerprint[tag]] as const),
  ]);
}
