import { soundingDoor } from '#exchange/sounding-door.ts';
import { pullSoundings } from '#exchange/sounding-pull.ts';
import { type SoundingTransport, TransportFault } from '#exchange/transport.ts';
import { assert } from '#kernel/assert.ts';
import { toHex } from '#kernel/digest.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Paper, soundingDaysMax } from '#soundings/message.ts';
import type { FolderNode } from '../folder-node.ts';
import { valueOr } from '../problem-error.ts';
import { words } from './desks/desk-writer.ts';
import { xa, xc } from './parties.ts';

const title = words('Joint training days', 'Jornadas conjuntas de formación', '联合培训日');
const first: Paper = {
  title,
  clauses: [
    {
      id: 'c1',
      text: words(
        'Both sides hold [two] [three] training days a year.',
        'Ambas partes celebran [dos] [tres] jornadas de formación al año.',
        '双方每年举办［两］［三］次培训日。',
      ),
    },
    {
      id: 'c2',
      text: words(
        'The host bears the cost of [interpretation].',
        'La anfitriona sufraga [la interpretación].',
        '东道方承担［口译］费用。',
      ),
    },
  ],
};

/** A sounding on its way between xa and xc: a paper in brackets, a comment on one clause of it, and its new wording. */
export async function layDemoSoundings(
  nodes: ReadonlyMap<PartyId, FolderNode>,
  group: GroupId,
): Promise<void> {
  const [at, there] = [nodes.get(xa), nodes.get(xc)];
  assert(at && there, 'xa and xc take part in the demonstration');
  const days = soundingDaysMax;
  const laid = valueOr(await at.soundings.lay({ group, other: xc, days, paper: first }));
  await pull(there, at, group);
  const { thread, id: on } = laid;
  const text = words(
    'Two are enough for the first year.',
    'Dos bastan para el primer año.',
    '第一年两次即可。',
  );
  valueOr(
    await there.soundings.remark({
      ...{ group, other: xa, thread, days },
      comment: { clause: 'c1', on, text },
    }),
  );
  await pull(at, there, group);
  const clauses = first.clauses.map((clause) =>
    clause.id === 'c1'
      ? {
          ...clause,
          text: words(
            'Both sides hold two training days a year.',
            'Ambas partes celebran dos jornadas de formación al año.',
            '双方每年举办两次培训日。',
          ),
        }
      : clause,
  );
  const paper: Paper = { clauses, revises: on, title };
  valueOr(await at.soundings.lay({ group, other: xc, thread, days, paper }));
  await pull(there, at, group);
}

/** As over HTTPS: sealed for the one who asks, and bound to his request. */
async function pull(reader: FolderNode, writer: FolderNode, group: GroupId): Promise<void> {
  const line: SoundingTransport = {
    fetchSoundings: async () => {
      const founded = writer.node.group(group);
      if (!founded) throw new TransportFault('unreachable', 'the table was not founded');
      const asked = toHex(writer.node.environment.random(16));
      const guest = { group: founded, party: reader.node.party, nonce: asked };
      const sealed = await soundingDoor(writer.node, writer.soundings)(guest);
      return sealed ? { ok: true, value: { sealed, asked } } : refuse('request.not-found');
    },
  };
  const ask = { group, party: writer.node.party };
  const { state } = await pullSoundings(reader.node, line, reader.soundings, ask);
  assert(state === 'ok', `the sounding has come: ${state}`);
}
