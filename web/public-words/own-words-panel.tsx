import { Trans } from '@lingui/react/macro';
import type { RecordView } from '#api/contract-records.ts';
import type { AppearanceJoint, WordsView } from '#desks/appearances/joint.ts';
import { textIn, textOf } from '../notifications/content-shape.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { statementAt } from '../records/statement-at.ts';
import { BothSides } from '../ui/both-sides.tsx';
import { AlignedText, NamedText } from '../ui/named-text.tsx';
import { Panel } from '../ui/panel.tsx';
import { Tag } from '../ui/tag.tsx';
import { When } from '../ui/when.tsx';
import { currentPublication } from './missing.ts';
import { PreviewButton } from './public-preview.tsx';
import { PublishedLinks } from './published-links.tsx';

type Parts = Readonly<{ view: RecordView; joint: AppearanceJoint }>;

/** What each side says in its own name, next to the others' and in the order of the terms; the last that it gave comes first. */
export function OwnWordsPanel({ view, joint }: Parts) {
  const words = useDeskWords();
  if (joint.words.length === 0) return null;
  return (
    <Panel title={words.word('appearances', 'labels', 'words')}>
      <BothSides
        sides={view.sides.map(({ party }) => {
          const given = joint.words.filter((one) => one.party === party).toReversed();
          return {
            party,
            children: (
              <div className="space-y-5">
                {given.length === 0 && (
                  <p className="text-sm text-ink-3">
                    <Trans>It has given no words of its own.</Trans>
                  </p>
                )}
                {given.map((one) => (
                  <OwnWords key={one.seq} view={view} joint={joint} own={one} />
                ))}
              </div>
            ),
          };
        })}
      />
    </Panel>
  );
}

function OwnWords({ view, joint, own }: Parts & { own: WordsView }) {
  const { group, record } = view;
  const { party, seq, time, erased, alone } = own;
  const content = statementAt(view, party, seq)?.content;
  const [speaker, text] = [textOf(content?.['speaker']), textOf(content?.['text'])];
  return (
    <article className="space-y-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3">
        {speaker && <NamedText text={speaker} className="font-semibold text-ink" />}
        <When at={time} className="text-xs" />
      </p>
      <WhereShown joint={joint} own={own} />
      {text && <AlignedText text={text} />}
      {erased && (
        <p className="text-ink-3">
          <Trans>Its author has erased the words.</Trans>
        </p>
      )}
      <TakenBack view={view} own={own} />
      {alone?.state === 'published' && (
        <PublishedLinks group={group} record={record} own={{ party, seq }} />
      )}
      {text && alone?.state !== 'published' && (
        <div className="not-printed">
          <PreviewButton group={group} record={record} words={`${party}-${seq}`} />
        </div>
      )}
    </article>
  );
}

/** With the joint lines, by itself from when, or at the table alone. */
function WhereShown({
  joint,
  own: { party, seq, alone, current },
}: Omit<Parts, 'view'> & { own: WordsView }) {
  const publication = currentPublication(joint);
  const isNamed = publication?.words.some((one) => one.party === party && one.seq === seq);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {isNamed && (
        <Tag look={publication?.published ? 'said' : 'open'}>
          {publication?.published ? (
            <Trans>Published with the lines</Trans>
          ) : (
            <Trans>Goes with the lines</Trans>
          )}
        </Tag>
      )}
      {alone?.state === 'published' && (
        <Tag look="said">
          <Trans>Published by this side alone</Trans>
        </Tag>
      )}
      {alone?.state === 'under-embargo' && alone.embargo && (
        <>
          <Tag look="open">
            <Trans>By this side alone, under embargo</Trans>
          </Tag>
          <When at={alone.embargo} className="text-xs" />
        </>
      )}
      {alone?.state === 'stopped' && (
        <Tag look="past">
          <Trans>Taken back before it was published</Trans>
        </Tag>
      )}
      {!isNamed && !alone && (
        <Tag look={current ? 'said' : 'past'}>
          {current ? <Trans>At the table only</Trans> : <Trans>Replaced by later words</Trans>}
        </Tag>
      )}
    </p>
  );
}

function TakenBack({ view, own: { party, alone } }: { view: RecordView; own: WordsView }) {
  const words = useDeskWords();
  if (!alone?.withdrawn) return null;
  const said = textIn(statementAt(view, party, alone.withdrawn.seq)?.content);
  return (
    <div className="space-y-2 border-l-2 border-line pl-3">
      <p>
        {words.word('appearances', 'said', 'publication.withdrawn')} ·{' '}
        <When at={alone.withdrawn.time} />
      </p>
      {said && <AlignedText text={said} />}
    </div>
  );
}
