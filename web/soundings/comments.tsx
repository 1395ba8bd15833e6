import { Trans } from '@lingui/react/macro';
import type { SoundingView } from '#api/contract-soundings.ts';
import { Button } from '../ui/button.tsx';
import { AlignedText } from '../ui/named-text.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { When } from '../ui/when.tsx';
import type { NewComment } from './soundings-api.ts';

export type Comment = SoundingView['comments'][number];

/** What was remarked, oldest first; an answer stands in from what it answers. */
export function Comments({
  comments,
  onAnswer,
}: {
  comments: readonly Comment[];
  onAnswer: (about: Omit<NewComment, 'text'>) => void;
}) {
  if (comments.length === 0) return null;
  return (
    <ul className="mt-2 space-y-2 border-l-2 border-line pl-3">
      {comments.map(({ id, by, on, clause, answers, written, text }) => (
        <li key={id} className={answers === undefined ? undefined : 'ml-4'}>
          <p className="flex flex-wrap items-baseline gap-x-3 text-xs text-ink-3">
            <span className="font-semibold text-ink-2">
              <PartyName party={by} />
            </span>
            {answers !== undefined && <Trans>in answer</Trans>}
            <When at={written} className="flex flex-wrap gap-x-2" />
            <Button
              look="quiet"
              onPress={() =>
                onAnswer({ on, answers: id, ...(clause === undefined ? {} : { clause }) })
              }
            >
              <Trans>Answer</Trans>
            </Button>
          </p>
          <AlignedText text={text} plain />
        </li>
      ))}
    </ul>
  );
}

/** Each comment followed by what answers it, whatever the clocks of the two sides say. */
export function threaded(comments: readonly Comment[]): readonly Comment[] {
  const ids = new Set(comments.map(({ id }) => id));
  const rest = new Set(comments);
  const ordered: Comment[] = [];
  const take = (comment: Comment): void => {
    if (!rest.delete(comment)) return;
    ordered.push(comment);
    for (const answer of comments) if (answer.answers === comment.id) take(answer);
  };
  for (const one of comments) {
    if (one.answers === undefined || !ids.has(one.answers)) take(one);
  }
  // Of two that answer each other neither comes first.
  return [...ordered, ...rest];
}
