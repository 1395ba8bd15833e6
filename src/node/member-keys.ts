import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { memberOf } from '#ledger/keys.ts';
import { type Core, write } from './core.ts';
import { receiptedByAll } from './give.ts';
import { type GroupState, logOf } from './group-state.ts';
import type { MemberKeys } from './node.ts';
import { canSign } from './own-keys.ts';
import { appendOwn, buildOwn } from './say.ts';

/** How to reach and recognise a member now: by the terms, as its latest `node.described` changed them. */
export function memberKeys(state: GroupState | undefined, party: PartyId): MemberKeys | undefined {
  const member = state && memberOf(state.terms, party);
  if (!state || !member) return undefined;
  const { httpKey, httpKeyBefore, ageRecipient, tlsPins } = logOf(state, party).described;
  const before = httpKey === undefined ? undefined : (httpKeyBefore ?? member.httpKey);
  return {
    httpKey: httpKey ?? member.httpKey,
    ...(before === undefined ? {} : { httpKeyBefore: before }),
    ageRecipient: ageRecipient ?? member.ageRecipient,
    tlsPins: tlsPins ?? [],
  };
}

/** Says `node.described` in every working group that holds another one. */
export async function sayDescribed(
  core: Core,
  { tlsPins, addresses }: Readonly<{ tlsPins?: readonly string[]; addresses?: readonly string[] }>,
): Promise<void> {
  for (const { group } of [...core.groups.values()]) {
    await write(core, async () => {
      const state = core.groups.get(group);
      if (!state?.complete || state.terms.kind === 'national' || core.recovering.has(group)) return;
      if (!canSign(core, state)) return;
      const known = logOf(state, state.self).described.tlsPins ?? [];
      if (tlsPins === undefined || tlsPins.join() === known.join()) return;
      const facts: JsonObject = { tlsPins };
      const content = addresses === undefined ? undefined : { addresses };
      const built = buildOwn(core, state, { type: 'node.described', facts }, content);
      if (!built.ok) return;
      // So that a new server key is shown only once every member has receipted the statement of it.
      const settings = { [pinsSetting(group)]: built.value.act.seq };
      await appendOwn(core, state, [built.value], { settings });
    });
  }
}

const pinsSetting = (group: GroupId): string => `pins.${group}`;

/** True if every member of every working group has receipted a description of this node's server that holds the pin. */
export async function isPinKnown(core: Core, pin: string): Promise<boolean> {
  for (const state of core.groups.values()) {
    if (!state.complete || state.terms.kind === 'national') continue;
    const name = pinsSetting(state.group);
    const place = (await core.store.settings(name))[name];
    const isDescribed = logOf(state, state.self).described.tlsPins?.includes(pin) ?? false;
    if (!isDescribed || typeof place !== 'number' || receiptedByAll(state) <= place) return false;
  }
  return true;
}
