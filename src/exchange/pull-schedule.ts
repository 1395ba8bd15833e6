import type { GroupId, PartyId } from '#kernel/id.ts';
import type { EntenteNode } from '#node/node.ts';
import { createPuller, othersIn, type Puller } from './puller.ts';
import type { Transport } from './transport.ts';

/** Timers, passed in so that a simulation owns them. `after` returns what cancels it. */
export type Timers = Readonly<{ after: (ms: number, job: () => void) => () => void }>;

export const systemTimers: Timers = {
  after: (ms, job) => {
    const timer = setTimeout(job, ms);
    return () => clearTimeout(timer);
  },
};

export type Pace = Readonly<{
  /** Between two pulls of a log that answers. */
  everyMs: number;
  /** The longest pause between two tries of a log that does not. */
  backoffMsMax: number;
  /** Between two pulls that a nudge asks for. */
  nudgeMsMin: number;
}>;
export const pace: Pace = { everyMs: 30_000, backoffMsMax: 900_000, nudgeMsMin: 1_000 };
/** Lines that are pulled at the same time: each may hold a bundle in memory. */
export const linesAtOnceMax = 4;

export interface PullSchedule {
  readonly puller: Puller;
  /** Pulls soon: one log, or every log. Asked for by a nudge or by an officer. */
  pullSoon(group?: GroupId, party?: PartyId): void;
  /** Resolves when no pull is running; one that is due later may begin then. */
  idle(): Promise<void>;
  /** Stops; resolves when no pull is running any more. */
  stop(): Promise<void>;
}

type Line = {
  readonly group: GroupId;
  readonly party: PartyId;
  dueMs: number;
  startedMs: number;
  failures: number;
  running: boolean;
};

/**
 * Pulls every log of every group, each on its own line with its own back-off, so that one peer out of reach slows nobody else down.
 *
 * @param onFault is told what no refusal explains (the disk, a bug); pulling goes on.
 */
export function schedulePulls(
  node: EntenteNode,
  transport: Transport,
  options: Readonly<{ timers?: Timers; pace?: Pace; onFault: (error: unknown) => void }>,
): PullSchedule {
  const timers = options.timers ?? systemTimers;
  const beat = options.pace ?? pace;
  const puller = createPuller(node, transport);
  const lines = new Map<string, Line>();
  const running = new Set<Promise<void>>();
  let cancel = (): void => undefined;
  let stopped = false;
  const nowMs = (): number => node.environment.nowMs();

  /** Three quarters to five quarters of it, so that nodes that failed together do not return together. */
  const jittered = (ms: number): number => {
    const [high = 0, low = 0] = node.environment.random(2);
    return Math.round(ms * (0.75 + (high * 256 + low) / 131_072));
  };

  const findLines = (): void => {
    for (const founded of node.groups()) {
      for (const party of othersIn(founded)) {
        const key = `${founded.group}/${party}`;
        if (lines.has(key)) continue;
        const { group } = founded;
        lines.set(key, { group, party, dueMs: 0, startedMs: 0, failures: 0, running: false });
      }
    }
  };

  const run = async (line: Line): Promise<void> => {
    line.running = true;
    line.startedMs = nowMs();
    line.dueMs = Number.POSITIVE_INFINITY;
    let good = false;
    try {
      const status = await puller.pullLog(line.group, line.party);
      good = status.state === 'ok';
      await node.receiptDue();
    } catch (error) {
      puller.failed(line.group, line.party);
      options.onFault(error);
    }
    line.failures = good ? 0 : line.failures + 1;
    const wait = Math.min(beat.everyMs * 2 ** Math.min(line.failures, 20), beat.backoffMsMax);
    // A nudge that came meanwhile has set an earlier time.
    line.dueMs = Math.min(line.dueMs, nowMs() + jittered(good ? beat.everyMs : wait));
    line.running = false;
  };

  const turn = (): void => {
    if (stopped) return;
    findLines();
    for (const line of lines.values()) {
      if (running.size >= linesAtOnceMax) break;
      // A clock that was set back must not make a line wait for the time that it showed before.
      const due = line.dueMs <= nowMs() || line.startedMs > nowMs();
      if (line.running || !due) continue;
      const pull = run(line).finally(() => {
        running.delete(pull);
        turn();
      });
      running.add(pull);
    }
    cancel();
    if (running.size >= linesAtOnceMax) return;
    const waiting = [...lines.values()].filter((line) => !line.running);
    const next = Math.min(nowMs() + beat.everyMs, ...waiting.map((line) => line.dueMs));
    cancel = timers.after(Math.max(next - nowMs(), 10), turn);
  };

  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };

  turn();
  return {
    puller,
    idle,
    pullSoon: (group, party) => {
      findLines();
      for (const line of lines.values()) {
        if (group !== undefined && line.group !== group) continue;
        if (party !== undefined && line.party !== party) continue;
        line.dueMs = Math.min(line.dueMs, line.startedMs + beat.nudgeMsMin);
      }
      turn();
    },
    stop: async () => {
      stopped = true;
      cancel();
      await idle();
    },
  };
}
