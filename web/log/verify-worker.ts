/** Runs verification beside the page, so that the page stays responsive. It reads from the node that served it, and nowhere else. */
import { hashHex } from '#kernel/digest.ts';
import type { PartyId } from '#kernel/id.ts';
import { factWordsOf } from '#kernel/phrase.ts';
import { refusalText } from '#kernel/refusal-text.ts';
import { verifyGroup } from './verify-group.ts';
import type { VerifyAnswer, VerifyRequest } from './verify-messages.ts';

const tell = (answer: VerifyAnswer): void => self.postMessage(answer);

const notFound = 404;

const fetched = (url: string): Promise<Response> => fetch(url, { cache: 'no-store' });

async function bytesOf(answer: Response): Promise<Uint8Array> {
  if (!answer.ok) throw new Error(`${answer.status} ${new URL(answer.url).pathname}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function verify({ group, origin }: VerifyRequest): Promise<void> {
  const log = `${origin}/api/v1/log/${group}`;
  const result = await verifyGroup(
    group,
    {
      terms: async () => bytesOf(await fetched(`${log}/terms`)),
      bundle: async (party: PartyId, from: number) => {
        const answer = await fetched(`${log}/${party}/bundle?from=${from}`);
        return answer.status === notFound ? undefined : bytesOf(answer);
      },
      nowSeconds: Math.floor(Date.now() / 1000),
    },
    (progress) => tell({ kind: 'progress', progress }),
  );
  if (!result.ok) {
    const { refusal } = result;
    const text = refusalText(refusal.code);
    tell({ kind: 'refused', refusal, text, factWords: factWordsOf(refusal.facts) });
    return;
  }
  tell({
    kind: 'verified',
    fingerprint: result.value.fingerprint,
    logs: result.value.logs.map(({ checkpoint, ...log }) => ({
      ...log,
      ...(checkpoint
        ? { checkpoint: { root: hashHex(checkpoint.root), seconds: checkpoint.seconds } }
        : {}),
    })),
  });
}

self.addEventListener('message', (event: MessageEvent<VerifyRequest>) => {
  verify(event.data).catch((error: unknown) => {
    tell({ kind: 'unreachable', detail: error instanceof Error ? error.message : String(error) });
  });
});
