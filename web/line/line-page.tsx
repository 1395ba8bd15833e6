import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { GroupView } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import type { LineView } from '#api/contract-line.ts';
import type { StatementForm } from '#api/contract-records.ts';
import { useGroupTitle } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';
import { lifeHref } from '../life/life-api.ts';
import { Drafted } from '../records/drafted.tsx';
import { formQuery } from '../records/records-api.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { AreasTable } from './areas-table.tsx';
import { lineQuery, releaseHref, type Saying } from './line-api.ts';
import { SuspensionsPanel } from './suspensions-panel.tsx';

/** How every area of every table stands: who has suspended it, and how each side regards the line, in its own word. */
export function LinePage() {
  const { t } = useLingui();
  const may = useMay();
  const { data: node, error, refetch } = useQuery(nodeQuery);
  const tables = node?.groups.filter(
    ({ kind, complete, group, areas }) =>
      kind === 'working-group' &&
      complete &&
      areas.some((area) => may('desk.read', { group, area })),
  );
  return (
    <>
      <PageHead
        title={t`The line`}
        lead={
          <Trans>
            What each side says of the line, and nothing that anybody says for another. Each lifts
            its own suspension alone.
          </Trans>
        }
        aside={
          <span className="not-printed">
            <TextLink href="/line/waits">{t`How long things wait`}</TextLink>
          </span>
        }
      />
      {error && !node && <Trouble error={error} retry={() => void refetch()} />}
      {!node && !error && <Skeleton rows={6} />}
      {tables?.length === 0 && (
        <Empty title={<Trans>No table yet</Trans>}>
          <Trans>The areas of a table stand here as soon as all its members have founded it.</Trans>
        </Empty>
      )}
      <div className="space-y-stack">
        {tables?.map((group) => (
          <TableOfLine key={group.group} group={group} />
        ))}
      </div>
    </>
  );
}

/** Fetched when somebody first says something. */
const StatementSheet = lazy(async () => ({
  default: (await import('../records/statement-sheet.tsx')).StatementSheet,
}));

function TableOfLine({ group }: { group: GroupView }) {
  const { data, error, refetch } = useQuery(lineQuery(group.group));
  const groupTitle = useGroupTitle();
  const may = useMay();
  const { data: node } = useQuery(nodeQuery);
  const [saying, setSaying] = useState<Saying | undefined>();
  const [drafted, setDrafted] = useState<DraftView | undefined>();
  // What is said of the line stands in no area: it is for whoever speaks for the whole table.
  const mayWrite = may('draft.write', { group: group.group });
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={5} />;
  return (
    <div className="space-y-3">
      <div aria-live="polite" className="not-printed">
        {drafted && <Drafted draft={drafted} onDismiss={() => setDrafted(undefined)} />}
      </div>
      <Panel
        title={groupTitle(group.group)}
        aside={mayWrite && <Acts line={data} self={node?.party} onSay={setSaying} />}
      >
        <AreasTable line={data} group={group} />
        <p className="mt-3 text-sm">
          <TextLink href={lifeHref(group.group)}>
            <Trans>Terms and life of the group</Trans>
          </TextLink>
        </p>
        <p className="not-printed mt-3 text-sm">
          <TextLink href={releaseHref(group.group)}>
            <Trans>Release held drafts</Trans>
          </TextLink>
        </p>
      </Panel>
      {may('desk.read', { group: group.group }) && (
        <SuspensionsPanel line={data} onSay={mayWrite ? setSaying : undefined} />
      )}
      {saying && (
        <Sheet
          saying={saying}
          group={group}
          onClose={() => setSaying(undefined)}
          onDrafted={(draft) => {
            setSaying(undefined);
            setDrafted(draft);
          }}
        />
      )}
    </div>
  );
}

function Acts({
  line,
  self,
  onSay,
}: {
  line: LineView;
  self: string | undefined;
  onSay: (saying: Saying) => void;
}) {
  const open = line.areas.filter(
    ({ floor, suspensions }) => !floor && suspensions.every(({ by }) => by !== self),
  );
  const say = (type: string, areas: LineView['areas']) =>
    onSay({ type, areas: areas.map(({ area }) => area) });
  return (
    <div className="not-printed flex flex-wrap gap-2">
      <Button onPress={() => say('line.regarded', line.areas)}>
        <Trans>State how we regard it</Trans>
      </Button>
      {open.length > 0 && (
        <Button onPress={() => say('suspension.declared', open)}>
          <Trans>Suspend areas</Trans>
        </Button>
      )}
    </div>
  );
}

function Sheet({
  saying,
  group: { group },
  onClose,
  onDrafted,
}: {
  saying: Saying;
  group: GroupView;
  onClose: () => void;
  onDrafted: (draft: DraftView) => void;
}) {
  const { type, areas, record } = saying;
  const { data, error, refetch } = useQuery(formQuery(type));
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return null;
  const form: StatementForm =
    record === undefined ? data : { ...data, begin: { areas: [...areas] } };
  return (
    <Suspense>
      <StatementSheet
        form={form}
        place={{ group, ...(record === undefined ? {} : { record }) }}
        areas={areas}
        onClose={onClose}
        onDrafted={onDrafted}
      />
    </Suspense>
  );
}
