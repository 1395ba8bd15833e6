/** A whole small group as version 1 writes it: three logs with contents, an erasure, receipts, a changed key; as the bundles that travel. */
import { textOf } from '#kernel/bytes.ts';
import { canonicalText, type JsonObject } from '#kernel/canonical-json.ts';
import { hashHex, toHex } from '#kernel/digest.ts';
import { rootOf } from '#ledger/tree.ts';
import { openerRecord, seed, startSeconds, three, xa, xb, xc } from './fixture.ts';
import { MemoryLog } from './memory-log.ts';
import type { VectorFile } from './vector-file.ts';

const area = 'treaty-notifications';

/** What the three say, in the order of time; each checkpoint that is receipted is one that its author signed. */
export async function smallLog(): Promise<VectorFile> {
  const [a, b, c] = [xa, xb, xc].map((party) => new MemoryLog(three, party)) as [
    MemoryLog,
    MemoryLog,
    MemoryLog,
  ];
  for (const log of [a, b, c]) log.found();
  const record = openerRecord(xa, 'small log');
  a.say({
    ...{ type: 'notification.filed', area, record },
    facts: {
      basis: 'art12-10-a',
      goods: [{ hs: '2933.32', massMg: 25_000_000 }],
      shipment: '2026-12-01',
    },
    content: { consignee: { name: { en: 'Example Pharma' } }, note: { zh: '哌啶，25 公斤' } },
  });
  a.say({
    type: 'incident.reported',
    area: 'law-enforcement',
    content: { text: { en: 'To be erased.' } },
  });
  const first = await a.checkpoint(3);
  b.receipt(a.name, first, startSeconds + 600);
  c.receipt(a.name, first, startSeconds + 660);
  b.say({ type: 'notification.objected', area, record, facts: { reason: 'consignee-unknown' } });
  a.say({ type: 'content.erased', facts: { party: 'xa', seqs: [2] } });
  const beforeRotation = await a.checkpoint(4);
  a.rotate(seed('xa/log 2'));
  a.receipt(b.name, await b.checkpoint(3), startSeconds + 900);
  a.say({ type: 'notification.withdrawn', record, facts: { reason: 'objection' } });
  const last = await a.checkpoint(7, startSeconds + 1200);
  b.receipt(a.name, last, startSeconds + 1260);
  const erased = ({ act, content }: (typeof a.statements)[number]) =>
    act.seq === 2 ? ({ kind: 'hole' } as const) : content;
  const texts = async (bundles: readonly Promise<Uint8Array>[]): Promise<readonly string[]> =>
    (await Promise.all(bundles)).map((bundle) => textOf(bundle) ?? '');
  const logs: readonly (readonly [MemoryLog, readonly string[]])[] = [
    [a, await texts([a.bundle(0, 4, beforeRotation, erased), a.bundle(4, 7, last)])],
    [b, await texts([b.bundle(0, b.range.size)])],
    [c, await texts([c.bundle(0, c.range.size)])],
  ];
  return {
    path: 'log-v1/valid_group.json',
    about:
      'A group as version 1 wrote it: its terms, and the bundles of each log in order. Accepted one after the other when the clock shows nowSeconds, they give size and root.',
    cases: logs.map(([log, bundles]) => ({
      name: `the log of ${log.name.party}`,
      ...log.name,
      terms: canonicalText(three.terms),
      nowSeconds: startSeconds + 86_400,
      bundles,
      size: log.range.size,
      root: hashHex(rootOf(log.range)),
      receipts: receiptsOf(log),
    })),
  };
}

function receiptsOf(log: MemoryLog): readonly JsonObject[] {
  return log.statements
    .filter(({ act }) => act.type === 'receipt')
    .map(({ act, leafHash }) => ({ seq: act.seq, leaf: toHex(leafHash) }));
}
