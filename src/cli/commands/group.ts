import type { GroupView, NodeView } from '#api/contract.ts';
import { clockRules } from '#desks/notifications/regimes.ts';
import type { PartyId } from '#kernel/id.ts';
import { languages } from '#kernel/language.ts';
import { refuse } from '#kernel/refusal.ts';
import { termsBytesMax } from '#ledger/bounds.ts';
import { fingerprintWords, isFingerprintOf } from '#ledger/fingerprint.ts';
import type { ClockRule } from '#ledger/terms.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import { type Command, type CommandContext, textOf, UsageError, type Values } from '../command.ts';
import { printer, withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { inLanguage, languageOf } from '../language.ts';
import { facts, short, table } from '../print.ts';
import { problemError, valueOr } from '../problem-error.ts';
import { readFileWithin } from '../read-file.ts';

export const groupJoin: Command = {
  name: 'group join',
  arguments: ['<terms.json>'],
  summary: 'Takes up the terms of a group that names this party, after comparing its fingerprint.',
  details:
    'Without --words it shows the twelve words and does nothing. Have the other side read theirs out, and give what you hear: they\n' +
    'agree only if both hold the same terms, to the byte.',
  options: {
    words: {
      type: 'string',
      value: 'WORDS',
      help: 'the twelve words as the other side reads them out, in any of the three languages',
    },
    'without-words': {
      type: 'boolean',
      help: 'join without comparing: only where the file came by a way you trust',
    },
  },
  examples: [
    'group join group.terms.json',
    'group join group.terms.json --words "abandon ability able …"',
  ],
  run: ({ values, positionals: [path = ''] }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const bytes = readFileWithin(path, { bytesMax: termsBytesMax, code: 'terms.too-large' });
      valueOr(parseTerms(bytes));
      const group = groupIdOf(bytes);
      const words = textOf(values, 'words');
      if (words === undefined && values['without-words'] !== true) {
        const own = fingerprintWords(group, languageOf(values, context)).join(' ');
        throw new UsageError(
          `--words is missing: the other side reads out its twelve words, and they should be "${own}"`,
        );
      }
      if (words !== undefined && !isFingerprintOf(words, group)) {
        throw problemError(refuse('fingerprint.mismatch').refusal);
      }
      const terms = new TextDecoder().decode(bytes);
      const joined = (await client.post('/api/v1/groups', { terms })) as GroupView;
      print(joined, () => groupText(joined, values, context, folder.party));
      return 0;
    }),
};

export const groupShow: Command = {
  name: 'group show',
  arguments: ['[group]'],
  summary: 'Shows the groups of this node, or one of them with its members, clocks and words.',
  options: {},
  examples: ['group show', 'group show 3f2a', 'group show --json'],
  run: ({ values, positionals: [wanted] }, context) =>
    withClient(values, context, async (client, print, folder) => {
      if (wanted !== undefined) {
        const group = await groupNamed(client, wanted);
        print(group, () => groupText(group, values, context, folder.party));
        return 0;
      }
      const { groups } = (await client.get('/api/v1/node')) as NodeView;
      print(groups, () => groupTable(groups, values, context));
      return 0;
    }),
};

export const groupClocks: Command = {
  name: 'group clocks',
  arguments: [],
  summary: 'Shows the clock rules that terms of reference can take up, with their sources.',
  details:
    'A rule counts for a group only if its terms hold it. Who replies within which time, and what silence does, is for the parties to\n' +
    'agree: nothing here is law by itself.',
  options: {},
  examples: ['group clocks', 'group clocks --json'],
  run: async ({ values }, context) => {
    printer(values, context)(clockRules, () => clockRules.map(clockText).join('\n'));
    return 0;
  },
};

function clockText(rule: ClockRule): string {
  return facts([
    ['rule', rule.id],
    ['for', rule.bases.join(', ')],
    ['reply within', `${rule.days} ${rule.kind} days from ${rule.start}`],
    ['calendar of', rule.kind === 'working' ? `the party that is ${rule.calendarOf}` : undefined],
    ['holds up', rule.gates === 'dispatch' ? 'dispatch' : 'nothing'],
    ['silence', rule.silence],
    [
      'a question',
      rule.pausesOnQuestion
        ? `pauses it, at most ${rule.pauseDaysMax} days for all questions together`
        : 'does not pause it',
    ],
    ['an amendment', rule.amendment === 'restarts' ? 'restarts it' : 'lets it go on'],
    ['set by', rule.statutory ? 'statute: no suspension pauses it' : 'the terms'],
    ['source', rule.source],
  ]);
}

function groupTable(groups: readonly GroupView[], values: Values, context: CommandContext): string {
  if (groups.length === 0) {
    return 'No group yet. Make a card (entente group card), or join with entente group join.\n';
  }
  const language = languageOf(values, context);
  return table(
    ['GROUP', 'TITLE', 'MEMBERS', 'STATE'],
    groups.map((group) => [
      short(group.group),
      inLanguage(group.title, language),
      group.members.map((member) => member.party).join(' '),
      stateOf(group),
    ]),
  );
}

function stateOf({ kind, complete }: GroupView): string {
  if (kind === 'national') return 'national log';
  return complete ? 'founded' : 'waiting for the other members';
}

export function groupText(
  group: GroupView,
  values: Values,
  context: CommandContext,
  self: PartyId,
): string {
  const language = languageOf(values, context);
  const members = group.members.map(
    ({ party, names }) =>
      `${party} (${inLanguage(names, language)}${party === self ? ', this party' : ''})`,
  );
  return facts([
    ['group', group.group],
    ['title', inLanguage(group.title, language)],
    ['members', members.join(', ')],
    ['state', stateOf(group)],
    ['clocks', group.clocks.map((clock) => clock.id).join(', ') || 'none'],
    ['areas', group.areas.join(', ')],
    ...languages.map((tag) => [`words (${tag})`, group.fingerprint[tag]] as const),
  ]);
}
