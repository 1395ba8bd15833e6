import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { NodeView } from '#api/contract.ts';
import { Digest } from '../ui/digest.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { Words } from '../ui/words.tsx';
import { setupQuery } from './setup-api.ts';

/** What keys this node has, so that others can recognise it; and how those of a group are made, which no browser does. */
export function KeysStep({ node }: { node: NodeView }) {
  const { data, error, refetch } = useQuery(setupQuery);
  const national = node.groups.find(({ kind }) => kind === 'national');
  return (
    <div className="grid items-start gap-stack xl:grid-cols-2">
      <Panel title={<Trans>Keys that this node has</Trans>}>
        <div className="space-y-4 text-sm">
          {national ? (
            <div className="space-y-1.5">
              <p>
                <Trans>The national log, which no other party sees, in words:</Trans>
              </p>
              <Words words={national.fingerprint} />
            </div>
          ) : (
            <p className="prose-line">
              <Trans>
                This node has no national log. Whoever runs the machine makes a node anew with{' '}
                <code className="font-mono text-xs">entente init</code>.
              </Trans>
            </p>
          )}
          {error && <Trouble error={error} retry={() => void refetch()} />}
          {data && <ServerKey pin={data.pin} />}
        </div>
      </Panel>
      <Panel title={<Trans>Keys of a group</Trans>}>
        <div className="prose-line space-y-3 text-sm">
          <p>
            <Trans>
              For each group your party has keys of its own. They are made at the machine of the
              node, and never in a browser, because the key that replaces a stolen one is shown in
              the same moment: it has to go to two offline places, and to no screen.
            </Trans>
          </p>
          <p>
            <code className="font-mono">entente group card</code>
          </p>
          <p>
            <Trans>
              It writes a card, {node.party}.card.json, with public keys only. Whoever founds the
              group needs the card of every member, yours too.
            </Trans>
          </p>
        </div>
      </Panel>
    </div>
  );
}

function ServerKey({ pin }: { pin: string | undefined }) {
  if (pin === undefined) {
    return (
      <p className="prose-line">
        <Trans>
          No server for peers has been opened yet. Whoever runs the machine opens one with{' '}
          <code className="font-mono text-xs">entente serve --host</code>; until then files can be
          carried by hand.
        </Trans>
      </p>
    );
  }
  return (
    <div className="space-y-1">
      <p className="prose-line">
        <Trans>
          The key of the server at which peers pull. Tell it to them by voice or on paper; they pin
          it.
        </Trans>
      </p>
      <Digest hex={pin} whole />
    </div>
  );
}
