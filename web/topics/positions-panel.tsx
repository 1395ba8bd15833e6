import { Trans } from '@lingui/react/macro';
import type { RecordView } from '#api/contract-records.ts';
import type { PositionView, TopicJoint } from '#desks/topics/joint.ts';
import { textOf } from '../notifications/content-shape.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { statementAt } from '../records/statement-at.ts';
import { BothSides } from '../ui/both-sides.tsx';
import { AlignedText } from '../ui/named-text.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Tag } from '../ui/tag.tsx';
import { When } from '../ui/when.tsx';
import { Grading } from './grading.tsx';
import { Sources } from './sources.tsx';

type Parts = Readonly<{ view: RecordView; joint: TopicJoint }>;

/** Every side's position next to the others', none of them overwritten; what a side held before stands below. */
export function PositionsPanel({ view, joint }: Parts) {
  return (
    <Panel title={<Trans>Positions</Trans>}>
      <BothSides
        sides={view.sides.map(({ party }) => {
          const own = joint.positions.filter((position) => position.party === party);
          const current = own.find((position) => position.current);
          const before = own.filter((position) => !position.current).toReversed();
          return {
            party,
            ...(current && { state: <Standing position={current} /> }),
            children: (
              <div className="space-y-4">
                {current ? (
                  <Position view={view} position={current} />
                ) : (
                  <p className="text-sm text-ink-3">
                    <Trans>It states no position.</Trans>
                  </p>
                )}
                {before.length > 0 && <Before view={view} positions={before} />}
              </div>
            ),
          };
        })}
      />
    </Panel>
  );
}

function Standing({ position: { standing } }: { position: PositionView }) {
  const words = useDeskWords();
  return (
    <Tag look={standing === 'agreed' ? 'said' : 'open'}>
      {words.word('topics', 'statuses', standing)}
    </Tag>
  );
}

function Position({ view, position }: { view: RecordView; position: PositionView }) {
  const words = useDeskWords();
  const { party, seq, time, counters, relations, erased } = position;
  const content = statementAt(view, party, seq)?.content;
  const text = textOf(content?.['text']);
  const permission = content?.['permission'];
  return (
    <div className="space-y-3 text-sm">
      <p className="text-xs text-ink-3">
        <When at={time} />
      </p>
      {counters && (
        <p className="text-ink-2">
          {words.word('topics', 'labels', 'counters')}: <PartyName party={counters.party} /> · #
          {counters.seq}
        </p>
      )}
      {text && <AlignedText text={text} />}
      {erased && (
        <p className="text-ink-3">
          <Trans>Its author has erased the words.</Trans>
        </p>
      )}
      {content && <Grading graded={content} />}
      {typeof permission === 'string' && (
        <p>
          <span className="text-ink-3">{words.word('topics', 'labels', 'permission')}</span>{' '}
          {words.word('topics', 'codes', permission)}
        </p>
      )}
      {content && <Sources content={content} />}
      {relations.length > 0 && (
        <ul className="space-y-1">
          {relations.map((relation) => (
            <li key={relation.party}>
              <PartyName party={relation.party} />:{' '}
              <strong>{words.word('topics', 'codes', relation.relation)}</strong>
              <span className="block text-xs text-ink-3">
                <When at={relation.time} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Before({ view, positions }: { view: RecordView; positions: readonly PositionView[] }) {
  const words = useDeskWords();
  return (
    <details className="text-sm">
      <summary className="cursor-pointer font-semibold text-accent">
        <Trans>What it held before</Trans>
      </summary>
      <ol className="space-y-4 pt-2">
        {positions.map((position) => (
          <li key={position.seq} className="border-l-2 border-line pl-3">
            {position.withdrawn && (
              <Tag look="past">{words.word('concerns', 'statuses', 'withdrawn')}</Tag>
            )}
            <Position view={view} position={position} />
          </li>
        ))}
      </ol>
    </details>
  );
}
