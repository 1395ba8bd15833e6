import { Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { tell } from '../ui/tell.ts';
import { viewerZone } from '../ui/when.tsx';

/** Says that the form was not begun just now, and from when its words are. */
export function DraftNotice({
  keptMs,
  onDiscard,
}: {
  keptMs: number;
  /** Gives back what undoes it. */
  onDiscard: () => () => void;
}) {
  const { t } = useLingui();
  const locale = localeOf(useLanguage());
  const since = formatInstant(keptMs, locale, viewerZone());
  return (
    <Banner
      look="note"
      actions={
        <Button
          look="quiet"
          onPress={() => {
            const act = onDiscard();
            tell({ text: t`The draft is discarded.`, undo: { verb: t`Undo`, act } });
          }}
        >
          <Trans>Discard the draft</Trans>
        </Button>
      }
    >
      <Trans>Your draft of {since}, kept in this browser. Nothing of it has been sent.</Trans>
    </Banner>
  );
}
