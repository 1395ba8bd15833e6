import { utf8 } from '#kernel/bytes.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import {
  type BranchCertificate,
  formatBranchCertificate,
  verifyBranchCertificate,
} from '#ledger/branch-certificate.ts';
import type { Core } from './core.ts';
import type { GroupState } from './group-state.ts';

/** Certificates that came as a file, or that were signed here, until a statement repeats them. */
const certificatesOf = (group: GroupId, of: PartyId): string => `certificate.${group}.${of}.`;

export function certificateSetting(certificate: BranchCertificate): readonly [string, string] {
  const { group, party, size, root } = certificate;
  const text = new TextDecoder().decode(formatBranchCertificate(certificate));
  return [`${certificatesOf(group, party)}${size}.${root}`, text];
}

/** Every certificate of a log that is known here: said by a member, or given as a file. */
export async function readCertificates(
  core: Core,
  { group, terms, forkActs }: GroupState,
  of: PartyId,
): Promise<readonly BranchCertificate[]> {
  const said = forkActs.flatMap((act) =>
    act.kind === 'settled' && act.of === of
      ? [
          {
            ...{ group, party: of, v: 1 as const },
            ...{ size: act.size, root: act.root, signature: act.signature },
          },
        ]
      : [],
  );
  const files = Object.values(await core.store.settings(certificatesOf(group, of)));
  const given = files.flatMap((text) => {
    const verified =
      typeof text === 'string' ? verifyBranchCertificate(utf8(text), { group, terms }) : undefined;
    return verified?.ok ? [verified.value] : [];
  });
  return [...said, ...given];
}
