import { useLingui } from '@lingui/react/macro';
import type { SayRequest } from '#api/contract.ts';
import { Told } from '../records/act-facts.tsx';
import { isOfNotifications } from '../records/desk-of-type.ts';
import { AlignedText } from '../ui/named-text.tsx';
import { Facts } from '../ui/panel.tsx';
import { stringIn, textIn, textOf } from './content-shape.ts';
import { labels } from './fact-words.ts';
import { FirmsPanel } from './firms-panel.tsx';
import { GoodsPanel } from './goods-panel.tsx';
import { noticeTypes } from './notice-shape.ts';
import { Quantities } from './quantities.tsx';

/** A content as the other side will see it: all of it, and nothing that stands in the act. */
export function ContentPreview({ request }: { request: SayRequest }) {
  const { i18n } = useLingui();
  const { content, type } = request;
  if (!isOfNotifications(type)) return <Told type={type} content={content ?? {}} />;
  if (noticeTypes.has(type)) return <NoticePreview request={request} />;
  const text = textIn(content);
  return (
    <>
      {content?.['quantities'] !== undefined && (
        <div>
          <p className="text-sm font-semibold">{i18n._(labels.netWeight)}</p>
          <Quantities content={content} />
        </div>
      )}
      {text && <AlignedText text={text} />}
    </>
  );
}

function NoticePreview({ request }: { request: SayRequest }) {
  const { t, i18n } = useLingui();
  const { content } = request;
  const endUse = textOf(content?.['endUse']);
  return (
    <div className="space-y-3">
      <GoodsPanel notice={request} />
      <FirmsPanel notice={request} />
      <Facts
        rows={[
          [t`Your reference`, stringIn(content?.['reference'])],
          [i18n._(labels.vessel), stringIn(content?.['vessel'])],
          [i18n._(labels.endUse), endUse && <AlignedText key="use" text={endUse} />],
        ]}
      />
    </div>
  );
}
