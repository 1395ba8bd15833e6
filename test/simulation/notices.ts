import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Draft } from '#node/node.ts';

/** A plain notice of 25 kg of 1-boc-4-AP (CAS 125541-22-2), with a clock of fifteen working days. */
export function notice(group: GroupId, importer: PartyId, more: JsonObject = {}): Draft {
  return {
    group,
    type: 'notification.notified',
    facts: {
      importer,
      role: 'import',
      basis: 'art12-10-a',
      rule: 'agreed-may-proceed',
      substances: ['cas:125541-22-2'],
      hs: ['293339'],
      dispatch: { from: '2026-12-20' },
      shipments: { kind: 'single' },
      ports: { export: 'SGSIN', import: 'UYMVD' },
      mode: 'sea',
      ...more,
    },
    content: {
      reference: 'T-1',
      exporter: { names: { en: 'Harbour Fine Chemicals' } },
      importer: { names: { en: 'Delta Laboratories', zh: '三角洲实验室' } },
      lines: [{ line: 1, nameOnLabel: '1-boc-4-AP', form: 'base', netMg: 25_000_000 }],
    },
  };
}
