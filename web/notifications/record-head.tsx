import { Trans, useLingui } from '@lingui/react/macro';
import type { NotificationView } from '#api/contract.ts';
import { useGroupTitle } from '../app/parties.ts';
import { basisWords } from './code-words.ts';
import { GoodsLine, WayLine } from './goods-line.tsx';
import { StatusTag } from './status-tag.tsx';
import { statusSentence } from './status-words.ts';

/** What it is, between whom, and where it stands, in one glance. */
export function RecordHead({ view }: { view: NotificationView }) {
  const { i18n } = useLingui();
  const groupTitle = useGroupTitle();
  const sentence = statusSentence(view.status);
  const basis = basisWords[view.basis];
  return (
    <header className="mb-5 space-y-2">
      <p className="text-sm text-ink-3">
        <Trans>Pre-export notification</Trans>
        {view.reference !== undefined && <> · {view.reference}</>} · {groupTitle(view.group)}
      </p>
      <h1 className="text-xl">
        <GoodsLine goods={view.goods} />
      </h1>
      <WayLine row={view} withReference={false} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 pt-1">
        <StatusTag status={view.status} />
        <p className="prose-line text-sm text-ink-2">{sentence && i18n._(sentence)}</p>
      </div>
      {basis && (
        <p className="text-sm text-ink-3">
          <Trans>Basis: {i18n._(basis)}</Trans>
        </p>
      )}
    </header>
  );
}
