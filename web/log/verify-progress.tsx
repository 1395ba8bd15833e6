import { Trans, useLingui } from '@lingui/react/macro';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { LogView } from '#api/contract.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatNumber } from '../ui/format.ts';
import type { Progress } from './read-log.ts';

/** How many statements have been hashed, of all that the checkpoints promise. */
export function VerifyProgress({
  progress,
  logs,
}: {
  progress: readonly Progress[];
  logs: readonly LogView[];
}) {
  const { t } = useLingui();
  const locale = localeOf(useLanguage());
  const done = progress.reduce((sum, each) => sum + each.done, 0);
  const expected = logs.reduce((sum, { size, party }) => {
    return sum + Math.max(size, progress.find((each) => each.party === party)?.size ?? 0);
  }, 0);
  const doneText = formatNumber(done, locale);
  const all = formatNumber(Math.max(expected, done), locale);
  return (
    <ProgressBar
      aria-label={t`Verifying`}
      value={done}
      maxValue={Math.max(expected, done, 1)}
      className="flex min-w-0 flex-1 items-center gap-3 text-sm"
    >
      {({ percentage }) => (
        <>
          <svg
            viewBox="0 0 100 2"
            preserveAspectRatio="none"
            aria-hidden="true"
            className="h-1.5 max-w-72 flex-1"
          >
            <rect width="100" height="2" rx="1" className="fill-sunken" />
            <rect width={percentage ?? 0} height="2" rx="1" className="fill-accent" />
          </svg>
          <span className="whitespace-nowrap text-ink-2">
            <Trans>
              {doneText} of {all} statements
            </Trans>
          </span>
        </>
      )}
    </ProgressBar>
  );
}
