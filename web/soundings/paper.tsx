import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SoundingPaperView } from '#api/contract-soundings.ts';
import { useLanguage } from '../app/language.tsx';
import { languageTag, ownNames } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { clausePairs } from '../ui/clause-pairs.ts';
import { DiffView } from '../ui/diff-view.tsx';
import { languageMarks, NamedText, readingOrder } from '../ui/named-text.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Tag } from '../ui/tag.tsx';
import { TimeLeft } from '../ui/when.tsx';
import { BracketedText } from './bracketed-text.tsx';
import { type Comment, Comments, threaded } from './comments.tsx';
import type { NewComment } from './soundings-api.ts';

type Clause = SoundingPaperView['clauses'][number];
type OnComment = (about: Omit<NewComment, 'text'>) => void;

/** One non-paper: a row a clause, a column a language, and below each clause what was remarked on it. */
export function PaperPanel({
  paper,
  comments,
  acts,
  onComment,
}: {
  paper: SoundingPaperView;
  comments: readonly Comment[];
  /** What can be done with it as a whole. */
  acts: ReactNode;
  onComment: OnComment;
}) {
  const ids = paper.clauses.map(({ id }) => id);
  const on = (clause: string | undefined) =>
    threaded(
      comments.filter(
        (one) => (ids.includes(one.clause ?? '') ? one.clause : undefined) === clause,
      ),
    );
  return (
    <Panel
      title={<NamedText text={paper.title} />}
      note={
        <span className="flex flex-wrap gap-x-3">
          <PartyName party={paper.by} />
          <TimeLeft until={paper.expires} />
        </span>
      }
    >
      <ol className="divide-y divide-line">
        {paper.clauses.map((clause, index) => (
          <li key={clause.id} className="py-row first:pt-0 last:pb-0">
            <ClauseText
              clause={clause}
              number={index + 1}
              change={paper.differences?.find(({ id }) => id === clause.id)?.change}
            />
            <Comments comments={on(clause.id)} onAnswer={onComment} />
            <Button
              look="quiet"
              className="mt-1"
              onPress={() => onComment({ on: paper.id, clause: clause.id })}
            >
              <Trans>Comment on clause {index + 1}</Trans>
            </Button>
          </li>
        ))}
      </ol>
      <Comments comments={on(undefined)} onAnswer={onComment} />
      {paper.differences && <Differences paper={paper} differences={paper.differences} />}
      <div className="not-printed mt-3 flex flex-wrap gap-2 border-t border-line pt-3">
        <Button onPress={() => onComment({ on: paper.id })}>
          <Trans>Comment on all of it</Trans>
        </Button>
        {acts}
      </div>
    </Panel>
  );
}

/** Word by word against the paper that it words anew, clauses that stayed left out. */
function Differences({
  paper,
  differences,
}: {
  paper: SoundingPaperView;
  differences: NonNullable<SoundingPaperView['differences']>;
}) {
  const { t } = useLingui();
  const changed = differences.filter(({ change }) => change !== 'same');
  if (changed.length === 0) return null;
  const nameOf = (id: string | undefined): string => {
    if (id === undefined) return t`Title`;
    const at = paper.clauses.findIndex((clause) => clause.id === id);
    return at < 0 ? '–' : String(at + 1);
  };
  return (
    <details className="mt-3" open>
      <summary className="cursor-pointer text-sm font-semibold">
        <Trans>What changes</Trans>
      </summary>
      <div className="mt-2">
        <DiffView clauses={clausePairs(changed, nameOf)} />
      </div>
    </details>
  );
}

function ClauseText({
  clause: { id, text, pieces, missing, uneven },
  number,
  change,
}: {
  clause: Clause;
  number: number;
  change: string | undefined;
}) {
  const order = readingOrder(useLanguage());
  return (
    <>
      <div className="grid gap-x-6 gap-y-2 md:auto-cols-fr md:grid-flow-col md:grid-cols-[2rem]">
        <span className="font-semibold text-ink-3" title={id}>
          {number}
        </span>
        {order
          .filter((each) => text[each] !== undefined || missing.includes(each))
          .map((each) => (
            <div key={each} className="flex min-w-0 gap-3">
              <span className="shrink-0 pt-px text-xs font-semibold text-ink-3">
                {languageMarks[each]}
              </span>
              <p lang={languageTag(each)} className="said prose-line min-w-0 whitespace-pre-wrap">
                {text[each] === undefined ? '–' : <BracketedText pieces={pieces[each] ?? []} />}
              </p>
            </div>
          ))}
      </div>
      {(change === 'changed' || change === 'added' || missing.length > 0 || uneven) && (
        <p className="mt-1.5 flex flex-wrap gap-2">
          {change === 'changed' && (
            <Tag look="said">
              <Trans>Worded anew</Trans>
            </Tag>
          )}
          {change === 'added' && (
            <Tag look="said">
              <Trans>New clause</Trans>
            </Tag>
          )}
          {missing.map((each) => (
            <Tag key={each} look="open">
              <Trans>Missing in {ownNames[each]}</Trans>
            </Tag>
          ))}
          {uneven && (
            <Tag look="open">
              <Trans>The brackets of the languages differ</Trans>
            </Tag>
          )}
        </p>
      )}
    </>
  );
}
