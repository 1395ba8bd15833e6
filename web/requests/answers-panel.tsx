import { Trans } from '@lingui/react/macro';
import type { RecordView } from '#api/contract-records.ts';
import type { Answer, RequestJoint } from '#desks/requests/view.ts';
import { useLanguage } from '../app/language.tsx';
import { stringIn, textOf } from '../notifications/content-shape.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { RecordLink } from '../records/record-link.tsx';
import { statementAt } from '../records/statement-at.ts';
import { localeOf } from '../strings/languages.ts';
import { Grading } from '../topics/grading.tsx';
import { formatDate } from '../ui/format.ts';
import { AlignedText } from '../ui/named-text.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Tag } from '../ui/tag.tsx';
import { When } from '../ui/when.tsx';

type Parts = Readonly<{ view: RecordView; joint: RequestJoint }>;

/** Every answer, the one in force first; and what was asked back. */
export function AnswersPanel({ view, joint }: Parts) {
  const { asked, answers, answer, questions } = joint;
  if (asked === undefined) return null;
  const newestFirst = answers.toReversed();
  const ordered = [
    ...newestFirst.filter(({ seq }) => seq === answer?.seq),
    ...newestFirst.filter(({ seq }) => seq !== answer?.seq),
  ];
  return (
    <Panel title={<Trans>Answers</Trans>}>
      {ordered.length === 0 && (
        <p className="prose-line text-sm text-ink-2">
          <Trans>
            <PartyName party={asked} /> has not answered.
          </Trans>
        </p>
      )}
      <ul className="divide-y divide-line">
        {ordered.map((one) => (
          <li key={one.seq} className="space-y-2 py-row first:pt-0 last:pb-0">
            <OneAnswer view={view} party={asked} answer={one} isInForce={one.seq === answer?.seq} />
          </li>
        ))}
      </ul>
      {questions.map(({ seq, question, open, at }) => (
        <p key={seq} className="mt-3 text-sm text-ink-2">
          <Trans>
            <PartyName party={asked} /> asked for a clarification: {question}
          </Trans>{' '}
          · <When at={at} /> {open && <Trans>It has not been given.</Trans>}
        </p>
      ))}
    </Panel>
  );
}

function OneAnswer({
  view,
  party,
  answer,
  isInForce,
}: {
  view: RecordView;
  party: string;
  answer: Answer;
  isInForce: boolean;
}) {
  const words = useDeskWords();
  const locale = localeOf(useLanguage());
  const { outcome, reason, usedIn, until, partial, late, record, at, seq } = answer;
  const label = (name: string): string => words.word('requests', 'labels', name);
  const code = (name: string): string => words.word('requests', 'codes', name);
  const content = statementAt(view, party, seq)?.content;
  const text = textOf(content?.['text']);
  const conditions = textOf(content?.['conditions']);
  const permission = stringIn(content?.['permission']);
  const untilDay = until && formatDate(until, locale);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag look={isInForce ? 'said' : 'past'}>{code(outcome)}</Tag>
        {partial && <span className="text-sm text-ink-2">{label('partial')}</span>}
        {late && (
          <span className="text-sm font-semibold">
            <Trans>After the period</Trans>
          </span>
        )}
        {!isInForce && !partial && (
          <span className="text-sm text-ink-3">
            <Trans>Replaced by a later one, or given to an earlier version</Trans>
          </span>
        )}
      </p>
      <Facts
        rows={[
          [<Trans key="when">When</Trans>, <When key="at" at={at} />],
          [<Trans key="why">Reason</Trans>, reason && code(reason)],
          [label('usedIn'), usedIn && code(usedIn)],
          [<Trans key="until">Until the end of</Trans>, untilDay],
          [label('conditions'), conditions && <AlignedText text={conditions} plain />],
          [label('record'), record && <RecordLink group={view.group} record={record} />],
          [label('proceeding'), stringIn(content?.['proceeding'])],
          [label('permission'), permission && code(permission)],
        ]}
      />
      {content && <Grading graded={content} />}
      {text && <AlignedText text={text} />}
    </>
  );
}
