import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { PeerView } from '#api/contract.ts';
import { peersQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';
import { Digest } from '../ui/digest.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyMark } from '../ui/party-mark.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';

/** The nodes that this one pulls from, by which addresses, and which server key it believes. */
export function PeersPanel() {
  const may = useMay();
  const { data, error, refetch } = useQuery(peersQuery);
  return (
    <Panel title={<Trans>Peers</Trans>}>
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={2} />}
      {data?.length === 0 && (
        <p className="prose-line text-sm text-ink-2">
          <Trans>
            No peer is configured, so this node pulls from nobody; files can be carried by hand.
          </Trans>{' '}
          {may('groups.write') && (
            <TextLink href="/setup?step=peers">
              <Trans>Add a peer</Trans>
            </TextLink>
          )}
        </p>
      )}
      {data && data.length > 0 && (
        <ul className="divide-y divide-line">
          {data.map((peer) => (
            <PeerEntry key={peer.party} peer={peer} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function PeerEntry({ peer }: { peer: PeerView }) {
  const { t } = useLingui();
  return (
    <li className="flex gap-3 py-row first:pt-0 last:pb-0">
      <PartyMark party={peer.party} />
      <div className="min-w-0 text-sm">
        <p className="font-semibold">
          <PartyName party={peer.party} />
        </p>
        {peer.addresses.map((address) => (
          <p key={address} className="break-all text-ink-2">
            {address}
          </p>
        ))}
        {peer.pins.length === 0 ? (
          <p className="text-xs text-ink-3">{t`No server key is pinned: on this machine only.`}</p>
        ) : (
          peer.pins.map((pin) => <Digest key={pin} hex={pin} />)
        )}
      </div>
    </li>
  );
}
