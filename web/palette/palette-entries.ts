import type { I18n } from '@lingui/core';
import type { NotificationRow } from '#api/contract.ts';
import type { RecordRow } from '#api/contract-records.ts';
import type { Language } from '#kernel/language.ts';
import { recordHref } from '../notifications/record-href.ts';
import { statusWord } from '../notifications/status-words.ts';
import type { DeskReader } from '../records/desk-words.ts';
import { isLanguage, pickText } from '../strings/languages.ts';

export type PaletteEntry = Readonly<{
  id: string;
  name: string;
  note?: string;
  href?: string;
  act?: () => void;
}>;

/** Records of other desks: what it is called, what it is, and where it stands. */
export function foundRecords(
  rows: readonly RecordRow[],
  words: DeskReader,
  {
    language,
    partyName,
    codeText,
  }: Readonly<{
    language: Language;
    partyName: (party: string) => string;
    codeText: (desk: string, code: string) => string;
  }>,
): readonly PaletteEntry[] {
  return rows.map((row) => {
    const title = row.title && pickText(row.title, language)?.text;
    const parties = row.parties.map(partyName).join(', ');
    return {
      id: `record-${row.group}/${row.record}`,
      name: [
        words.record(row.desk),
        title ?? row.details.map((code) => codeText(row.desk, code)).join(' · '),
        parties,
      ]
        .filter(Boolean)
        .join(' · '),
      note: words.word(row.desk, 'statuses', row.status),
      href: recordHref(row),
    };
  });
}

/** Notifications as lines of the palette: what, between whom, and where it stands. */
export function foundNotices(
  rows: readonly NotificationRow[],
  i18n: I18n,
  partyName: (party: string) => string,
): readonly PaletteEntry[] {
  const language = i18n.locale.slice(0, 2);
  return rows.map((row) => {
    const goods = isLanguage(language) ? pickText(row.goods.names, language)?.text : undefined;
    const word = statusWord(row.status);
    const parties = `${partyName(row.exporter)} → ${partyName(row.importer)}`;
    return {
      id: `${row.group}/${row.record}`,
      name: [row.reference, goods, parties].filter(Boolean).join(' · '),
      note: word ? i18n._(word) : row.status,
      href: recordHref(row),
    };
  });
}
