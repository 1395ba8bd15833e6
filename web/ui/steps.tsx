import { Trans, useLingui } from '@lingui/react/macro';
import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Step = Readonly<{ id: string; name: ReactNode; note?: ReactNode }>;

/** Where one is in something that takes several steps. Steps gone through can be gone back to. */
export function Steps({
  steps,
  at,
  onGo,
}: {
  steps: readonly Step[];
  at: string;
  onGo?: (id: string) => void;
}) {
  const { t } = useLingui();
  const now = steps.findIndex(({ id }) => id === at);
  return (
    <nav aria-label={t`Steps`}>
      <ol className="flex flex-wrap gap-x-2 gap-y-3 sm:flex-nowrap">
        {steps.map((step, index) => (
          <li
            key={step.id}
            aria-current={index === now ? 'step' : undefined}
            className={classNames(
              'min-w-40 flex-1 border-t-3 sm:min-w-0 pt-2 text-sm',
              index <= now ? 'border-accent' : 'border-line',
            )}
          >
            <StepHead step={step} number={index + 1} state={stateAt(index, now)} onGo={onGo} />
            {step.note !== undefined && <p className="text-xs text-ink-3">{step.note}</p>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

type StepState = 'done' | 'now' | 'ahead';

function stateAt(index: number, now: number): StepState {
  if (index < now) return 'done';
  return index === now ? 'now' : 'ahead';
}

function StepHead({
  step,
  number,
  state,
  onGo,
}: {
  step: Step;
  number: number;
  state: StepState;
  onGo: ((id: string) => void) | undefined;
}) {
  const words = (
    <>
      <span className="text-ink-3">{number}</span> {step.name}
      {state === 'done' && (
        <>
          <Check aria-hidden="true" className="ml-1 inline size-4 text-accent" />
          <span className="sr-only">
            <Trans>done</Trans>
          </span>
        </>
      )}
    </>
  );
  if (state === 'done' && onGo) {
    return (
      <button
        type="button"
        onClick={() => onGo(step.id)}
        className="min-h-6 cursor-pointer text-left font-semibold text-ink hover:text-accent"
      >
        {words}
      </button>
    );
  }
  return <p className={state === 'now' ? 'font-semibold' : 'text-ink-2'}>{words}</p>;
}
