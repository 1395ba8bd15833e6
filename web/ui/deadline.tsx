import CircleSlash from 'lucide-react/icons/circle-slash-2';
import Clock from 'lucide-react/icons/clock';
import Hourglass from 'lucide-react/icons/hourglass';
import type { ReactNode } from 'react';
import { type Instant, msOf } from '#kernel/instant.ts';
import { useNowMs } from '../app/node-clock.tsx';
import { classNames } from './class-names.ts';
import { TimeLeft, When } from './when.tsx';

const soonMs = 24 * 3_600_000;
const iconClass = 'size-4 shrink-0';

/** Time left, the day and its zone, and who set it. A sign, a word and a weight tell how near it is; colour adds nothing to them. */
export function Deadline({
  until,
  from,
  setBy,
}: {
  until: Instant;
  /** When the period began, to show how much of it has gone by. */
  from?: Instant | undefined;
  /** By law, or by the terms. */
  setBy?: ReactNode;
}) {
  const left = msOf(until) - useNowMs();
  return (
    <div className="min-w-0">
      <p
        className={classNames(
          'flex items-center gap-1.5 whitespace-nowrap',
          left > 0 ? 'font-semibold' : 'font-semibold text-ink-2',
          left > 0 && left <= soonMs && 'text-accent',
        )}
      >
        <DeadlineMark left={left} />
        <TimeLeft until={until} />
      </p>
      {from !== undefined && left > 0 && <PeriodBar from={from} until={until} />}
      <div className="mt-0.5 text-xs text-ink-2">
        <When at={until} />
      </div>
      {setBy !== undefined && <p className="mt-0.5 text-xs text-ink-3">{setBy}</p>}
    </div>
  );
}

/** The same in one line, for a row. */
export function DeadlineShort({ until }: { until: Instant }) {
  const left = msOf(until) - useNowMs();
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <DeadlineMark left={left} />
      <TimeLeft until={until} />
    </span>
  );
}

function DeadlineMark({ left }: { left: number }) {
  if (left <= 0) return <CircleSlash aria-hidden="true" className={iconClass} />;
  if (left <= soonMs) return <Hourglass aria-hidden="true" className={iconClass} />;
  return <Clock aria-hidden="true" className={classNames(iconClass, 'text-ink-3')} />;
}

/** How much of the period has gone by. The words beside it say the same. */
export function PeriodBar({ from, until }: { from: Instant; until: Instant }) {
  const nowMs = useNowMs();
  const whole = msOf(until) - msOf(from);
  const gone = whole <= 0 ? 1 : Math.min(Math.max((nowMs - msOf(from)) / whole, 0), 1);
  return (
    <svg
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="my-1.5 h-1 w-full max-w-56"
    >
      <rect width="100" height="4" className="fill-sunken" />
      <rect width={gone * 100} height="4" className="fill-accent" />
    </svg>
  );
}
