import { Trans, useLingui } from '@lingui/react/macro';
import type { NotificationRow, NotificationView, StatementView } from '#api/contract.ts';
import { AlignedText } from '../ui/named-text.tsx';
import { questionWords } from './code-words.ts';
import { textIn } from './content-shape.ts';
import { recipeOf } from './draft.ts';
import { GoodsLine, WayLine } from './goods-line.tsx';
import { jointOf } from './joint-view.ts';

/** What the answer is about: the shipment, and the other side's question where one is answered. */
export function AnswerContext({
  row,
  view,
  type,
}: {
  row: NotificationRow;
  view: NotificationView | undefined;
  type: string;
}) {
  const question = recipeOf(type).names === 'question' ? questionIn(view) : undefined;
  return (
    <div className="space-y-2 rounded-md bg-sunken px-3 py-2">
      <div>
        <GoodsLine goods={row.goods} />
        <WayLine row={row} />
      </div>
      {question && <Question statement={question} />}
    </div>
  );
}

/** The open question that an answer names. */
function questionIn(view: NotificationView | undefined): StatementView | undefined {
  const open = view && jointOf(view).questions.findLast((question) => question.open);
  return view?.sides
    .flatMap(({ statements }) => statements)
    .find(({ type, seq }) => type === 'notification.asked' && seq === open?.seq);
}

function Question({ statement }: { statement: StatementView }) {
  const { i18n } = useLingui();
  const code = String(statement.facts['question']);
  const about = questionWords[code];
  const text = textIn(statement.content);
  return (
    <div className="space-y-1 border-t border-line pt-2 text-sm">
      <p className="font-semibold">
        <Trans>Question about: {about ? i18n._(about) : code}</Trans>
      </p>
      {text && <AlignedText text={text} />}
    </div>
  );
}
