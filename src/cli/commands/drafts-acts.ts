import { writeFileSync } from 'node:fs';
import type { ClearedView, DraftView } from '#api/contract-drafts.ts';
import { noticeChanges } from '#desks/notifications/words/notice-changes.ts';
import { returnReasons, type roles } from '#desks/releases/statements.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import type { Language, Words } from '#kernel/language.ts';
import type { Client } from '../client.ts';
import {
  type CommandContext,
  CommandFailed,
  command,
  same,
  textOf,
  UsageError,
} from '../command.ts';
import { confirm, isYes } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { changesText, draftText, shortDraft } from '../draft-text.ts';
import { filled, findDraft, hasSeen, seenDigits } from '../find-draft.ts';
import { labelledIn } from '../labelled-cas.ts';
import { languageOf } from '../language.ts';
import { readJsonFile } from '../new-terms.ts';
import { ProblemError } from '../problem-error.ts';
import { draftedText, whoAsks } from '../speak.ts';
import * as words from '../words/draft-words.ts';
import { titleOf } from './drafts.ts';

const digestOption = {
  type: 'string',
  value: 'DIGEST',
} as const;
const noteOption = {
  type: 'string',
  value: 'TEXT',
} as const;
const pathOf = ({ draft }: DraftView, act: string): string => `/api/v1/drafts/${draft}/${act}`;

async function shown(client: Client, view: DraftView, language: Language): Promise<string> {
  return draftText(view, await titleOf(client, view.group, language), language);
}

export const draftsClear = command({
  name: 'drafts clear',
  words: words.draftsClear,
  arguments: ['<draft>'],
  options: {
    digest: digestOption,
    role: { type: 'string', value: 'ROLE' },
    note: noteOption,
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const view = await findDraft(client, start);
      const me = await whoAsks(client);
      if (me.kind === 'console') throw atTheDesk('console', client, view);
      if (!hasSeen(values, view)) await askToClear(context, client, view, language);
      const note = textOf(values, 'note');
      const role = textOf(values, 'role') ?? roleFor(view, me.authority);
      const body = { digest: view.digest, role, ...(note === undefined ? {} : { note }) };
      const cleared = await clear(client, view, body, (said) => context.err(`${said[language]}\n`));
      print(cleared, () => {
        const whole = cleared.draft.status === 'held' ? 'held' : 'cleared';
        const sentence = cleared.missing === 0 ? whole : 'clearedInPart';
        return `${words.draftSentences[sentence][language]}\n`;
      });
      return 0;
    }),
});

/** The first role that is missing and that a token of this authority could fill. */
function roleFor(
  { missing, releasesAs }: DraftView,
  authority: string | undefined,
): (typeof roles)[number] {
  if (releasesAs !== undefined) return releasesAs;
  const own = missing.filter(
    (need) => need.authority === undefined || need.authority === authority,
  );
  const byToken = own.find(({ proofs }) => proofs?.includes('token'));
  return (byToken ?? own[0] ?? missing[0])?.role ?? 'releasing-officer';
}

/** The refusal, with the page on which another proof can be given. */
async function clear(
  client: Client,
  view: DraftView,
  body: JsonObject,
  tell: (words: Words) => void,
): Promise<ClearedView> {
  try {
    return (await client.post(pathOf(view, 'clear'), body)) as ClearedView;
  } catch (error) {
    const code = error instanceof ProblemError ? error.problem.code : '';
    if (code === 'clearance.proof-not-taken') {
      tell(filled(words.draftFailures.desk, { page: pageOf(client, view) }));
    }
    throw error;
  }
}

const pageOf = ({ desk }: Client, { draft }: DraftView): string =>
  desk === undefined ? `/drafts/${draft}` : new URL(`/drafts/${draft}`, desk).href;

const atTheDesk = (failure: 'console' | 'desk', client: Client, view: DraftView): CommandFailed =>
  new CommandFailed(filled(words.draftFailures[failure], { page: pageOf(client, view) }));

