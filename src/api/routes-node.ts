import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { instantOfMs } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Change } from '#node/node.ts';
import { answer, answerOk } from './answer.ts';
import type { NodeView } from './contract.ts';
import { healthOf } from './health.ts';
import type { ApiParts } from './parts.ts';
import { groupView } from './routes-groups.ts';

/** Desks and scripts that listen to changes at the same time. */
export const listenersMax = 64;
/** Changes that wait for one slow listener; what comes after is dropped, and the listener told to look again. */
const waitingMax = 256;
const heartbeatMs = 15_000;

/** Who this node is, whether it works, and what changes while somebody looks. */
export function nodeRoutes(app: Hono, parts: ApiParts): void {
  const { node } = parts;
  app.get('/api/v1/health', async () => {
    const health = await healthOf(parts);
    return answerOk(health, health.status === 'stopped' ? 503 : 200);
  });
  app.get('/api/v1/node', () =>
    answerOk<NodeView>({
      party: node.party,
      names: parts.names,
      version: parts.version,
      now: instantOfMs(node.environment.nowMs()),
      demonstration: parts.demonstration,
      groups: node.groups().map(groupView),
    }),
  );
  let listeners = 0;
  app.get('/api/v1/live', (context) => {
    if (listeners >= listenersMax) return answer(refuse('exchange.busy'));
    listeners += 1;
    return streamSSE(context, async (stream) => {
      const waiting: Change[] = [];
      let wake = (): void => undefined;
      const unsubscribe = node.onChange((change) => {
        if (waiting.length < waitingMax) waiting.push(change);
        wake();
      });
      stream.onAbort(() => wake());
      try {
        while (!stream.aborted) {
          const change = waiting.shift();
          if (change) await stream.writeSSE({ event: 'change', data: JSON.stringify(change) });
          else if (!(await nextChange((resume) => (wake = resume)))) await stream.write(': \n\n');
        }
      } finally {
        unsubscribe();
        listeners -= 1;
      }
    });
  });
}

/** False when nothing came for so long that a proxy might think the line dead. */
function nextChange(onWake: (resume: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), heartbeatMs);
    timer.unref();
    onWake(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
