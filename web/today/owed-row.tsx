import { Trans, useLingui } from '@lingui/react/macro';
import type { OwedItem } from '#api/contract-records.ts';
import { useLanguage } from '../app/language.tsx';
import { useMay } from '../app/use-may.ts';
import { owedWords, phaseWords, sentences, silenceWords } from '../notifications/fact-words.ts';
import { GoodsLine, WayLine } from '../notifications/goods-line.tsx';
import { jointOf } from '../notifications/joint-view.ts';
import { noticePlace } from '../notifications/notice-place.ts';
import { actionWord } from '../notifications/statement-words.ts';
import { RecordLine } from '../records/record-line.tsx';
import { Button } from '../ui/button.tsx';
import { Deadline } from '../ui/deadline.tsx';
import { actionsFor } from './actions.ts';

/** Deadline, matter, and what can be answered right here. */
export function OwedRow({
  item,
  isCurrent,
  onAct,
}: {
  item: OwedItem;
  /** Whether its buttons are stops for the Tab key. */
  isCurrent: boolean;
  onAct: (type: string) => void;
}) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const may = useMay();
  const owed = owedWords[item.what];
  const clock = item.notice && jointOf(item.notice).clock;
  const phase = clock?.phase ?? 'running';
  const consequence = phase === 'running' ? silenceWords[clock?.silence ?? ''] : phaseWords[phase];
  return (
    <div className="grid gap-x-6 gap-y-2.5 md:grid-cols-[15.5rem_minmax(0,1fr)] xl:grid-cols-[15.5rem_minmax(0,1fr)_auto]">
      <Due item={item} />
      <div className="min-w-0 space-y-1">
        {item.notice ? (
          <>
            <GoodsLine goods={item.notice.goods} />
            <WayLine row={item.notice} />
          </>
        ) : (
          <RecordLine row={item.row} />
        )}
        <p className="prose-line text-sm text-ink-2">
          <span className="mr-2.5 font-semibold text-ink">
            {owed ? i18n._(owed) : item.words[language]}
          </span>
          {item.what === 'answer' && consequence && i18n._(consequence)}
        </p>
      </div>
      <div className="flex flex-wrap content-start items-start gap-2 md:col-start-2 xl:col-start-3 xl:max-w-60 xl:justify-end">
        {(may('draft.write', noticePlace(item.row)) ? actionsFor(item) : []).map((type) => {
          const word = actionWord(type);
          return (
            <Button
              key={type}
              data-act=""
              excludeFromTabOrder={!isCurrent}
              onPress={() => onAct(type)}
            >
              {word ? i18n._(word) : type}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

function Due({ item }: { item: OwedItem }) {
  const { i18n } = useLingui();
  if (item.due === undefined) {
    return (
      <p className="text-sm text-ink-3">
        <Trans>No date is set.</Trans>
      </p>
    );
  }
  // Of other desks a date may come from the text that was agreed, or from whoever asks.
  const ofTerms = item.notice ? sentences.setByTerms : undefined;
  const setBy = item.statutory ? sentences.setByLaw : ofTerms;
  return (
    <Deadline
      until={item.due}
      from={item.notice && jointOf(item.notice).clock?.start}
      setBy={setBy && i18n._(setBy)}
    />
  );
}
