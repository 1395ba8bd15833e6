import type { NodeView, SayRequest } from '#api/contract.ts';
import { bases, modes } from '#desks/notifications/statements.ts';
import { labelText } from '#desks/notifications/words/fact-text.ts';
import type { Label } from '#desks/notifications/words/label-words.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { Language } from '#kernel/language.ts';
import { amend } from '../amend.ts';
import type { Client } from '../client.ts';
import { type Command, textOf, UsageError, type Values } from '../command.ts';
import { withClient } from '../connect.ts';
import { needsText } from '../draft-text.ts';
import { filled } from '../find-draft.ts';
import { groupFor } from '../find-group.ts';
import { asLabelled, checkCasNumbers, labelledIn } from '../labelled-cas.ts';
import { languageOf } from '../language.ts';
import { noticeOfFlags, readNoticeFile } from '../notice-files.ts';
import { noticeColumns } from '../notice-rows.ts';
import { facts, table, wrapped } from '../print.ts';
import { ProblemError, valueOr } from '../problem-error.ts';
import { type Spoken, speaker, spokenText } from '../speak.ts';
import { draftFailures, draftLabels, draftSentences } from '../words/draft-words.ts';

export const notify: Command = {
  name: 'notify',
  arguments: ['[file]'],
  summary:
    'Gives pre-export notifications: from a CSV file, a JSON file, or flags for a plain one.',
  details:
    'A CSV file has one row for each goods line; rows of one reference are one notice. Its columns, of which others may be left out:\n' +
    `${wrapped(`${noticeColumns.needed.join(', ')};`)}\n` +
    `${wrapped(`${noticeColumns.optional.join(', ')}.`)}\n` +
    'A JSON file (*.json) holds one {"facts": …, "content": …} or an array of them (docs/spec/notifications.md). All notices of a file are\n' +
    'checked before the first one is given; if one is wrong, none is.\n' +
    'With --amend a notice is said anew. A JSON file is the whole new version; a CSV file and flags replace what they name. It first shows what\n' +
    'changes and what that does to the clock, and says nothing before --sign.',
  options: {
    group: {
      type: 'string',
      value: 'ID',
      help: 'group of exporter and importer (default: the only one with that importer)',
    },
    importer: { type: 'string', value: 'PARTY', help: 'party of the importing authority' },
    basis: { type: 'string', value: 'BASIS', help: bases.join(', ') },
    rule: { type: 'string', value: 'ID', help: "clock rule of the group's terms (none: no clock)" },
    reference: { type: 'string', value: 'TEXT', help: "the exporting authority's reference" },
    cas: { type: 'string', value: 'NUMBER', help: 'CAS Registry Number' },
    name: { type: 'string', value: 'TEXT', help: 'name of the chemical as on the label' },
    mass: { type: 'string', value: 'MASS', help: 'net mass with its unit, such as "25 kg"' },
    form: {
      type: 'string',
      value: 'FORM',
      help: 'base, salt, hydrate, solution or preparation (default: base)',
    },
    hs: { type: 'string', value: 'CODE', help: 'HS code, 6 digits or more' },
    exporter: { type: 'string', value: 'NAME', help: 'name of the exporting firm' },
    'importer-name': { type: 'string', value: 'NAME', help: 'name of the importing firm' },
    dispatch: { type: 'string', value: 'DATE', help: 'expected day of dispatch, YYYY-MM-DD' },
    from: { type: 'string', value: 'LOCODE', help: 'port of export (UN/LOCODE)' },
    to: { type: 'string', value: 'LOCODE', help: 'port of import (UN/LOCODE)' },
    mode: { type: 'string', value: 'MODE', help: `${modes.join(', ')} (default: sea)` },
    column: {
      type: 'string',
      multiple: true,
      value: 'NAME=VALUE',
      help: 'any other column of the CSV form; may be repeated',
    },
    authority: { type: 'string', value: 'ID', help: 'the authority that speaks' },
    amend: {
      type: 'string',
      value: 'RECORD',
      help: 'say this notice anew: a file, or the flags of what changes',
    },
    sign: {
      type: 'string',
      value: 'DIGEST',
      help: 'of --amend: sign what was shown under this digest',
    },
    write: {
      type: 'string',
      value: 'FILE',
      help: 'of --amend: write the version in force as JSON, to be edited',
    },
    [asLabelled]: {
      type: 'boolean',
      help: 'a CAS number whose check digit fails is what the label has',
    },
    'dry-run': { type: 'boolean', help: 'check only; say nothing' },
  },
  examples: [
    'notify notices.csv',
    'notify notice.json --group 3f2a --dry-run',
    'notify --amend XA-7 --mass "20 kg"',
    'notify --amend XA-7 --mass "20 kg" --sign 5e1f0a9c',
    'notify --amend XA-7 --write xa-7.json',
    'notify --importer xc --basis art12-10-a --rule agreed-may-proceed --reference XA-7 \\\n' +
      '      --cas 125541-22-2 --name "1-boc-4-AP" --mass "25 kg" --hs 293339 --exporter "Firm A" \\\n' +
      '      --importer-name "Firm C" --dispatch 2026-12-20 --from ISREY --to MUPLU',
  ],
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
        const importer = String(stated['importer'] ?? 'the importer');
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
        print({ checked: drafts.length }, () => `${drafts.length} checked, nothing said\n`);
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
      context.err(`entente: ${filled(draftFailures[told][language], counts)}\n`);
      throw stopped;
    }),
};

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
  if (alone !== undefined) throw new UsageError(`--${alone} goes with --amend`);
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
