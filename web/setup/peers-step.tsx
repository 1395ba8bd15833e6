import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { NodeView, PeerView } from '#api/contract.ts';
import { peersQuery } from '../app/queries.ts';
import { Button } from '../ui/button.tsx';
import { Digest } from '../ui/digest.tsx';
import { Empty } from '../ui/empty.tsx';
import { Field } from '../ui/field.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { workingGroups } from './group-step.tsx';
import { addPeer } from './setup-api.ts';

/** Every other party of a group that stands here. */
export const othersOf = (node: NodeView): readonly string[] => [
  ...new Set(
    workingGroups(node).flatMap(({ members }) =>
      members.filter(({ self }) => !self).map(({ party }) => party),
    ),
  ),
];

/** Where the node of each other party answers, and which server key it is recognised by. */
export function PeersStep({ node }: { node: NodeView }) {
  const { data, error, refetch } = useQuery(peersQuery);
  const others = othersOf(node);
  if (others.length === 0) {
    return (
      <Empty title={<Trans>No group stands here yet</Trans>}>
        <Trans>Found or join one first: its members are the peers.</Trans>
      </Empty>
    );
  }
  return (
    <div className="space-y-stack">
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={2} />}
      {data &&
        others.map((party) => (
          <PeerPanel
            key={party}
            party={party}
            peer={data.find((one) => one.party === party && one.addresses.length > 0)}
          />
        ))}
    </div>
  );
}

function PeerPanel({ party, peer }: { party: string; peer: PeerView | undefined }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [address, setAddress] = useState('');
  const [pin, setPin] = useState('');
  const bare = pin.replaceAll(/\s/g, '').toLowerCase();
  const adding = useMutation({
    mutationFn: () => addPeer({ party, address: address.trim(), pins: bare === '' ? [] : [bare] }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const isPin = bare === '' || /^[0-9a-f]{64}$/.test(bare);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim() !== '' && isPin && !adding.isPending) adding.mutate();
  };
  return (
    <Panel title={<PartyName party={party} />} note={party}>
      <div className="space-y-4">
        {peer && (
          <div className="text-sm">
            {peer.addresses.map((each) => (
              <p key={each} className="break-all">
                {each}
              </p>
            ))}
            {peer.pins.map((each) => (
              <Digest key={each} hex={each} whole />
            ))}
          </div>
        )}
        <form className="space-y-3" onSubmit={submit}>
          <Field
            label={t`Address`}
            hint={t`As its operator tells it, such as https://entente.example.org:8443`}
            value={address}
            onChange={setAddress}
            autoComplete="off"
          />
          <Field
            label={t`Pin of its server key`}
            hint={t`64 hexadecimal digits, by voice or on paper. Its node prints them when it starts.`}
            value={pin}
            onChange={setPin}
            autoComplete="off"
            error={isPin ? undefined : t`64 digits from 0 to 9 and a to f are needed.`}
          />
          {adding.error && <Trouble error={adding.error} />}
          <Button
            look="primary"
            type="submit"
            isDisabled={address.trim() === '' || !isPin || adding.isPending}
          >
            {peer ? <Trans>Change it</Trans> : <Trans>Add the peer</Trans>}
          </Button>
        </form>
      </div>
    </Panel>
  );
}
