import type { PeerView } from '#api/contract.ts';
import { isPartyId } from '#kernel/id.ts';
import { type Command, CommandFailed, textsOf, UsageError } from '../command.ts';
import { withClient } from '../connect.ts';
import { short, table } from '../print.ts';

function peerTable(peers: readonly PeerView[]): string {
  if (peers.length === 0) return 'No peers yet. Add one: entente peer add xc https://…\n';
  const rows = peers.flatMap(({ party, addresses, lines }) => {
    const address = addresses.join(' ') || '-';
    if (lines.length === 0) return [[party, address, '-', 'no group shared yet', '-', '-']];
    return lines.map(({ group, line }) => [
      party,
      address,
      short(group),
      line.code && line.code !== line.state ? `${line.state}: ${line.code}` : line.state,
      line.lastOkAt ?? '-',
      line.lastTriedAt ?? '-',
    ]);
  });
  return table(['PARTY', 'ADDRESS', 'GROUP', 'LINE', 'LAST GOOD', 'LAST TRIED'], rows);
}

export const peerAdd: Command = {
  name: 'peer add',
  arguments: ['<party>', '<address>'],
  summary: "Says where another party's node answers, and pulls from it from now on.",
  details:
    'Off this machine the address is https, and the pin of the server key is needed until the party has described its node in a log that\n' +
    'this node holds. Ask for the pin by voice or on paper: the other node prints it when it starts.',
  options: {
    pin: {
      type: 'string',
      multiple: true,
      value: 'HEX',
      help: 'SHA-256 of the server key, 64 hexadecimal digits; may be repeated',
    },
  },
  examples: [
    'peer add xc http://127.0.0.1:4103',
    'peer add xc https://entente.example.org --pin 3f2a…',
  ],
  run: ({ values, positionals: [party = '', address] }, context) =>
    withClient(values, context, async (client, print) => {
      if (!isPartyId(party)) throw new UsageError(`${party} is not a party id`);
      const body = { party, address, pins: textsOf(values, 'pin') };
      const peer = (await client.post('/api/v1/peers', body)) as PeerView;
      print(peer, () => peerTable([peer]));
      return 0;
    }),
};

export const peerStatus: Command = {
  name: 'peer status',
  arguments: ['[party]'],
  summary: 'Shows how the lines to the other parties stand: last try, last success, and why not.',
  details:
    'The lines are those of the running node since its start. With --pull they are tried now; a line that fails makes the exit code 1.',
  options: { pull: { type: 'boolean', help: 'pull now, before showing' } },
  examples: ['peer status', 'peer status xc --pull', 'peer status --json'],
  run: ({ values, positionals: [party] }, context) =>
    withClient(values, context, async (client, print) => {
      const known = ((await client.get('/api/v1/peers')) as PeerView[]).filter(
        (peer) => party === undefined || peer.party === party,
      );
      if (party !== undefined && known.length === 0) {
        throw new CommandFailed(`${party} is not a peer of this node; see entente peer status`);
      }
      if (values['pull'] !== true) {
        print(known, () => peerTable(known));
        return 0;
      }
      const pulled: PeerView[] = [];
      for (const peer of known) {
        // Without a shared group there is nothing to pull.
        const path = `/api/v1/peers/${peer.party}/pull`;
        const lines = peer.lines.length === 0 ? [peer] : await client.post(path, {});
        pulled.push(...(lines as PeerView[]));
      }
      print(pulled, () => peerTable(pulled));
      return pulled.every(({ lines }) => lines.every(({ line }) => line.state === 'ok')) ? 0 : 1;
    }),
};
