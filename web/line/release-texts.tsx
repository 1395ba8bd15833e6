import { Trans, useLingui } from '@lingui/react/macro';
import type { ChosenDraft } from '#api/contract-releases.ts';
import type { RecordId } from '#kernel/id.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { DraftTitle } from '../drafts/draft-title.tsx';
import { ExactWords } from '../drafts/exact-text.tsx';
import { useTypeWords } from '../records/type-words.ts';
import { localeOf } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { formatNumber } from '../ui/format.ts';
import { Panel } from '../ui/panel.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { When } from '../ui/when.tsx';
import { namedDraftsMax } from './selection.ts';

type Choose = Readonly<{
  chosen?: readonly RecordId[];
  onChoose?: (draft: RecordId, is: boolean) => void;
}>;

/** Every text exactly as the table will read it, in the order in which they will be said; with boxes where they are chosen one by one. */
export function ReleaseTexts({
  items,
  of,
  onMore,
  ...choose
}: Readonly<{
  items: readonly ChosenDraft[];
  of: number;
  onMore: (() => void) | undefined;
}> &
  Choose) {
  const locale = localeOf(useLanguage());
  const [shown, all] = [formatNumber(items.length, locale), formatNumber(of, locale)];
  return (
    <Panel
      title={<Trans>The exact texts</Trans>}
      note={
        <Trans>
          {shown} of {all} shown
        </Trans>
      }
    >
      <ol className="divide-y divide-line">
        {items.map((item) => (
          <li key={item.draft} className="py-row first:pt-0 last:pb-0">
            <OneText item={item} {...choose} />
          </li>
        ))}
      </ol>
      {onMore && (
        <Button className="mt-3" onPress={onMore}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Panel>
  );
}

function OneText({ item, chosen, onChoose }: Readonly<{ item: ChosenDraft }> & Choose) {
  const { t } = useLingui();
  const types = useTypeWords();
  const areaName = useAreaName();
  const { draft, type, area, writtenAt, text, digest } = item;
  const isChosen = chosen?.includes(draft) ?? false;
  const name = types.action(type);
  return (
    <div className="flex items-start gap-2">
      {onChoose && chosen && (
        <Checkbox
          isSelected={isChosen}
          isDisabled={!isChosen && chosen.length >= namedDraftsMax}
          onChange={(is) => onChoose(draft, is)}
        >
          <span className="sr-only">{t`Choose: ${name}`}</span>
        </Checkbox>
      )}
      <details className="min-w-0 flex-1">
        <summary className="min-h-control-small cursor-pointer text-sm">
          <span className="font-semibold">
            <DraftTitle type={type} />
          </span>
          <span className="text-ink-2">
            {area !== '' && ` · ${areaName(area)}`}
            {' · '}
            <Trans>
              written <When at={writtenAt} />
            </Trans>
          </span>
        </summary>
        <div className="mt-3 space-y-3">
          <ExactWords text={text} digest={digest} />
          <p className="text-sm">
            <TextLink href={`/drafts/${draft}`}>
              <Trans>Open the draft</Trans>
            </TextLink>
          </p>
        </div>
      </details>
    </div>
  );
}
