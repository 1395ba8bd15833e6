import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { DraftView } from '#api/contract-drafts.ts';
import type { GroupId } from '#kernel/id.ts';
import { useGroupTitle } from '../app/parties.ts';
import { Choice } from '../ui/choice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useDeskWords } from './desk-words.ts';
import { formQuery } from './records-api.ts';
import { StatementSteps } from './statement-steps.tsx';
import { useDraftTables } from './use-draft-tables.ts';

/** Opens a record at any desk: at which table, by which statement, and then its form. */
export function NewRecordPage() {
  const { t } = useLingui();
  const { type, group } = useSearch({ from: '/records/new' });
  const navigate = useNavigate({ from: '/records/new' });
  const words = useDeskWords();
  const groupTitle = useGroupTitle();
  const tables = useDraftTables();
  const table = group ?? tables[0]?.group;
  // A notification has a form of its own, which knows substances, masses and ports.
  const opening = words.desks
    .filter(({ name }) => name !== 'notifications')
    .flatMap(({ name, types }) =>
      types.filter(({ opens }) => opens).map((one) => ({ ...one, name })),
    );
  const chosen = type ?? opening[0]?.type;
  const set = (part: Readonly<{ type?: string; group?: string }>) =>
    void navigate({ search: { type: chosen, group: table, ...part }, replace: true });
  return (
    <>
      <Link
        to="/records"
        className="mb-3 inline-flex items-center gap-1.5 text-sm font-semibold text-accent hover:underline"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        <Trans>Records</Trans>
      </Link>
      <PageHead
        title={t`New record`}
        lead={
          <Trans>
            What you write is a draft. It is said when officers other than you have cleared it.
          </Trans>
        }
      />
      <Panel title={<Trans>What, and at which table</Trans>} className="mb-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <Choice
            label={t`Statement`}
            shown
            options={opening.map((one) => ({
              id: one.type,
              name: `${words.name(one.name)}: ${words.known(one.name, 'actions', one.type) ?? words.word(one.name, 'said', one.type)}`,
            }))}
            value={chosen ?? ''}
            onChange={(id) => set({ type: id })}
          />
          <Choice
            label={t`Table`}
            shown
            options={tables.map((each) => ({
              id: each.group,
              name: groupTitle(each.group),
            }))}
            value={table ?? ''}
            onChange={(id) => set({ group: id })}
          />
        </div>
      </Panel>
      {chosen !== undefined && table !== undefined && (
        <Opening
          key={`${chosen}/${table}`}
          type={chosen}
          group={table}
          areas={tables.find((each) => each.group === table)?.areas ?? []}
          onDrafted={({ draft }) => void navigate({ to: '/drafts/$draft', params: { draft } })}
          onClose={() => void navigate({ to: '/records' })}
        />
      )}
    </>
  );
}

function Opening({
  type,
  group,
  areas,
  onDrafted,
  onClose,
}: {
  type: string;
  group: GroupId;
  areas: readonly string[];
  onDrafted: (draft: DraftView) => void;
  onClose: () => void;
}) {
  const words = useDeskWords();
  const { data, error, refetch } = useQuery(formQuery(type));
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  return (
    <section className="rounded-lg border border-line bg-raised px-5 py-4">
      <h2 className="mb-4 font-semibold">
        {words.known(data.desk, 'actions', type) ?? words.word(data.desk, 'said', type)}
      </h2>
      <StatementSteps
        form={data}
        place={{ group }}
        areas={areas}
        onClose={onClose}
        onDrafted={onDrafted}
      />
    </section>
  );
}
