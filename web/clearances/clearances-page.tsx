import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ClearancesView } from '#api/contract-drafts.ts';
import { useLanguage } from '../app/language.tsx';
import { meQuery } from '../app/queries.ts';
import { OfficersLinks } from '../officers/officers-links.tsx';
import { pickText } from '../strings/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { When } from '../ui/when.tsx';
import { clearancesQuery } from './clearances-api.ts';
import { LeadsTo } from './leads-to.tsx';
import { RulesTable } from './rules-table.tsx';
import { TableEditor } from './table-editor.tsx';

/** Which clearances a statement needs before it leaves: the party's own table, by type and area. */
export function ClearancesPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(clearancesQuery);
  return (
    <>
      <PageHead
        title={t`Clearances`}
        lead={
          <Trans>
            What a statement needs before it leaves, from officers other than its author. The first
            rule that names it counts. The table stands in the national log, and every change of it
            is there for good.
          </Trans>
        }
      />
      <OfficersLinks />
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={4} />}
      {data && <Clearances view={data} />}
    </>
  );
}

function Clearances({ view }: { view: ClearancesView }) {
  const navigate = useNavigate({ from: '/clearances' });
  const { edit } = useSearch({ from: '/clearances' });
  const { data: me } = useQuery(meQuery);
  const [isSet, setIsSet] = useState(false);
  const mayWrite = me?.permissions.includes('clearances.write') === true;
  const show = (editing: boolean) =>
    void navigate({ search: { edit: editing ? true : undefined }, replace: true });
  if (edit === true && mayWrite) {
    return (
      <TableEditor
        view={view}
        onClose={(wasSet) => {
          setIsSet(wasSet);
          show(false);
        }}
      />
    );
  }
  return (
    <div className="space-y-stack">
      {isSet && (
        <Banner look="done" role="status">
          <p>
            <Trans>The table is in force from now on, for drafts that already wait, too.</Trans>
          </p>
        </Banner>
      )}
      <Panel
        title={<Trans>Rules</Trans>}
        aside={
          mayWrite && (
            <Button onPress={() => show(true)}>
              <Trans>Change the table</Trans>
            </Button>
          )
        }
      >
        <div className="space-y-4">
          <RulesTable rules={view.rules} usual={view.usual} types={view.types} />
          <InForce view={view} mayAudit={me?.permissions.includes('audit.read') === true} />
        </div>
      </Panel>
      <Panel title={<Trans>What it leads to</Trans>}>
        <LeadsTo rows={view.types} />
      </Panel>
    </div>
  );
}

function InForce({
  view: { set, console },
  mayAudit,
}: {
  view: ClearancesView;
  mayAudit: boolean;
}) {
  const language = useLanguage();
  const name = (set?.name && pickText(set.name, language)?.text) ?? set?.officer ?? '';
  const place = set?.seq ?? 0;
  return (
    <div className="prose-line space-y-1 border-t border-line pt-3 text-sm text-ink-2">
      <p>
        {console ? (
          <Trans>Commands on the node's own machine may speak at a table without clearance.</Trans>
        ) : (
          <Trans>Commands on the node's own machine say nothing without clearance.</Trans>
        )}
      </p>
      <p>
        {set ? (
          <>
            {set.officer === 'console' ? (
              <Trans>Set at the node's own machine, statement {place} of the national log.</Trans>
            ) : (
              <Trans>
                Set by {name}, statement {place} of the national log.
              </Trans>
            )}{' '}
            <When at={set.at} />
          </>
        ) : (
          <Trans>Nobody has set a table yet; this is what holds without one.</Trans>
        )}{' '}
        {mayAudit && (
          <TextLink href="/audit?action=PUT%20%2Fapi%2Fv1%2Fclearances">
            <Trans>Changes on the trail</Trans>
          </TextLink>
        )}
      </p>
    </div>
  );
}