async function askToClear(
  context: CommandContext,
  client: Client,
  view: DraftView,
  language: Language,
): Promise<void> {
  context.err(await shown(client, view, language));
  const answer = await context.ask(words.draftSentences.ask[language]);
  if (answer !== undefined && isYes(answer)) return;
  const digest = view.digest.slice(0, seenDigits);
  throw new CommandFailed(filled(words.draftFailures.notCleared, { digest }));
}

export const draftsReturn = command({
  name: 'drafts return',
  words: words.draftsReturn,
  arguments: ['<draft>'],
  options: {
    reason: { type: 'string', value: 'CODE' },
    text: { type: 'string', value: 'TEXT' },
    digest: digestOption,
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const given = textOf(values, 'reason');
      const reason = returnReasons.find((one) => one === given);
      if (reason === undefined) {
        const reasons = returnReasons.join(', ');
        throw new UsageError(filled(words.draftFailures.needsReason, { reasons }));
      }
      const view = await findDraft(client, start);
      hasSeen(values, view);
      const text = textOf(values, 'text');
      const body = {
        ...{ digest: view.digest, reason },
        ...(text === undefined ? {} : { text: { [language]: text } }),
      };
      const after = (await client.post(pathOf(view, 'return'), body)) as DraftView;
      const page = await shown(client, after, language);
      print(after, () => page);
      return 0;
    }),
});

export const draftsRevise = command({
  name: 'drafts revise',
  words: words.draftsRevise,
  arguments: ['<draft>', '[file]'],
  options: {
    write: { type: 'string', value: 'FILE' },
    note: noteOption,
    digest: digestOption,
  },
  run: ({ values, positionals: [start = '', file] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const out = textOf(values, 'write');
      if ((out === undefined) === (file === undefined)) {
        throw new UsageError(words.draftFailures.needsFile);
      }
      const view = await findDraft(client, start);
      hasSeen(values, view);
      const { facts, content } = view.text;
      if (file === undefined) return writeText(String(out), { facts, content: content ?? {} });
      const next = readText(file);
      const { facts: _, content: __, ...place } = view.text;
      const note = textOf(values, 'note');
      const revised = (await client.post(pathOf(view, 'revise'), {
        ...{ digest: view.digest, draft: { ...place, ...next, ...labelledIn(view.text) } },
        ...(note === undefined ? {} : { note }),
      })) as DraftView;
      const changes = noticeChanges(
        { facts, content: content ?? {} },
        { facts: next.facts, content: next.content ?? {} },
      );
      print(revised, () => changesText(changes, language) + draftedText(revised, language));
      return 0;
    }),
});

function writeText(out: string, text: JsonValue): number {
  writeFileSync(out, `${JSON.stringify(text, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  return 0;
}

function readText(file: string): Readonly<{ facts: JsonObject; content?: JsonObject }> {
  const read = readJsonFile(file, 'draft', 'draft.malformed') as JsonValue;
  const { facts, content } = isJsonObject(read) ? read : {};
  if (!isJsonObject(facts) || !(content === undefined || isJsonObject(content))) {
    throw new CommandFailed(filled(words.draftFailures.otherFile, { file }));
  }
  return { facts, ...(content === undefined ? {} : { content }) };
}

export const draftsDiscard = command({
  name: 'drafts discard',
  words: words.draftsDiscard,
  arguments: ['<draft>'],
  options: {
    digest: digestOption,
    yes: { type: 'boolean' },
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const view = await findDraft(client, start);
      if (!hasSeen(values, view))
        await confirm(values, context, same(await shown(client, view, language)));
      const body = { digest: view.digest };
      const after = (await client.post(pathOf(view, 'discard'), body)) as DraftView;
      print(
        after,
        () =>
          `${filled(words.draftSentences.discarded, { draft: shortDraft(view.draft) })[language]}\n`,
      );
      return 0;
    }),
});
