import { identityToRecipient } from 'age-encryption';
import { assert } from '#kernel/assert.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { toBase64 } from '#kernel/digest.ts';
import type { GroupId } from '#kernel/id.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { type Core, commit, refusalIfStopped, write } from './core.ts';
import { receiptedByAll } from './give.ts';
import { type GroupState, logOf } from './group-state.ts';
import { newExchangeSecrets } from './key-ring.ts';
import { memberKeys } from './member-keys.ts';
import type { ExchangeKeys, ExchangeSecrets, HeldKeys } from './node.ts';
import { appendOwn, buildOwn } from './say.ts';

/** The place of the act by which the keys in force were described: until every member has receipted it, those before are kept. */
const settingOf = (group: GroupId): string => `described.${group}`;

/**
 * Replaces the HTTP key and the age recipient of one group (docs/spec/log.md, "Keys"): the new secrets are durable, then the act that describes them;
 * the old ones are destroyed when every member has receipted it. Members accept the HTTP key before beside the new one; where somebody else has the
 * old one, `stolen` describes a key between that nobody holds, so that it is no longer the one before.
 */
export function renewExchangeKeys(
  core: Core,
  group: GroupId,
  { stolen }: Readonly<{ stolen: boolean }>,
): Promise<Result<ExchangeKeys>> {
  return write(core, async () => {
    const stopped = refusalIfStopped(core);
    if (stopped) return stopped;
    const state = core.groups.get(group);
    if (!state || state.terms.kind === 'national')
      return refuse('group.unknown', { facts: { group } });
    if (!state.complete) return refuse('group.not-founded');
    if (core.recovering.has(group)) return refuse('node.behind-its-guard');
    if (!core.keys.keysOf(group)) {
      return refuse('key.malformed', {
        at: group,
        facts: { expected: phrase('keys of this group') },
      });
    }
    const next = newExchangeSecrets(core.environment.random);
    core.keys.addExchangeSecrets(group, next);
    const between = stolen ? [publicOf(core.environment.random(32))] : [];
    const keys = { httpKey: publicOf(next.httpSecret), ageRecipient: await recipientOf(next) };
    const described: JsonObject[] = [...between.map((httpKey) => ({ httpKey })), keys];
    const statements = described.map((facts, ahead) => {
      const act = { type: 'node.described', facts: { httpAlgorithm: 'ed25519', ...facts } };
      const built = buildOwn(core, state, act, undefined, ahead);
      assert(built.ok, 'a description has the form of an act');
      return built.value;
    });
    const place = statements.at(-1)?.act.seq ?? 0;
    await appendOwn(core, state, statements, { settings: { [settingOf(group)]: place } });
    return ok(keys);
  });
}

const publicOf = (secret: Uint8Array): string => toBase64(publicKeyOf(secret));
const recipientOf = ({ ageIdentity }: ExchangeSecrets): Promise<string> =>
  identityToRecipient(ageIdentity);

/** The keys of a group with the exchange secrets in force first, by what the own log describes. */
export function heldKeys(core: Core, group: GroupId): HeldKeys | undefined {
  const own = core.keys.keysOf(group);
  if (!own) return undefined;
  const held = core.keys.exchangeSecrets(group);
  const inForce = secretsInForce(core, group, held) ?? own;
  const older = held.filter((one) => one.ageIdentity !== inForce.ageIdentity).reverse();
  const { httpSecret, ageIdentity } = inForce;
  return { logSecret: own.logSecret, httpSecret, ageIdentity, older };
}

function secretsInForce(core: Core, group: GroupId, held: readonly ExchangeSecrets[]) {
  const httpKey = memberKeys(core.groups.get(group), core.party)?.httpKey;
  return held.find(({ httpSecret }) => publicOf(httpSecret) === httpKey);
}

/** Destroys exchange secrets that nobody needs any more: every member has receipted what replaced them, or a crash left them undescribed. */
export async function retireExchangeKeys(core: Core, state: GroupState): Promise<void> {
  const { group } = state;
  const held = core.keys.exchangeSecrets(group);
  if (held.length < 2 || core.recovering.has(group) || !state.complete) return;
  const inForce = secretsInForce(core, group, held);
  if (!inForce) return;
  const place = (await core.store.settings(settingOf(group)))[settingOf(group)];
  if (typeof place === 'number' && receiptedByAll(state) <= place) return;
  core.keys.keepExchangeSecrets(group, inForce);
  if (place !== undefined) await commit(core, { settings: { [settingOf(group)]: undefined } });
}

/** One turn of it over all groups. */
export async function retireKeys(core: Core): Promise<void> {
  for (const { group } of [...core.groups.values()]) {
    await write(core, async () => {
      const state = core.groups.get(group);
      if (state && logOf(state, state.self).size > 0) await retireExchangeKeys(core, state);
    });
  }
}
