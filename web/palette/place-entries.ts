import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../app/language.tsx';
import { openOverlay } from '../app/overlay.ts';
import { useGroupTitle, usePartyName } from '../app/parties.ts';
import { nodeQuery, todayQuery } from '../app/queries.ts';
import { switchShortcuts, useShortcutsOn } from '../app/shortcuts-choice.ts';
import { useTheme } from '../app/theme.ts';
import { useMay } from '../app/use-may.ts';
import { usePlaces } from '../app/use-places.ts';
import { lifeHref } from '../life/life-api.ts';
import { owedWords } from '../notifications/fact-words.ts';
import { recordHref } from '../notifications/record-href.ts';
import { useMayNotify } from '../notifications/use-may-notify.ts';
import { useCodeText } from '../records/use-code-text.ts';
import { useDraftTables } from '../records/use-draft-tables.ts';
import { pickText } from '../strings/languages.ts';
import type { PaletteEntry } from './palette-entries.ts';

type Group = Readonly<{ id: string; name: string; entries: readonly PaletteEntry[] }>;

const owedMax = 5;

/** Pages and acts whose name holds what was typed, and what is owed first. */
export function usePlaceEntries(typed: string): readonly Group[] {
  const { t, i18n } = useLingui();
  const [theme, setTheme] = useTheme();
  const shortcutsOn = useShortcutsOn();
  const owed = useOwedEntries();
  const may = useMay();
  const mayNotify = useMayNotify();
  const tables = useDraftTables();
  const groupTitle = useGroupTitle();
  const { data: node } = useQuery(nodeQuery);
  const ofDuty: readonly (PaletteEntry & { isOffered: boolean | undefined })[] = [
    {
      ...{ id: 'act-new', name: t`New notification`, note: 'C' },
      ...{ href: '/notifications/new', isOffered: mayNotify },
    },
    {
      ...{ id: 'act-record', name: t`New record` },
      ...{ href: '/records/new', isOffered: tables.length > 0 },
    },
    {
      ...{ id: 'act-owed', name: t`Show what is owed by your side` },
      ...{ href: '/records?owed=1&order=due', isOffered: may('desk.read') },
    },
    {
      ...{ id: 'act-verify', name: t`Verify every log in this browser` },
      href: '/log',
      isOffered: node?.groups.some(({ group }) => may('log.verify', { group })),
    },
  ];
  const ofTerms = (node?.groups ?? [])
    .filter(({ kind, group }) => kind === 'working-group' && may('desk.read', { group }))
    .map(({ group }): PaletteEntry & { isOffered: boolean } => ({
      id: `act-terms-${group}`,
      name: `${t`Terms and life of the group`} · ${groupTitle(group)}`,
      ...{ href: lifeHref(group), isOffered: true },
    }));
  const acts: readonly PaletteEntry[] = [
    ...[...ofDuty, ...ofTerms].filter(({ isOffered }) => isOffered === true),
    {
      id: 'act-theme',
      name: theme === 'dark' ? t`Light theme` : t`Dark theme`,
      act: () => setTheme(theme === 'dark' ? 'light' : 'dark'),
    },
    { id: 'act-keys', name: t`Keyboard`, note: '?', act: () => openOverlay('shortcuts') },
    {
      id: 'act-letters',
      name: shortcutsOn ? t`Switch single letters off` : t`Switch single letters on`,
      act: () => switchShortcuts(!shortcutsOn),
    },
  ];
  const pages = usePlaces().map((place) => ({
    id: `page-${place.to}`,
    name: i18n._(place.name),
    note: `G ${place.key.toUpperCase()}`,
    href: place.to,
  }));
  const wanted = typed.trim().toLocaleLowerCase();
  const has = ({ name }: PaletteEntry) => name.toLocaleLowerCase().includes(wanted);
  return [
    { id: 'owed', name: t`Answer`, entries: owed.filter(has) },
    { id: 'pages', name: t`Pages`, entries: pages.filter(has) },
    { id: 'acts', name: t`Acts`, entries: acts.filter(has) },
  ];
}

/** What this side owes, soonest first, so that an answer is three keys away. */
function useOwedEntries(): readonly PaletteEntry[] {
  const { i18n } = useLingui();
  const language = useLanguage();
  const partyName = usePartyName();
  const codeText = useCodeText();
  const may = useMay();
  const { data } = useQuery({ ...todayQuery, enabled: may('desk.read') });
  return (data?.items ?? []).slice(0, owedMax).map(({ row, notice, what, words }) => {
    const word = notice && owedWords[what];
    const details = row.details.map((code) => codeText(row.desk, code)).join(' · ');
    const name =
      notice?.reference ?? (pickText(row.title ?? {}, language)?.text || details || row.record);
    return {
      id: `owed-${row.record}-${what}`,
      name: `${word ? i18n._(word) : words[language]} · ${name}`,
      note: partyName(row.parties[0] ?? ''),
      href: recordHref(row),
    };
  });
}
