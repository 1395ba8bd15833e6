import type { NodeView, SayRequest } from '#api/contract.ts';
import { labelText } from '#desks/notifications/words/fact-text.ts';
import type { Label } from '#desks/notifications/words/label-words.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { Language } from '#kernel/language.ts';
import { phrase } from '#kernel/phrase.ts';
import { refuse } from '#kernel/refusal.ts';
import { amend } from '../amend.ts';
import type { Client } from '../client.ts';
import { command, textOf, UsageError, type Values } from '../command.ts';
import { withClient } from '../connect.ts';
import { needsText } from '../draft-text.ts';
import { filled } from '../find-draft.ts';
import { groupFor } from '../find-group.ts';
import { asLabelled, checkCasNumbers, labelledIn } from '../labelled-cas.ts';
import { languageOf } from '../language.ts';
import { noticeOfFlags, readNoticeFile } from '../notice-files.ts';
import type { NoticeInput } from '../notice-rows.ts';
import { facts, table } from '../print.ts';
import { ProblemError, problemError, valueOr } from '../problem-error.ts';
import { type Spoken, speaker, spokenText } from '../speak.ts';
import { draftFailures, draftLabels, draftSentences } from '../words/draft-words.ts';
import * as words from '../words/notify-words.ts';

export const notify = command({
  name: 'notify',
  words: words.notify,
  arguments: ['[file]'],
  options: {
    group: {
      type: 'string',
      value: 'ID',
    },
    importer: { type: 'string', value: 'PARTY' },
    basis: { type: 'string', value: 'BASIS' },
    rule: { type: 'string', value: 'ID' },
    reference: { type: 'string', value: 'TEXT' },
    cas: { type: 'string', value: 'NUMBER' },
    name: { type: 'string', value: 'TEXT' },
    mass: { type: 'string', value: 'MASS' },
    form: {
      type: 'string',
      value: 'FORM',
    },
    hs: { type: 'string', value: 'CODE' },
    exporter: { type: 'string', value: 'NAME' },
    'importer-name': { type: 'string', value: 'NAME' },
    dispatch: { type: 'string', value: 'DATE' },
    from: { type: 'string', value: 'LOCODE' },
    to: { type: 'string', value: 'LOCODE' },
    mode: { type: 'string', value: 'MODE' },
    column: {
      type: 'string',
      multiple: true,
      value: 'NAME=VALUE',
    },
    authority: { type: 'string', value: 'ID' },
    amend: {
      type: 'string',
      value: 'RECORD',
    },
    sign: {
      type: 'string',
      value: 'DIGEST',
    },
    write: {
      type: 'string',
      value: 'FILE',
    },
    [asLabelled]: {
      type: 'boolean',
    },
    'dry-run': { type: 'boolean' },
  },
  run: ({ values, positionals: [path] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const record = textOf(values, 'amend');
      if (record !== undefined) return amend(client, print, { record, path, values, language });
      refuseAlone(values);
      const notices = valueOr(path === undefined ? noticeOfFlags(values) : readNoticeFile(path));
      if (values[asLabelled] !== true) valueOr(checkCasNumbers(notices, path ?? 'flags'));
      const { groups } = (await client.get('/api/v1/node')) as NodeView;
      const authority = textOf(values, 'authority');
      const drafts = notices.map((notice): SayRequest => {
        const { facts: stated, content } = notice;
        const importer = importerOf(notice, path);
        return {
          group: groupFor(groups, importer, textOf(values, 'group')).group,
          type: 'notification.notified',
          facts: stated,
          ...(content === undefined ? {} : { content }),
          ...(authority === undefined ? {} : { authority }),
          ...(values[asLabelled] === true ? labelledIn(notice) : {}),
        };
      });
      await checkAll(client, drafts, path ?? 'flags');
      if (values['dry-run'] === true) {
        print({ checked: drafts.length }, () => words.checked(drafts.length)[language]);
        return 0;
      }
      const { said, stopped } = await sayAll(client, drafts);
      print(
        said.map(({ view }) => view),
        () => saidText(said, language),
      );
      if (stopped === undefined) return 0;
      const counts = { count: String(said.length), total: String(drafts.length) };
      const told = said.some(({ kind }) => kind === 'drafted') ? 'someDrafted' : 'someSaid';
      context.err(`entente: ${filled(draftFailures[told], counts)[language]}\n`);
      throw stopped;
    }),
});

