import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { HealthView } from '#api/contract.ts';
import { localeOf } from '../strings/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { formatInstant } from '../ui/format.ts';
import { PartyName } from '../ui/party-name.tsx';
import { TroubleText } from '../ui/trouble.tsx';
import { useLanguage } from './language.tsx';
import { useGroupTitle } from './parties.ts';
import { healthQuery, nodeQuery } from './queries.ts';

/** Says that this browser has lost its own node, or that the node does not write, and how old what is shown is. */
export function LineNotice() {
  const { error, dataUpdatedAt } = useQuery(nodeQuery);
  const health = useQuery(healthQuery);
  const locale = localeOf(useLanguage());
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const since = formatInstant(dataUpdatedAt, locale, zone);
  // Where nothing has come yet, the page itself says so.
  if (error && dataUpdatedAt > 0) {
    return (
      <Notice>
        <TroubleText error={error} />
        <p>
          <Trans>What you see here is from {since}.</Trans>
        </p>
      </Notice>
    );
  }
  return health.data ? <HealthNotice health={health.data} /> : null;
}

function HealthNotice({ health }: { health: HealthView }) {
  const titleOf = useGroupTitle();
  if (health.stopped !== undefined) {
    return (
      <Notice>
        <p className="prose-line">
          <Trans>
            This node has stopped writing. It goes on showing what it holds; nothing can be said
            until its administrator has looked at it with <code>entente doctor</code>.
          </Trans>{' '}
          <span className="font-mono text-xs">{health.stopped}</span>
        </p>
      </Notice>
    );
  }
  if (health.recovering.length === 0) return null;
  return (
    <Notice>
      {health.recovering.map(({ group, waitingFor }) => (
        <p key={group} className="prose-line">
          <Trans>
            {titleOf(group)}: restored from a backup. This node signs nothing there until these
            parties have told what they hold:
          </Trans>{' '}
          {waitingFor.map((party) => (
            <span key={party} className="mr-2">
              <PartyName party={party} />
            </span>
          ))}
        </p>
      ))}
    </Notice>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <Banner role="status" className="mb-4">
      {children}
    </Banner>
  );
}
