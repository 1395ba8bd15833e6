import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import CalendarClock from 'lucide-react/icons/calendar-clock';
import FileStack from 'lucide-react/icons/file-stack';
import ScrollText from 'lucide-react/icons/scroll-text';
import type { ReactNode } from 'react';
import { localeOf } from '../strings/languages.ts';
import { formatNumber } from '../ui/format.ts';
import { PartyName } from '../ui/party-name.tsx';
import { useLanguage } from './language.tsx';
import { LanguageChoice, ThemeChoice } from './preferences.tsx';
import { nodeQuery, todayQuery } from './queries.ts';

const iconClass = 'size-4.5 shrink-0 max-[24rem]:hidden';

/** Where one can go: a column beside the page, or a bar above it on a small screen. */
export function Navigation() {
  const { t } = useLingui();
  const { data } = useQuery(nodeQuery);
  return (
    <header className="not-printed border-line bg-surface max-lg:border-b lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:overflow-y-auto lg:border-r">
      <div className="flex items-center gap-3 px-4 pt-3 lg:px-5 lg:pt-6">
        <Mark />
        <div className="min-w-0 leading-tight">
          <p className="text-xs text-ink-3">Entente</p>
          <p className="font-semibold">{data && <PartyName party={data.party} />}</p>
        </div>
        <div className="ml-auto lg:hidden">
          <LanguageChoice name="language-above" />
        </div>
      </div>
      <nav
        aria-label={t`Pages`}
        className="flex gap-1 overflow-x-auto px-2 pt-2 pb-2 lg:mt-6 lg:flex-col lg:px-3"
      >
        <PageLink to="/" icon={<CalendarClock aria-hidden="true" className={iconClass} />}>
          <Trans>Today</Trans>
          <OwedCount />
        </PageLink>
        <PageLink to="/notifications" icon={<FileStack aria-hidden="true" className={iconClass} />}>
          <Trans>Notifications</Trans>
        </PageLink>
        <PageLink to="/log" icon={<ScrollText aria-hidden="true" className={iconClass} />}>
          <Trans>Log</Trans>
        </PageLink>
      </nav>
      <div className="mt-auto space-y-2 px-4 pb-5 max-lg:hidden">
        <LanguageChoice name="language" />
        <ThemeChoice />
        {data && (
          <p className="pt-1 text-xs text-ink-3">
            <Trans>Version {data.version}</Trans>
          </p>
        )}
      </div>
    </header>
  );
}

function PageLink({
  to,
  icon,
  children,
}: {
  to: '/' | '/notifications' | '/log';
  icon: ReactNode;
  children: ReactNode;
}) {
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-sm font-semibold whitespace-nowrap text-ink-2 hover:bg-sunken aria-[current=page]:bg-accent-tint aria-[current=page]:text-accent"
    >
      {icon}
      {children}
    </Link>
  );
}

function OwedCount() {
  const { t } = useLingui();
  const { data } = useQuery(todayQuery);
  const locale = localeOf(useLanguage());
  if (!data || data.total === 0) return null;
  const count = formatNumber(data.total, locale);
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
