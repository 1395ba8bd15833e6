import type { BatchProgress, ReleaseView } from '#api/contract-releases.ts';
import { typeWord } from '#fold/faces.ts';
import type { Language } from '#kernel/language.ts';
import type { CommandContext } from './command.ts';
import { filled } from './find-draft.ts';
import { facts, short, table } from './print.ts';
import {
  batchLabels,
  batchSentences,
  batchStatusWords,
  leftOutWords,
} from './words/batch-words.ts';

/** What would be said: by area and type, the digest of the whole, and what is left out and why. */
export function releaseText(view: ReleaseView, language: Language): string {
  const label = (name: keyof typeof batchLabels): string => batchLabels[name][language];
  const { drafts, digest, kinds, leftOut, quotas } = view;
  const rows = kinds.map(({ area, type, drafts: count }) => [
    ...[area, typeWord('said', type, language), String(count)],
  ]);
  const out = Object.entries(leftOut).map(([reason, count]): readonly [string, string] => [
    label('leftOut'),
    `${count}: ${leftOutWords[reason as keyof typeof leftOutWords]?.[language] ?? reason}`,
  ]);
  const days = Math.ceil(drafts / quotas.statementsPerDay);
  const slow = { count: String(quotas.statementsPerDay), days: String(days) };
  return [
    ...(drafts > 0 ? [table([label('area'), label('statement'), label('drafts')], rows)] : []),
    facts([
      [label('drafts'), String(drafts)],
      ...(drafts > 0 ? [[label('digest'), digest] as const] : []),
      ...out,
    ]),
    ...(days > 1 ? [`${filled(batchSentences.perDay, slow)[language]}\n`] : []),
  ].join('');
}

export function batchRows(items: readonly BatchProgress[], language: Language): string {
  const label = (name: keyof typeof batchLabels): string => batchLabels[name][language];
  const heading = (['batch', 'status', 'drafts', 'said', 'left', 'receipted'] as const).map(label);
  return table(
    heading,
    items.map(({ batch, status, drafts, released, left, from, to, receipted }) => [
      ...[short(batch), batchStatusWords[status]?.[language] ?? status],
      ...[String(drafts), String(released), String(left)],
      receipted.map(({ party, size }) => `${party} ${share(size, from, to)}`).join(', '),
    ]),
  );
}

/** How much of the places that a release takes up a member has receipted. */
function share(size: number, from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined) return '-';
  return `${Math.floor((100 * Math.max(0, Math.min(size, to) - from)) / (to - from))} %`;
}

const stepText = (
  { done, drafts, perSecond, remainingSeconds }: BatchProgress,
  language: Language,
): string =>
  filled(batchSentences.step, {
    ...{ done: String(done), drafts: String(drafts) },
    ...{ rate: String(perSecond ?? '…'), remaining: String(remainingSeconds ?? '…') },
  })[language];

const barCharactersMax = 30;

/** On a terminal one line that is written over; else a line for each tenth. With `--json` every step is a line of JSON on the output. */
export function progressPrinter(
  context: CommandContext,
  language: Language,
  json: boolean,
): Readonly<{ step: (progress: BatchProgress) => void; end: () => void }> {
  const { columns } = context;
  let tenth = -1;
  let written = false;
  return {
    step: (progress) => {
      const part = progress.drafts === 0 ? 1 : progress.done / progress.drafts;
      if (json) context.out(`${JSON.stringify(progress)}\n`);
      else if (columns !== undefined) {
        const width = Math.max(0, Math.min(barCharactersMax, columns - 50));
        const full = Math.round(part * width);
        const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
        context.err(`\r${bar} ${stepText(progress, language)}\u001b[K`);
        written = true;
      } else if (Math.floor(part * 10) > tenth) {
        tenth = Math.floor(part * 10);
        context.err(`${stepText(progress, language)}\n`);
      }
    },
    end: () => {
      if (written) context.err('\n');
    },
  };
}