/** The refusal names the notice as its file does. */
async function checkAll(
  client: Client,
  drafts: readonly SayRequest[],
  file: string,
): Promise<void> {
  try {
    await client.post('/api/v1/statements/check', { drafts });
  } catch (error) {
    const found =
      error instanceof ProblemError && /^drafts\.(\d+)\.?(.*)$/.exec(error.problem.at ?? '');
    if (!(error instanceof ProblemError) || !found) throw error;
    const [, index = '0', field = ''] = found;
    const reference = drafts[Number(index)]?.content?.['reference'];
    const notice = typeof reference === 'string' ? reference : `notice ${Number(index) + 1}`;
    const at = [file, notice, field].filter(Boolean).join(': ');
    throw new ProblemError({ ...error.problem, at });
  }
}

/** In order, each durable before the next; what was said before a refusal stays said. */
async function sayAll(
  client: Client,
  drafts: readonly SayRequest[],
): Promise<Readonly<{ said: readonly Spoken[]; stopped?: ProblemError }>> {
  const said: Spoken[] = [];
  const speak = await speaker(client);
  for (const draft of drafts) {
    try {
      said.push(await speak(draft));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { said, stopped: error };
    }
  }
  return { said };
}

/** They say how to amend, and mean nothing for a new notice. */
function refuseAlone(values: Values): void {
  const alone = ['sign', 'write'].find((name) => textOf(values, name) !== undefined);
  if (alone !== undefined) throw new UsageError(words.goesWithAmend(alone));
}

function saidText(spoken: readonly Spoken[], language: Language): string {
  const [first] = spoken;
  if (spoken.length === 1 && first) return oneText(first, language);
  const label = (name: Label): string => labelText(name, language);
  const drafts = spoken.flatMap((one) => (one.kind === 'drafted' ? [one.view] : []));
  const said = spoken.flatMap((one) => (one.kind === 'said' ? [one.view] : []));
  const referenceIn = (content: JsonObject | undefined): string =>
    String(content?.['reference'] ?? '-');
  const saidRows = said.map(({ content, record, seq, time }) => [
    ...[referenceIn(content), record ?? '', String(seq), time],
  ]);
  const draftRows = drafts.map(({ draft, text, digest, missing }) => [
    ...[referenceIn(text.content), draft, digest.slice(0, 8), needsText(missing, language)],
  ]);
  const heading = [label('reference'), label('record'), label('place'), label('saidAt')];
  const draftHeading = [
    label('reference'),
    ...(['draft', 'digest', 'missing'] as const).map((name) => draftLabels[name][language]),
  ];
  return [
    ...(saidRows.length > 0 ? [table(heading, saidRows)] : []),
    ...(draftRows.length > 0
      ? [`${draftSentences.keptAll[language]}\n`, table(draftHeading, draftRows)]
      : []),
  ].join('');
}

function oneText(one: Spoken, language: Language): string {
  const text = spokenText(one, language);
  if (one.kind === 'drafted') return text;
  const next = `entente notifications show ${one.view.record?.slice(0, 11)}`;
  return text + facts([[labelText('next', language), next]]);
}

/** By whom the group is found. */
function importerOf(notice: NoticeInput, path = 'flags'): string {
  const { importer } = notice.facts;
  if (typeof importer === 'string') return importer;
  const detail = { at: `${path}: facts.importer`, facts: { expected: phrase('a party id') } };
  throw problemError(refuse('draft.malformed', detail).refusal);
}
