import { Trans } from '@lingui/react/macro';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { Button } from './button.tsx';
import { type Count, formatCount, formatNumber } from './format.ts';

/** How much of a long list is shown, and the rest of it on demand. */
export function Cursor({
  shown,
  of,
  isBusy,
  onMore,
}: {
  shown: number;
  of: number;
  isBusy: boolean;
  onMore: (() => void) | undefined;
}) {
  return (
    <div className="not-printed mt-3 flex flex-wrap items-center justify-center gap-x-4 gap-y-2 text-sm text-ink-2">
      <ShownOf shown={shown} of={{ total: of }} />
      {onMore && (
        <Button isDisabled={isBusy} onPress={onMore}>
          {isBusy ? <Trans>Loading…</Trans> : <Trans>Show more</Trans>}
        </Button>
      )}
    </div>
  );
}

export function ShownOf({ shown, of }: { shown: number; of: Count }) {
  const locale = localeOf(useLanguage());
  const shownText = formatNumber(shown, locale);
  const total = formatCount(of, locale);
  return (
    <span>
      <Trans>
        {shownText} shown of {total}
      </Trans>
    </span>
  );
}
