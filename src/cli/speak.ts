import type { SayRequest, StatementView } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import type { MeView } from '#api/contract-officers.ts';
import { labelText } from '#desks/notifications/words/fact-text.ts';
import { typeWord } from '#fold/faces.ts';
import type { Language } from '#kernel/language.ts';
import type { Client } from './client.ts';
import { needsText, shortDraft } from './draft-text.ts';
import { facts } from './print.ts';
import { ProblemError } from './problem-error.ts';
import { draftLabels, draftSentences } from './words/draft-words.ts';

/** What became of a word: said at the table, or kept as a draft until others have cleared it. */
export type Spoken =
  | Readonly<{ kind: 'said'; view: StatementView }>
  | Readonly<{ kind: 'drafted'; view: DraftView }>;
export type Speak = (request: SayRequest) => Promise<Spoken>;

export const whoAsks = async (client: Client): Promise<MeView> =>
  (await client.get('/api/v1/me')) as MeView;

/**
 * How whoever runs the command speaks: an officer's word is a draft, and so is the console's where the party's table does not let the console speak.
 */
export async function speaker(client: Client): Promise<Speak> {
  let says = (await whoAsks(client)).kind === 'console';
  return async (request) => {
    if (says) {
      try {
        const view = (await client.post('/api/v1/statements', request)) as StatementView;
        return { kind: 'said', view };
      } catch (error) {
        const isRefused = error instanceof ProblemError;
        if (!isRefused || error.problem.code !== 'console.not-entitled') throw error;
        says = false;
      }
    }
    const view = (await client.post('/api/v1/drafts', { draft: request })) as DraftView;
    return { kind: 'drafted', view };
  };
}

/** One that was said with its place in the log, or kept with whom it waits for. */
export function spokenText(spoken: Spoken, language: Language): string {
  if (spoken.kind === 'drafted') return draftedText(spoken.view, language);
  const { type, record, time, seq } = spoken.view;
  return facts([
    [labelText('statement', language), typeWord('said', type, language)],
    [labelText('record', language), record],
    [labelText('saidAt', language), time],
    [labelText('place', language), String(seq)],
  ]);
}

export function draftedText(
  { draft, type, digest, missing }: DraftView,
  language: Language,
): string {
  const rows = facts([
    [draftLabels.draft[language], draft],
    [labelText('statement', language), typeWord('said', type, language)],
    [draftLabels.missing[language], needsText(missing, language)],
    [draftLabels.digest[language], digest],
    [draftLabels.next[language], `entente drafts show ${shortDraft(draft)}`],
  ]);
  return `${draftSentences.kept[language]}\n${rows}`;
}
