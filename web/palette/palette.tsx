import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import Search from 'lucide-react/icons/search';
import { useDeferredValue, useEffect, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
} from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { useLanguage } from '../app/language.tsx';
import { closeOverlay } from '../app/overlay.ts';
import { usePartyName } from '../app/parties.ts';
import { notificationsQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';
import { textCharactersMax } from '../notifications/filters.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { recordsQuery } from '../records/records-api.ts';
import { useCodeText } from '../records/use-code-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { optionClass } from '../ui/option-list.ts';
import { foundNotices, foundRecords, type PaletteEntry } from './palette-entries.ts';
import { usePlaceEntries } from './place-entries.ts';

const typingMs = 200;
const foundMax = 8;

/** One field for everything: pages and acts by their names, notifications by every word they hold, in any of the languages. */
export function Palette() {
  const { t } = useLingui();
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  const groups = [
    { id: 'notices', name: t`Notifications`, entries: found.notices },
    { id: 'records', name: t`Records`, entries: found.records },
    ...usePlaceEntries(useDeferredValue(typed)),
  ].filter(({ entries }) => entries.length > 0);
  const choose = (id: string) => {
    const entry = groups.flatMap(({ entries }) => entries).find((each) => each.id === id);
    closeOverlay();
    if (entry?.act) entry.act();
    else if (entry?.href !== undefined) router.history.push(entry.href);
  };
  return (
    <Dialog title={t`Search, go, act`} isOpen onClose={closeOverlay} className="max-w-xl">
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField
          aria-label={t`What are you looking for`}
          autoFocus
          maxLength={textCharactersMax}
          className="relative mt-1"
        >
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-3 left-3 size-4.5 text-ink-3"
          />
          <Input
            placeholder={t`Substance, firm, reference, page …`}
            className="min-h-11 w-full rounded-md border border-line-strong bg-surface pr-3 pl-10 text-base outline-none focus:border-accent focus:outline-2 focus:outline-accent [&::-webkit-search-cancel-button]:hidden"
          />
        </SearchField>
        {/* The list keeps the focus in the field; what scrolls has to be reached by keyboard all the same (WCAG 2.1.1). */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is a stop. */}
        <section aria-label={t`Found`} tabIndex={0} className="mt-3 max-h-[60vh] overflow-y-auto">
          <ListBox
            aria-label={t`Found`}
            items={groups}
            onAction={(key) => choose(String(key))}
            renderEmptyState={() => (
              <p className="px-2.5 py-4 text-sm text-ink-3">{t`Nothing has these words.`}</p>
            )}
            className="outline-none"
          >
            {(group) => (
              <ListBoxSection id={group.id} className="pb-2">
                <Header className="px-2.5 pb-1 text-xs font-semibold text-ink-3">
                  {group.name}
                </Header>
                <Collection items={group.entries}>
                  {(entry: PaletteEntry) => (
                    <ListBoxItem id={entry.id} textValue={entry.name} className={optionClass}>
                      <span className="min-w-0 flex-1 truncate">{entry.name}</span>
                      {entry.note !== undefined && (
                        <span className="shrink-0 text-xs text-ink-3">{entry.note}</span>
                      )}
                    </ListBoxItem>
                  )}
                </Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </section>
      </Autocomplete>
    </Dialog>
  );
}

/** What the node finds, a moment after the last key. */
function useFound(typed: string): Readonly<Record<'notices' | 'records', readonly PaletteEntry[]>> {
  const { i18n } = useLingui();
  const may = useMay();
  const partyName = usePartyName();
  const codeText = useCodeText();
  const language = useLanguage();
  const words = useDeskWords();
  // Notifications are found with their goods.
  const others = words.desks
    .map(({ name }) => name)
    .filter((name) => name !== '' && name !== 'notifications');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const waiting = setTimeout(() => setAsked(typed.trim()), typingMs);
    return () => clearTimeout(waiting);
  }, [typed]);
  const { data } = useInfiniteQuery({
    ...notificationsQuery({ text: asked }),
    enabled: asked !== '' && may('desk.read'),
  });
  const { data: all } = useInfiniteQuery({
    ...recordsQuery({ text: asked, desk: others }),
    enabled: asked !== '' && others.length > 0 && may('desk.read'),
  });
  if (asked === '') return { notices: [], records: [] };
  const [notices, records] = [data?.pages[0]?.items ?? [], all?.pages[0]?.items ?? []];
  return {
    notices: foundNotices(notices.slice(0, foundMax), i18n, partyName),
    records: foundRecords(records, words, { language, partyName, codeText }).slice(0, foundMax),
  };
}
