import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReleaseView } from '#api/contract-releases.ts';
import { batchDigest } from '#ledger/batch-digest.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { DraftTitle } from '../drafts/draft-title.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { localeOf } from '../strings/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Digest } from '../ui/digest.tsx';
import { formatNumber } from '../ui/format.ts';
import { Facts } from '../ui/panel.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { LeftOutList } from './left-out.tsx';

/** What the choice comes to: by area and kind, what is left out, and the digest over all of it. */
export function ReleaseSummary({
  pages,
  onAgain,
}: Readonly<{ pages: readonly ReleaseView[]; onAgain: () => void }>) {
  const { t } = useLingui();
  const [view] = pages;
  if (!view) return null;
  const { drafts, digest, quotas } = view;
  const { statementsPerDay: perDay } = quotas;
  const days = Math.ceil(drafts / perDay);
  return (
    <div className="space-y-4">
      <p role="status" className="font-semibold">
        <Plural value={drafts} one="# draft would be said" other="# drafts would be said" />
      </p>
      {drafts > 0 && <Kinds kinds={view.kinds} />}
      <LeftOutList leftOut={view.leftOut} />
      {days > 1 && (
        <Banner look="note">
          <Trans>
            The terms let a day carry {perDay} statements of one log: the others receive all of this
            in {days} days.
          </Trans>
        </Banner>
      )}
      {drafts > 0 && (
        <Facts rows={[[t`Digest of the whole`, <Digest key="digest" hex={digest} whole />]]} />
      )}
      <Compared pages={pages} onAgain={onAgain} />
    </div>
  );
}

function Kinds({ kinds }: Pick<ReleaseView, 'kinds'>) {
  const { t } = useLingui();
  const areaName = useAreaName();
  const desks = useDeskWords();
  const locale = localeOf(useLanguage());
  const columns: [string, string, string, string] = [
    t`Area of cooperation`,
    t`Desk`,
    t`What would be said`,
    t`Drafts`,
  ];
  return (
    <StackingTable label={t`What would be said, by area and kind`} columns={columns}>
      {kinds.map((kind) => (
        <StackingRow key={`${kind.area} ${kind.type}`}>
          <StackingCell className="font-semibold">
            {kind.area === '' ? '–' : areaName(kind.area)}
          </StackingCell>
          <StackingCell label={columns[1]}>{desks.name(kind.desk)}</StackingCell>
          <StackingCell label={columns[2]}>
            <DraftTitle type={kind.type} />
          </StackingCell>
          <StackingCell label={columns[3]} className="tabular-nums">
            {formatNumber(kind.drafts, locale)}
          </StackingCell>
        </StackingRow>
      ))}
    </StackingTable>
  );
}

/** As soon as every text is shown, the page computes the digest itself; the node's word for it is not enough. */
function Compared({
  pages,
  onAgain,
}: Readonly<{ pages: readonly ReleaseView[]; onAgain: () => void }>) {
  const [view] = pages;
  const items = pages.flatMap((page) => page.items);
  if (!view || view.drafts === 0) return null;
  if (pages.some(({ digest }) => digest !== view.digest)) {
    return (
      <Banner
        role="alert"
        actions={
          <Button onPress={onAgain}>
            <Trans>Look again</Trans>
          </Button>
        }
      >
        <Trans>What would be said has changed while you looked at it.</Trans>
      </Banner>
    );
  }
  if (items.length < view.drafts) return null;
  const entries = items.map(({ draft, digest }) => ({ record: draft, digest }));
  if (batchDigest(entries) === view.digest) {
    return (
      <p className="text-sm text-ink-2">
        <Trans>This page has computed the digest over all the texts below: it is the same.</Trans>
      </p>
    );
  }
  return (
    <Banner role="alert">
      <Trans>
        The digest is not that of the texts below. Do not release them; tell whoever runs this node.
      </Trans>
    </Banner>
  );
}
