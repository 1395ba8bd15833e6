import type { GroupId } from '#kernel/id.ts';
import { formatBranchCertificate } from '#ledger/branch-certificate.ts';
import { readCertificates } from './certificates.ts';
import type { Core } from './core.ts';
import { judgeFork } from './judge-fork.ts';
import type { KnownFork } from './node.ts';

/** What is known of the forks of a group's logs, in the order of its terms. */
export async function knownForks(core: Core, group: GroupId): Promise<readonly KnownFork[]> {
  const state = core.groups.get(group);
  const forked = new Set(
    (await core.store.forks()).flatMap((row) => (row.group === group ? [row.party] : [])),
  );
  const known: KnownFork[] = [];
  for (const { party } of state?.terms.members ?? []) {
    if (!state || !forked.has(party)) continue;
    const { standing, evidence, missing } = await judgeFork(core, state, party);
    const files = (await readCertificates(core, state, party)).map(formatBranchCertificate);
    const texts = new Map(files.map((file) => [new TextDecoder().decode(file), file]));
    const certificates = [...texts.values()];
    known.push({
      ...{ party, standing, missing, certificates },
      evidence: evidence.map(({ bytes }) => bytes),
    });
  }
  return known;
}
