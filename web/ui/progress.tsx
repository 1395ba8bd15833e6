import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatNumber } from './format.ts';

/** How far something has come: counted, so that one sees that it moves. */
export function Progress({ label, done, of }: { label: ReactNode; done: number; of: number }) {
  const locale = localeOf(useLanguage());
  const told = `${formatNumber(done, locale)} / ${formatNumber(of, locale)}`;
  const share = of <= 0 ? 0 : Math.min(done / of, 1);
  return (
    <ProgressBar
      value={done}
      maxValue={Math.max(of, 1)}
      valueLabel={told}
      className="min-w-0 space-y-1"
    >
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <Label>{label}</Label>
        <span className="text-ink-3">{told}</span>
      </div>
      <svg
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-1.5 w-full rounded-full"
      >
        <rect width="100" height="4" className="fill-sunken" />
        <rect width={share * 100} height="4" className="fill-accent" />
      </svg>
    </ProgressBar>
  );
}
