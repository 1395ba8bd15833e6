import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Instant, msOf } from '#kernel/instant.ts';
import { nodeQuery } from './queries.ts';

const tickMs = 10_000;
/** The node tells its time to the minute; a smaller difference is no difference. */
const differenceMsMin = 90_000;

const NowContext = createContext(0);

/** How far the node's clock is ahead of this machine's, or 0 where the answer cannot tell. */
export function clockDifferenceMs(nodeNow: Instant, fetchedMs: number): number {
  const difference = msOf(nodeNow) - fetchedMs;
  return Math.abs(difference + 30_000) < differenceMsMin ? 0 : difference;
}

/** Time left is counted by the node's clock, which is the one that its receipts carry. */
export function NodeClock({ children }: { children: ReactNode }) {
  const { data, dataUpdatedAt } = useQuery(nodeQuery);
  const [machineMs, setMachineMs] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setMachineMs(Date.now()), tickMs);
    return () => clearInterval(ticking);
  }, []);
  const difference = data ? clockDifferenceMs(data.now, dataUpdatedAt) : 0;
  return <NowContext value={machineMs + difference}>{children}</NowContext>;
}

/** Milliseconds since 1970 by the node's clock, renewed every few seconds. */
export const useNowMs = (): number => useContext(NowContext);
