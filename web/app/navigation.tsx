import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Search from 'lucide-react/icons/search';
import { Button } from 'react-aria-components/Button';
import { localeOf } from '../strings/languages.ts';
import { formatCount } from '../ui/format.ts';
import { Keys } from '../ui/keys.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { useLanguage } from './language.tsx';
import { LiveLine } from './live-line.tsx';
import { openOverlay } from './overlay.ts';
import type { Place } from './places.ts';
import { LanguageChoice, ThemeChoice } from './preferences.tsx';
import { nodeQuery, todayQuery } from './queries.ts';
import { usePlaces } from './use-places.ts';
import { useShownPlace } from './use-shown-place.ts';

/** Where one can go: a column beside the page, or a bar above it on a small screen. */
export function Navigation() {
  const { t } = useLingui();
  const { data } = useQuery(nodeQuery);
  const bar = useShownPlace();
  return (
    <header className="not-printed border-line bg-surface max-lg:border-b lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:overflow-y-auto lg:border-r">
      <div className="flex items-center gap-3 px-4 pt-3 lg:px-5 lg:pt-6">
        <Mark />
        <div className="min-w-0 leading-tight">
          <p className="text-xs text-ink-3">Entente</p>
          <p className="font-semibold">{data && <PartyName party={data.party} />}</p>
        </div>
        <div className="ml-auto flex items-center gap-2 lg:hidden">
          <LanguageChoice name="language-above" />
        </div>
      </div>
      <div className="px-3 pt-3 lg:mt-4">
        <Button
          onPress={() => openOverlay('palette')}
          aria-keyshortcuts="Control+K Meta+K"
          className="flex min-h-control w-full cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-ground px-2.5 text-sm text-ink-2 hover:border-accent hover:text-accent"
        >
          <Search aria-hidden="true" className="size-4 shrink-0" />
          <span className="mr-auto truncate">
            <Trans>Search, go, act</Trans>
          </span>
          <span aria-hidden="true" className="max-sm:hidden">
            <Keys names={['Ctrl', 'K']} />
          </span>
        </Button>
      </div>
      <nav
        ref={bar}
        aria-label={t`Pages`}
        className="flex gap-1 overflow-x-auto px-2 pt-2 pb-2 lg:flex-col lg:px-3 lg:pt-3"
      >
        {usePlaces().map((place) => (
          <PlaceLink key={place.to} place={place} />
        ))}
      </nav>
      <div className="mt-auto space-y-2 px-4 pt-6 pb-5 max-lg:hidden">
        <LanguageChoice name="language" />
        <ThemeChoice name="theme" />
        <LiveLine version={data?.version} />
      </div>
    </header>
  );
}

function PlaceLink({ place }: { place: Place }) {
  const { i18n } = useLingui();
  const { to, icon: Icon } = place;
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      className="relative flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-sm font-semibold whitespace-nowrap text-ink-2 hover:bg-sunken aria-[current=page]:bg-accent-tint aria-[current=page]:text-accent lg:aria-[current=page]:before:absolute lg:aria-[current=page]:before:inset-y-1.5 lg:aria-[current=page]:before:-left-3 lg:aria-[current=page]:before:w-1 lg:aria-[current=page]:before:rounded-r-full lg:aria-[current=page]:before:bg-accent"
    >
      <Icon aria-hidden="true" className="size-4.5 shrink-0 max-[28rem]:hidden" />
      {i18n._(place.name)}
      {to === '/' && <OwedCount />}
    </Link>
  );
}

function OwedCount() {
  const { t } = useLingui();
  const { data } = useQuery(todayQuery);
  const locale = localeOf(useLanguage());
  if (!data || data.total === 0) return null;
  const count = formatCount(data, locale);
  return (
    <span
      aria-label={t`${count} to answer`}
      role="img"
      className="ml-auto rounded-full bg-accent px-2 py-0.5 text-xs font-semibold text-on-accent"
    >
      {count}
    </span>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8 shrink-0">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path
        d="M7 11h12a5 5 0 0 1 0 10h-2M25 21H13a5 5 0 0 1 0-10h2"
        fill="none"
        className="stroke-on-accent"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
