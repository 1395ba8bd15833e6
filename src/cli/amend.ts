import { writeFileSync } from 'node:fs';
import type { NodeView, NotificationView, SayRequest } from '#api/contract.ts';
import { changeLabel, changeValue } from '#desks/notifications/words/change-text.ts';
import { labelText } from '#desks/notifications/words/fact-text.ts';
import {
  clockEffect,
  type NoticeChange,
  type NoticeVersion,
  noticeChanges,
} from '#desks/notifications/words/notice-changes.ts';
import { wordFor } from '#desks/notifications/words/vocabulary.ts';
import { utf8 } from '#kernel/bytes.ts';
import { canonicalText } from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import type { Language } from '#kernel/language.ts';
import { onlyNotice, versionInForce, withRows } from './amended-notice.ts';
import type { Client } from './client.ts';
import { CommandFailed, textOf, UsageError, type Values } from './command.ts';
import { findNotification } from './find-notification.ts';
import { asLabelled, checkCasNumbers, labelledIn } from './labelled-cas.ts';
import { noticeFlags, overFlags, readNoticeFile } from './notice-files.ts';
import { printable, table } from './print.ts';
import { valueOr } from './problem-error.ts';
import { speaker, spokenText } from './speak.ts';
import * as words from './words/notify-words.ts';

/** Digits of the digest by which an officer signs what he has been shown. */
const seenDigits = 8;

type Printer = (value: unknown, text: () => string) => void;

/**
 * Says a notice anew. Without `--sign` it shows what changes and what that does to the clock, and says nothing; `--sign` takes the digest of
 * what was shown, so that nobody signs what he has not seen.
 */
export async function amend(
  client: Client,
  print: Printer,
  { record, path, values, language }: Amending,
): Promise<number> {
  const view = await findNotification(client, record);
  if (!view.may.includes('notification.amended')) {
    throw new CommandFailed(words.mayNotAmend(printable(view.reference ?? record)));
  }
  const before = versionInForce(view);
  const out = textOf(values, 'write');
  if (out !== undefined) {
    writeFileSync(out, `${JSON.stringify(before, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    print(before, () => `${out}\n`);
    return 0;
  }
  const after = amended(before, path, values);
  if (values[asLabelled] !== true) valueOr(checkCasNumbers([after], path ?? 'flags'));
  const changes = noticeChanges(before, after);
  if (changes.length === 0) {
    print({ changes }, () => `${wordFor('sentenceWords', 'nothingChanges', language)}\n`);
    return 1;
  }
  const authority = textOf(values, 'authority');
  const request: SayRequest = {
    ...{ group: view.group, record: view.record, type: 'notification.amended', ...after },
    ...(authority === undefined ? {} : { authority }),
  };
  const sent = values[asLabelled] === true ? { ...request, ...labelledIn(after) } : request;
  await client.post('/api/v1/statements/check', { drafts: [sent] });
  const seen = sha256Hex(utf8(canonicalText({ ...request, before }))).slice(0, seenDigits);
  const effect = clockEffect(before.facts, after.facts, await clocksOf(client, view));
  const signed = textOf(values, 'sign');
  if (signed === undefined) {
    print({ changes, clock: effect, sign: seen }, () => {
      return shownText(changes, language, { effect, view, seen });
    });
    return 0;
  }
  if (signed !== seen) {
    throw new CommandFailed(words.notWhatWasShown(printable(signed), seen));
  }
  const speak = await speaker(client);
  const spoken = await speak(sent);
  print(spoken.view, () => spokenText(spoken, language));
  return 0;
}

export type Amending = Readonly<{
  record: string;
  path: string | undefined;
  values: Values;
  language: Language;
}>;

function amended(before: NoticeVersion, path: string | undefined, values: Values): NoticeVersion {
  if (path === undefined) {
    const flags = noticeFlags(values);
    if (Object.keys(flags).length === 0) {
      throw new UsageError(words.amendNeeds);
    }
    return withRows(before, onlyNotice(valueOr(overFlags(before, flags))));
  }
  const notice = onlyNotice(valueOr(readNoticeFile(path)));
  if (!path.toLowerCase().endsWith('.json')) return withRows(before, notice);
  return { facts: notice.facts, content: notice.content ?? {} };
}

async function clocksOf(client: Client, { group }: NotificationView) {
  const { groups } = (await client.get('/api/v1/node')) as NodeView;
  return groups.find((each) => each.group === group)?.clocks ?? [];
}

function shownText(
  changes: readonly NoticeChange[],
  language: Language,
  { effect, view, seen }: Readonly<{ effect: string; view: NotificationView; seen: string }>,
): string {
  const heading = (['changes', 'before', 'after'] as const).map((name) =>
    labelText(name, language),
  );
  const rows = changes.map((change) => [
    changeLabel(change, language),
    changeValue(change, change.before, language),
    changeValue(change, change.after, language),
  ]);
  const clock = `${labelText('clockEffect', language)}: ${wordFor('clockEffectWords', effect, language)}`;
  const name = view.reference ?? view.record;
  const next = `${wordFor('sentenceWords', 'nothingSigned', language)}: --amend ${name} … --sign ${seen}`;
  return `${table(heading, rows)}\n${clock}\n${next}\n`;
}
