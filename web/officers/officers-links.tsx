import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../app/queries.ts';

const linkClass =
  '-mb-px flex min-h-control items-center border-b-2 border-transparent px-3 text-sm font-semibold whitespace-nowrap text-ink-2 hover:text-accent aria-[current=page]:border-accent aria-[current=page]:text-accent';

/** The parts of what an administrator says about officers, each at its own address. */
export function OfficersLinks() {
  const { t } = useLingui();
  const { data: me } = useQuery(meQuery);
  if (me?.permissions.includes('officers.read') !== true) return null;
  const parts = [
    { to: '/officers', name: t`Officers` },
    { to: '/authorities', name: t`Authorities` },
    { to: '/clearances', name: t`Clearances` },
  ] as const;
  return (
    <nav
      aria-label={t`About officers`}
      className="not-printed mb-stack flex gap-1 overflow-x-auto border-b border-line"
    >
      {parts.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          className={linkClass}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
