import type { GroupId, PartyId } from '../src/kernel/id.ts';
import type { Draft } from '../src/node/node.ts';
import { notice } from '../test/simulation/notices.ts';

/**
 * The smallest plain notice: an act of some 560 bytes (the digits of its place in the log vary) and a content of some 150, which
 * makes the statement of about 700 bytes that the figures name. In a bundle it takes 66 more, for the salt, two newlines and a space.
 */
export function plainNotice(group: GroupId, importer: PartyId): Draft {
  const { facts, ...rest } = notice(group, importer);
  const { hs: _, ...plain } = facts;
  return {
    ...rest,
    facts: plain,
    content: {
      exporter: { names: { en: 'Harbour Co.' } },
      importer: { names: { zh: '三角洲' } },
      lines: [{ line: 1, nameOnLabel: '1-boc-4-AP', form: 'base', netMg: 25_000_000 }],
    },
  };
}
