import type { PeerView } from '#api/contract.ts';
import { isPartyId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { CommandFailed, command, inOne, textsOf, UsageError } from '../command.ts';
import { withClient } from '../connect.ts';
import { printable, short, table } from '../print.ts';
import * as words from '../words/peer-words.ts';
import { notAParty } from '../words/usage-words.ts';

function peerTable(peers: readonly PeerView[], language: Language): string {
  if (peers.length === 0) return words.noPeers[language];
  const rows = peers.flatMap(({ party, addresses, lines }) => {
    const address = addresses.join(' ') || '-';
    if (lines.length === 0) return [[party, address, '-', words.noGroupShared[language], '-', '-']];
    return lines.map(({ group, line }) => [
      party,
      address,
      short(group),
      lineText(line, language),
      line.lastOkAt ?? '-',
      line.lastTriedAt ?? '-',
    ]);
  });
  return table(inOne(words.heading, language), rows);
}

function lineText({ state, code }: PeerView['lines'][number]['line'], language: Language): string {
  const said = words.lineStates[state][language];
  return code && code !== state ? `${said}: ${code}` : said;
}

export const peerAdd = command({
  name: 'peer add',
  words: words.peerAdd,
  arguments: ['<party>', '<address>'],
  options: {
    pin: {
      type: 'string',
      multiple: true,
      value: 'HEX',
    },
  },
  run: ({ values, positionals: [party = '', address] }, context) =>
    withClient(values, context, async (client, print) => {
      if (!isPartyId(party)) throw new UsageError(notAParty(printable(party)));
      const body = { party, address, pins: textsOf(values, 'pin') };
      const peer = (await client.post('/api/v1/peers', body)) as PeerView;
      print(peer, (language) => peerTable([peer], language));
      return 0;
    }),
});

export const peerStatus = command({
  name: 'peer status',
  words: words.peerStatus,
  arguments: ['[party]'],
  options: { pull: { type: 'boolean' } },
  run: ({ values, positionals: [party] }, context) =>
    withClient(values, context, async (client, print) => {
      const known = ((await client.get('/api/v1/peers')) as PeerView[]).filter(
        (peer) => party === undefined || peer.party === party,
      );
      if (party !== undefined && known.length === 0) {
        throw new CommandFailed(words.notAPeer(printable(party)));
      }
      if (values['pull'] !== true) {
        print(known, (language) => peerTable(known, language));
        return 0;
      }
      const pulled: PeerView[] = [];
      for (const peer of known) {
        // Without a shared group there is nothing to pull.
        const path = `/api/v1/peers/${peer.party}/pull`;
        const lines = peer.lines.length === 0 ? [peer] : await client.post(path, {});
        pulled.push(...(lines as PeerView[]));
      }
      print(pulled, (language) => peerTable(pulled, language));
      return pulled.every(({ lines }) => lines.every(({ line }) => line.state === 'ok')) ? 0 : 1;
    }),
});
