import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { InvitedView, OfficerDetail } from '#api/contract-officers.ts';
import { useLanguage } from '../app/language.tsx';
import { meQuery } from '../app/queries.ts';
import { pickText } from '../strings/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { When } from '../ui/when.tsx';
import { MadeLink } from './made-link.tsx';
import { OfficerActs } from './officer-acts.tsx';
import { OfficerGrants } from './officer-grants.tsx';
import { OfficerSessions } from './officer-sessions.tsx';
import { OfficerStateTag } from './officer-state.tsx';
import { OfficerTokens } from './officer-tokens.tsx';
import { officerQuery, officersQuery } from './officers-api.ts';
import type { OfficerSearch } from './officers-filters.ts';

/** One officer: what was granted, how he signs in, where he is signed in, and which machines act for him. */
export function OfficerPage() {
  const { t } = useLingui();
  const { officer: id } = useParams({ from: '/officers/$officer' });
  const { data, error, refetch } = useQuery(officerQuery(id));
  if (data) return <Officer detail={data} />;
  return (
    <>
      <PageHead title={t`Officer`} lead={<BackToAll />} />
      {error ? <Trouble error={error} retry={() => void refetch()} /> : <Skeleton rows={4} />}
    </>
  );
}

const BackToAll = () => (
  <TextLink href="/officers">
    <Trans>All officers</Trans>
  </TextLink>
);

function Officer({ detail }: { detail: OfficerDetail }) {
  const { officer } = detail;
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate({ from: '/officers/$officer' });
  const { form } = useSearch({ from: '/officers/$officer' });
  const { data: me } = useQuery(meQuery);
  const [made, setMade] = useState<InvitedView | undefined>();
  const mayWrite = me?.permissions.includes('officers.write') === true;
  const again = () => void queries.invalidateQueries({ queryKey: officersQuery.queryKey });
  const show = (search: OfficerSearch) => void navigate({ search, replace: true });
  return (
    <>
      <PageHead
        title={pickText(officer.names, language)?.text ?? officer.signInName}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <OfficerStateTag state={officer.state} />
            <span>
              {officer.signInName} · {officer.authority}
            </span>
            <BackToAll />
          </span>
        }
        aside={
          mayWrite && (
            <OfficerActs
              officer={officer}
              onChanged={again}
              onLink={(link) => {
                setMade(link);
                again();
              }}
            />
          )
        }
      />
      <div className="space-y-stack">
        {made && <MadeLink made={made} onDone={() => setMade(undefined)} />}
        {officer.state === 'suspended' && <SuspendedNote />}
        <OfficerGrants
          officer={officer}
          isSelf={me?.id === officer.id}
          mayWrite={mayWrite}
          isOpen={form === 'grant'}
          onOpen={(open) => show({ form: open ? 'grant' : undefined })}
          onChanged={again}
        />
        <div className="grid items-start gap-stack xl:grid-cols-2">
          <WaysPanel detail={detail} mayAudit={me?.permissions.includes('audit.read') === true} />
          <OfficerSessions
            officer={officer.id}
            sessions={detail.sessions}
            mayWrite={mayWrite}
            onChanged={again}
          />
        </div>
        <OfficerTokens
          officer={officer.id}
          tokens={detail.tokens}
          mayWrite={mayWrite}
          isOpen={form === 'token'}
          onOpen={(open) => show({ form: open ? 'token' : undefined })}
          onChanged={again}
        />
      </div>
    </>
  );
}

function SuspendedNote() {
  return (
    <Banner look="note">
      <p>
        <Trans>
          Suspended: every session has ended, tokens do nothing, and links do not open. What the
          officer has done stays on the trail.
        </Trans>
      </p>
    </Banner>
  );
}

function WaysPanel({ detail, mayAudit }: { detail: OfficerDetail; mayAudit: boolean }) {
  const { t } = useLingui();
  const { officer, ways, link } = detail;
  const set = (is: boolean): string => (is ? t`set up` : t`not set up`);
  return (
    <Panel title={<Trans>How the officer signs in</Trans>}>
      <Facts
        rows={[
          [<Trans key="passkeys">Passkeys</Trans>, String(ways.passkeys)],
          [<Trans key="password">Password and one-time codes</Trans>, set(ways.password)],
          [<Trans key="oidc">Identity provider</Trans>, ways.oidc && set(true)],
          [<Trans key="codes">Recovery codes left</Trans>, String(ways.recoveryCodesLeft)],
          [
            <Trans key="link">Link not yet opened</Trans>,
            link && (
              <>
                <Trans>opens until</Trans> <When at={link.expiresAt} />
              </>
            ),
          ],
          [<Trans key="added">Added</Trans>, <When key="at" at={officer.createdAt} />],
          [
            <Trans key="id">Id on the trail</Trans>,
            mayAudit ? (
              <TextLink key="trail" href={`/audit?officer=${officer.id}`}>
                {officer.id}
              </TextLink>
            ) : (
              <span key="plain" className="font-mono text-xs">
                {officer.id}
              </span>
            ),
          ],
        ]}
      />
    </Panel>
  );
}
