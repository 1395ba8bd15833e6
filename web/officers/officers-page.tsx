import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Link } from 'react-aria-components/Link';
import type { OfficerView } from '#api/contract-officers.ts';
import { meQuery } from '../app/queries.ts';
import { buttonClass } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { FilterRow, TextFilter } from '../ui/filters.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useRoleName } from './grant-text.tsx';
import { stateWords } from './officer-state.tsx';
import { officersQuery } from './officers-api.ts';
import { type OfficersFilters, officerStates, roles } from './officers-filters.ts';
import { OfficersGrid } from './officers-grid.tsx';
import { OfficersLinks } from './officers-links.tsx';

/** Who may sit at the desk of this node, and what each was granted. */
export function OfficersPage() {
  const { t } = useLingui();
  const filters = useSearch({ from: '/officers' });
  const { data: me } = useQuery(meQuery);
  const { data, error, refetch } = useQuery(officersQuery);
  const rows = data?.filter((officer) => matches(officer, filters)) ?? [];
  return (
    <>
      <PageHead
        title={t`Officers`}
        lead={
          <Trans>
            Known to this node alone: a table sees party, authority and role. Nobody is ever locked
            out by failed attempts to sign in; who is to stay out is suspended.
          </Trans>
        }
        aside={
          me?.permissions.includes('officers.write') && (
            <Link href="/officers/new" className={buttonClass('primary')}>
              <Trans>Invite an officer</Trans>
            </Link>
          )
        }
      />
      <OfficersLinks />
      <Filters filters={filters} />
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={5} />}
      {data && rows.length === 0 && (
        <Empty title={<Trans>No officer matches</Trans>}>
          <Trans>Take a filter off, or search for part of a name or an authority.</Trans>
        </Empty>
      )}
      {rows.length > 0 && <OfficersGrid officers={rows} />}
    </>
  );
}

const lowered = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();

function matches(officer: OfficerView, { text, state, role }: OfficersFilters): boolean {
  if (state !== undefined && officer.state !== state) return false;
  if (role !== undefined && !officer.grants.some((grant) => grant.role === role)) return false;
  if (text === undefined) return true;
  const told = [officer.signInName, officer.authority, officer.id, ...Object.values(officer.names)];
  return told.some((each) => lowered(String(each)).includes(lowered(text)));
}

const any = 'any';

function Filters({ filters }: { filters: OfficersFilters }) {
  const { t, i18n } = useLingui();
  const roleName = useRoleName();
  const navigate = useNavigate({ from: '/officers' });
  const show = (search: OfficersFilters) => void navigate({ search, replace: true });
  return (
    <FilterRow>
      <TextFilter
        label={t`Search officers`}
        placeholder={t`Name or authority`}
        text={filters.text ?? ''}
        lengthMax={100}
        onChange={(text) => show({ ...filters, text: text === '' ? undefined : text })}
      />
      <Choice
        label={t`State`}
        value={filters.state ?? any}
        options={[
          { id: any, name: t`Any state` },
          ...officerStates.map((id) => ({ id, name: i18n._(stateWords[id]) })),
        ]}
        onChange={(id) => show({ ...filters, state: officerStates.find((one) => one === id) })}
      />
      <Choice
        label={t`Role`}
        value={filters.role ?? any}
        options={[
          { id: any, name: t`Any role` },
          ...roles.map((id) => ({ id, name: roleName(id) })),
        ]}
        onChange={(id) => show({ ...filters, role: roles.find((one) => one === id) })}
      />
    </FilterRow>
  );
}
