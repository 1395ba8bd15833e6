import type { ApiParts } from '#api/parts.ts';
import { toBase64 } from '#kernel/digest.ts';
import { parseBase64 } from '#kernel/encoding.ts';
import type { EntenteNode } from '#node/node.ts';
import { keepingKeyOf } from '#officers/keeping-key.ts';

const keepingSetting = 'kept-texts.secret';

/** Of one secret, which the node makes when it is first asked. */
export function keepingKeys(
  node: EntenteNode,
  onFault: (error: unknown) => void,
): ApiParts['keepingKey'] {
  const made = async (): Promise<Uint8Array> => {
    const held = (await node.store.settings(keepingSetting))[keepingSetting];
    const kept = typeof held === 'string' ? parseBase64(held) : undefined;
    if (kept !== undefined) return kept;
    const secret = node.environment.random(32);
    await node.keepSettings({ [keepingSetting]: toBase64(secret) });
    return secret;
  };
  let secret: Promise<Uint8Array> | undefined;
  return async (officer) => {
    secret ??= made();
    try {
      return keepingKeyOf(await secret, officer);
    } catch (error) {
      // A full disk keeps nobody from his desk.
      secret = undefined;
      onFault(error);
      return undefined;
    }
  };
}
