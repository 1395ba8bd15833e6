import { fromHex, hashHex, toBase64 } from '#kernel/digest.ts';
import type { GroupId } from '#kernel/id.ts';
import { codes } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import {
  formatBranchCertificate,
  signBranchCertificate,
  verifyBranchCertificate,
} from '#ledger/branch-certificate.ts';
import { memberOf } from '#ledger/keys.ts';
import { forGood, type NamedTree } from '#ledger/settlement.ts';
import { rootOf } from '#ledger/tree.ts';
import { certificateSetting, readCertificates } from './certificates.ts';
import { type Core, commit, refusalIfStopped, write } from './core.ts';
import { settleForks } from './forks.ts';
import { signOwnLog } from './give.ts';
import { type GroupState, logOf } from './group-state.ts';
import { judgeFork } from './judge-fork.ts';
import type { OwnSettlement } from './node.ts';
import { rotateNow } from './rotate-key.ts';

/**
 * Names the branch of this party's forked log with its recovery key (docs/spec/log.md, "Settling a fork"), and goes on along it behind a new log key.
 * In this order, so that the same call finishes what a crash left: the certificate is durable; the key act follows; the fork is settled. Where the named
 * branch is not the one that is held, it is pulled from the members first, and the call is made again.
 *
 * @param tree another branch's; the log as it stands here, unless said otherwise
 */
export function settleOwnFork(
  core: Core,
  group: GroupId,
  recoverySecret: Uint8Array,
  tree?: NamedTree,
): Promise<Result<OwnSettlement>> {
  return write(core, async () => {
    const stopped = refusalIfStopped(core);
    if (stopped) return stopped;
    const state = core.groups.get(group);
    if (!state) return refuse('group.unknown', { facts: { group } });
    const { self } = state;
    const expected = codes(memberOf(state.terms, self)?.recoveryKey ?? '');
    if (toBase64(publicKeyOf(recoverySecret)) !== expected) {
      return refuse('key.malformed', { at: 'recovery', facts: { expected } });
    }
    if (logOf(state, self).forkedAt === undefined) {
      const [done] = await readCertificates(core, state, self);
      if (!done) return refuse('log.not-forked');
      return ok({ certificate: formatBranchCertificate(done), state: 'settled' });
    }
    if (core.recovering.has(group)) return refuse('node.behind-its-guard');
    const named = await namedTree(core, state, tree);
    if (!named.ok) return named;
    const judged = await judgeFork(core, state, self, { assuming: [named.value] });
    if (judged.standing === 'members-missing') {
      return refuse('log.fork-unknown-to-members', {
        facts: { missing: judged.missing.join(' ') },
      });
    }
    if (forGood.has(judged.standing)) {
      return refuse('log.needs-successor', { facts: { found: judged.standing } });
    }
    const log = { group, party: self };
    const branch = { size: named.value.size, root: fromHex(named.value.root) };
    const file = signBranchCertificate(log, branch, recoverySecret);
    const certificate = verifyBranchCertificate(file, { group, terms: state.terms });
    if (!certificate.ok) return certificate;
    await commit(core, { settings: Object.fromEntries([certificateSetting(certificate.value)]) });
    if (judged.standing === 'branch-missing') {
      return ok({ certificate: formatBranchCertificate(certificate.value), state: 'pulling' });
    }
    if (judged.standing === 'key-act-missing') {
      const rotated = await rotateNow(core, state, { recoverySecret, evenForked: true });
      if (!rotated.ok) return rotated;
    }
    await settleForks(core, state);
    return ok({ certificate: formatBranchCertificate(certificate.value), state: 'settled' });
  });
}

/** What was named once stays named: a second certificate would settle nothing. */
async function namedTree(
  core: Core,
  state: GroupState,
  tree: NamedTree | undefined,
): Promise<Result<NamedTree>> {
  const log = logOf(state, state.self);
  const [before] = await readCertificates(core, state, state.self);
  if (before) {
    const { size, root } = before;
    const isOther = tree && (tree.size !== size || tree.root !== root);
    return isOther
      ? refuse('log.needs-successor', { facts: { found: 'two-certificates' } })
      : ok({ size, root });
  }
  if (tree) return ok(tree);
  const signed = await signOwnLog(core, state, { evenTooSoon: true, evenForked: true });
  if (!signed.ok) return signed;
  return ok({ size: log.size, root: hashHex(rootOf(log)) });
}

/**
 * Takes a certificate that came as a file, and repeats it in this party's own log, so that every member learns of it. Refuses what
 * {@link verifyBranchCertificate} refuses, and `log.not-forked`.
 */
export function takeCertificate(
  core: Core,
  group: GroupId,
  file: Uint8Array,
): Promise<Result<undefined>> {
  return write(core, async () => {
    const stopped = refusalIfStopped(core);
    if (stopped) return stopped;
    const state = core.groups.get(group);
    if (!state) return refuse('group.unknown', { facts: { group } });
    const certificate = verifyBranchCertificate(file, { group, terms: state.terms });
    if (!certificate.ok) return certificate;
    const judged = await judgeFork(core, state, certificate.value.party);
    if (judged.standing === 'sound') return refuse('log.not-forked');
    await commit(core, { settings: Object.fromEntries([certificateSetting(certificate.value)]) });
    await settleForks(core, state);
    return ok(undefined);
  });
}
