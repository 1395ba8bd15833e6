import { Trans, useLingui } from '@lingui/react/macro';
import type { DraftView } from '#api/contract-drafts.ts';
import { Banner } from '../ui/banner.tsx';
import { NamedText } from '../ui/named-text.tsx';
import { When } from '../ui/when.tsx';
import { returnReasonWords } from './draft-words.ts';
import { OfficerName } from './officer-name.tsx';

/** Which part of a form a reason is about: its words, or what it states; else the whole. */
export type ReasonPlace = 'words' | 'facts' | 'whole';
const places: Readonly<Record<string, ReasonPlace>> = {
  wording: 'words',
  translation: 'words',
  'wrong-facts': 'facts',
};

/** Where there is no such part, the whole form takes it. */
export const reasonPlace = (
  { history, status }: DraftView,
  has: Readonly<Record<'words' | 'facts', boolean>>,
): ReasonPlace | undefined => {
  const returned = status === 'returned' && history.findLast(({ what }) => what === 'returned');
  if (!returned) return undefined;
  const place = places[returned.reason ?? ''] ?? 'whole';
  return place !== 'whole' && has[place] ? place : 'whole';
};

/** Why it came back, beside what is to be written anew. */
export function ReturnedReason({ view }: { view: DraftView }) {
  const { i18n } = useLingui();
  const returned = view.history.findLast(({ what }) => what === 'returned');
  if (view.status !== 'returned' || !returned) return null;
  const word = returnReasonWords[returned.reason ?? ''];
  return (
    <Banner role="status">
      <p>
        <Trans>
          Returned: <strong>{word ? i18n._(word) : returned.reason}</strong>
        </Trans>
      </p>
      {returned.text && <NamedText text={returned.text} />}
      <p className="mt-1 text-xs">
        {returned.by && <OfficerName actor={returned.by} />} · <When at={returned.at} />
      </p>
    </Banner>
  );
}
