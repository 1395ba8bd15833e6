import { useCallback, useEffect, useRef, useState } from 'react';
import type { GroupId } from '#kernel/id.ts';
import type { Progress } from './read-log.ts';
import type { VerifyAnswer, VerifyRequest } from './verify-messages.ts';

export type Verification =
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'running'; progress: readonly Progress[] }>
  | Exclude<VerifyAnswer, { kind: 'progress' }>;

function withProgress(progress: readonly Progress[], next: Progress): readonly Progress[] {
  return [...progress.filter(({ party }) => party !== next.party), next];
}

/** Starts the worker when asked, follows it, and stops it when the page is left. */
export function useVerification(group: GroupId): readonly [Verification, () => void] {
  const [state, setState] = useState<Verification>({ kind: 'idle' });
  const running = useRef<Worker | undefined>(undefined);
  const stop = useCallback(() => {
    running.current?.terminate();
    running.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  const start = useCallback(() => {
    stop();
    setState({ kind: 'running', progress: [] });
    const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' });
    running.current = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<VerifyAnswer>) => {
      if (data.kind !== 'progress') {
        setState(data);
        stop();
        return;
      }
      setState((before) => ({
        kind: 'running',
        progress: withProgress(before.kind === 'running' ? before.progress : [], data.progress),
      }));
    });
    worker.addEventListener('error', (event) => {
      setState({ kind: 'unreachable', detail: event.message });
      stop();
    });
    worker.postMessage({ group, origin: location.origin } satisfies VerifyRequest);
  }, [group, stop]);
  return [state, start];
}
