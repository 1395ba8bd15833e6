import { streamSSE } from 'hono/streaming';
import type { RecordId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Change } from '#node/node.ts';
import { may, mayAll, type Principal, seesGroup } from '#officers/permissions.ts';
import { pageRowsMax } from '#store/store.ts';
import { principalNow } from './admission.ts';
import { answer, answerOk } from './answer.ts';
import type { NodeView } from './contract.ts';
import type { ApiApp } from './environment.ts';
import { healthFor } from './health.ts';
import type { ApiParts } from './parts.ts';
import { recordPlace } from './places.ts';
import { groupView } from './routes-groups.ts';

/** Desks and scripts that listen to changes at the same time. */
export const listenersMax = 64;
/** Changes that wait for one slow listener; what comes after is dropped, and the listener told to look again. */
const waitingMax = 256;
const heartbeatMs = 15_000;

/** Who this node is, whether it works, and what changes while somebody looks. */
export function nodeRoutes(app: ApiApp, parts: ApiParts): void {
  const { node } = parts;
  app.get('/api/v1/health', async ({ var: { principal } }) => {
    const health = await healthFor(parts, principal);
    return answerOk(health, health.status === 'stopped' ? 503 : 200);
  });
  app.get('/api/v1/node', ({ var: { principal } }) =>
    answerOk<NodeView>({
      party: node.party,
      names: parts.names,
      version: parts.version,
      now: instantOfMs(node.environment.nowMs()),
      demonstration: parts.demonstration,
      retelling: parts.retelling,
      groups: node
        .groups()
        .filter(({ group }) => seesGroup(principal, group))
        .map(groupView),
    }),
  );
  liveRoute(app, parts);
}

/** Changes as they are committed, of what this principal may know; the line ends with the session. */
function liveRoute(app: ApiApp, parts: ApiParts): void {
  const { node, accounts, closing } = parts;
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
      const unfollow = accounts.sessions.onEnded(() => wake());
      const onClosing = (): void => wake();
      closing?.addEventListener('abort', onClosing);
      stream.onAbort(() => wake());
      try {
        while (!stream.aborted && closing?.aborted !== true) {
          const principal = await principalNow(parts, context);
          if (principal.kind === 'nobody') break;
          const change = waiting.shift();
          const seen = change && (await seenChange(parts, principal, change));
          if (seen) await stream.writeSSE({ event: 'change', data: JSON.stringify(seen) });
          else if (change === undefined && !(await nextChange((resume) => (wake = resume)))) {
            await stream.write(': \n\n');
          }
        }
      } finally {
        unsubscribe();
        unfollow();
        closing?.removeEventListener('abort', onClosing);
        listeners -= 1;
      }
    });
  });
}

/** What of a change is this principal's to know: of a group that he does not see nothing, of records those that he may read. */
async function seenChange(
  { node }: ApiParts,
  principal: Principal,
  change: Change,
): Promise<Change | undefined> {
  const { group, records } = change;
  if (!seesGroup(principal, group)) return undefined;
  if (mayAll(principal, 'desk.read', group)) return change;
  if (!may(principal, 'desk.read')) return { ...change, records: [] };
  const seen: RecordId[] = [];
  for (let at = 0; at < records.length; at += pageRowsMax) {
    const places = records.slice(at, at + pageRowsMax).map((record) => ({ group, record }));
    for (const row of await node.store.jointsAt(places)) {
      if (may(principal, 'desk.read', recordPlace(row))) seen.push(row.record);
    }
  }
  return { ...change, records: seen };
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
