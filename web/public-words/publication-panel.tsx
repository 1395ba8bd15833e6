import { Trans } from '@lingui/react/macro';
import type { RecordView } from '#api/contract-records.ts';
import type { AppearanceJoint } from '#desks/appearances/joint.ts';
import type { PublicationView } from '#desks/appearances/release.ts';
import { textIn } from '../notifications/content-shape.ts';
import { wordsOf } from '../plan/tabled-words.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { statementAt } from '../records/statement-at.ts';
import { Banner } from '../ui/banner.tsx';
import { BothSides } from '../ui/both-sides.tsx';
import { Digest } from '../ui/digest.tsx';
import { AlignedText, languageMarks } from '../ui/named-text.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { When } from '../ui/when.tsx';
import { currentLines, currentPublication, type Gap, missingFor } from './missing.ts';
import { PreviewButton } from './public-preview.tsx';
import { PublishedLinks } from './published-links.tsx';

type Parts = Readonly<{ view: RecordView; joint: AppearanceJoint }>;

/** Whether anyone may read it and since when, or what is still missing; who released it; and the page itself. */
export function PublicationPanel({ view, joint }: Parts) {
  const words = useDeskWords();
  const { group, record } = view;
  const publication = currentPublication(joint);
  const lines = currentLines(joint);
  const { at, order = [] } = lines?.text?.matter ?? {};
  const label = (name: string): string => words.word('appearances', 'labels', name);
  const canPreview = lines !== undefined && wordsOf(view, lines) !== undefined;
  return (
    <Panel
      title={<Trans>Publication</Trans>}
      aside={publication && <Digest hex={publication.publication} />}
    >
      <div className="space-y-5">
        <Standing joint={joint} publication={publication} />
        <Facts
          rows={[
            [label('at'), at && <When at={at} />],
            [
              label('order'),
              order.length > 0 && (
                <ol className="flex flex-wrap gap-x-4">
                  {order.map((party, place) => (
                    <li key={party}>
                      {place + 1}. <PartyName party={party} />
                    </li>
                  ))}
                </ol>
              ),
            ],
          ]}
        />
        {publication && <Releases view={view} publication={publication} />}
        <div className="space-y-3">
          {canPreview && !publication?.published && (
            <div className="not-printed">
              <PreviewButton group={group} record={record} />
            </div>
          )}
          {publication?.published && <PublishedLinks group={group} record={record} />}
        </div>
      </div>
    </Panel>
  );
}

function Standing({
  joint,
  publication,
}: {
  joint: AppearanceJoint;
  publication: PublicationView | undefined;
}) {
  const gaps = missingFor(joint);
  if (publication?.published && publication.completedAt) {
    const { embargo, completedAt } = publication;
    const since = embargo !== undefined && embargo > completedAt ? embargo : completedAt;
    return (
      <Banner look="done">
        <span className="flex flex-wrap gap-x-2">
          <Trans>Anyone may read it since</Trans> <When at={since} />
        </span>
      </Banner>
    );
  }
  return (
    <div className="text-sm">
      <h3 className="mb-2 font-semibold">
        <Trans>Still missing for joint publication</Trans>
      </h3>
      <ul className="list-disc space-y-1 pl-5">
        {gaps.map((gap) => (
          <li key={gap.what}>
            <GapWords gap={gap} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Names({ parties }: { parties: readonly string[] }) {
  return (
    <span className="inline-flex flex-wrap gap-x-3 font-semibold">
      {parties.map((party) => (
        <PartyName key={party} party={party} />
      ))}
    </span>
  );
}

function GapWords({ gap }: { gap: Gap }) {
  switch (gap.what) {
    case 'lines':
      return <Trans>Lines: none stand on the table</Trans>;
    case 'acceptance':
      return (
        <Trans>
          Acceptance of the lines by <Names parties={gap.parties} />
        </Trans>
      );
    case 'acceptance-receipt':
      return <Trans>The last receipt of an acceptance of the lines</Trans>;
    case 'languages': {
      const marks = gap.languages.map((one) => languageMarks[one]).join(', ');
      return <Trans>The lines whole in {marks}</Trans>;
    }
    case 'release':
      return (
        <Trans>
          Release by <Names parties={gap.parties} />
        </Trans>
      );
    case 'release-receipt':
      return <Trans>The last receipt of a release</Trans>;
    case 'held-lines':
      return <Trans>The wording of the lines, which is not held here</Trans>;
    case 'held-words':
      return <Trans>Own words of a side, which are not held here</Trans>;
    case 'embargo':
      return (
        <Trans>
          The embargo: not before <When at={gap.at} />
        </Trans>
      );
    default:
      return null;
  }
}

/** Each side's release with its embargo, and beside it that it was taken back, with what was said. */
function Releases({ view, publication }: { view: RecordView; publication: PublicationView }) {
  const words = useDeskWords();
  return (
    <BothSides
      sides={view.sides.map(({ party }) => {
        const release = publication.releases.find((one) => one.party === party);
        const back = publication.withdrawnBy.find((one) => one.party === party);
        const said = back && textIn(statementAt(view, party, back.seq)?.content);
        const isBack = back !== undefined || (release !== undefined && !release.stands);
        return {
          party,
          children: (
            <div className="space-y-3 text-sm">
              {!release && (
                <p className="text-ink-3">
                  <Trans>It has not released it.</Trans>
                </p>
              )}
              {release && (
                <p>
                  {words.word('appearances', 'said', 'publication.released')}{' '}
                  <When at={release.time} className="block text-ink-2" />
                </p>
              )}
              {release?.embargo && (
                <p>
                  {words.word('appearances', 'labels', 'embargo')}{' '}
                  <When at={release.embargo} className="block text-ink-2" />
                </p>
              )}
              {isBack && (
                <p>
                  {words.word('appearances', 'said', 'publication.withdrawn')}{' '}
                  {back ? (
                    <When at={back.time} className="block text-ink-2" />
                  ) : (
                    <Trans>It no longer stands.</Trans>
                  )}
                </p>
              )}
              {said && <AlignedText text={said} />}
            </div>
          ),
        };
      })}
    />
  );
}
