import { useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import type { OfficerView } from '#api/contract-officers.ts';
import { NamedText } from '../ui/named-text.tsx';
import { Table } from '../ui/table.tsx';
import type { TableColumn } from '../ui/table-heads.tsx';
import { GrantLines } from './grant-text.tsx';
import { OfficerStateTag } from './officer-state.tsx';

export const officerHref = (id: string): string => `/officers/${id}`;

export function OfficersGrid({ officers }: { officers: readonly OfficerView[] }) {
  const { t } = useLingui();
  const router = useRouter();
  const columns: readonly TableColumn<OfficerView>[] = [
    { id: 'officer', name: t`Officer`, cell: (officer) => <NameCell officer={officer} /> },
    { id: 'authority', name: t`Authority`, cell: ({ authority }) => authority },
    { id: 'roles', name: t`Roles`, cell: ({ grants }) => <GrantLines grants={grants} /> },
    {
      ...{ id: 'state', name: t`State`, width: '9rem' },
      cell: ({ state }) => <OfficerStateTag state={state} />,
    },
  ];
  return (
    <Table
      label={t`Officers`}
      items={officers}
      columns={columns}
      onOpen={({ id }) => router.history.push(officerHref(id))}
    />
  );
}

function NameCell({ officer: { id, names, signInName } }: { officer: OfficerView }) {
  return (
    <a
      href={officerHref(id)}
      tabIndex={-1}
      className="block break-words"
      // A plain click is the row's; with a key held the browser opens the address as it would any.
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
      }}
    >
      <NamedText text={names} className="font-semibold" />
      <span className="block text-xs text-ink-3">{signInName}</span>
    </a>
  );
}
