import { Trans, useLingui } from '@lingui/react/macro';
import type { SayRequest } from '#api/contract.ts';
import { AlignedText } from '../ui/named-text.tsx';
import { Facts } from '../ui/panel.tsx';
import { stringIn, textIn, textOf } from './content-shape.ts';
import { FirmsPanel } from './firms-panel.tsx';
import { GoodsPanel } from './goods-panel.tsx';
import { Quantities } from './quantities.tsx';

/** A content as the other side will see it: all of it, and nothing that stands in the act. */
export function ContentPreview({ request }: { request: SayRequest }) {
  const { content, type } = request;
  if (type === 'notification.notified') return <NoticePreview request={request} />;
  const text = textIn(content);
  return (
    <>
      {content?.['quantities'] !== undefined && (
        <div>
          <p className="text-sm font-semibold">
            <Trans>Net weight</Trans>
          </p>
          <Quantities content={content} />
        </div>
      )}
      {text && <AlignedText text={text} />}
    </>
  );
}

function NoticePreview({ request }: { request: SayRequest }) {
  const { t } = useLingui();
  const { content } = request;
  const endUse = textOf(content?.['endUse']);
  return (
    <div className="space-y-3">
      <GoodsPanel notice={request} />
      <FirmsPanel notice={request} />
      <Facts
        rows={[
          [t`Your reference`, stringIn(content?.['reference'])],
          [t`Vessel or flight`, stringIn(content?.['vessel'])],
          [t`End use`, endUse && <AlignedText key="use" text={endUse} />],
        ]}
      />
    </div>
  );
}
