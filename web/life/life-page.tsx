import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { DraftView } from '#api/contract-drafts.ts';
import type { LifeView } from '#api/contract-life.ts';
import { useLanguage } from '../app/language.tsx';
import { useGroupTitle } from '../app/parties.ts';
import { useMay } from '../app/use-may.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { Drafted } from '../records/drafted.tsx';
import { formQuery } from '../records/records-api.ts';
import { localeOf } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { formatDate } from '../ui/format.ts';
import { PageHead } from '../ui/page-head.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { EventsPanel } from './events-panel.tsx';
import { lifeHref, lifeQuery, type Saying } from './life-api.ts';
import { OpenPanel } from './open-panel.tsx';
import { VersionsPanel } from './versions-panel.tsx';

/** The terms of one group as they stand, what is on the table about them, and what became of the group. */
export function LifePage() {
  const { t } = useLingui();
  const { group } = useParams({ from: '/groups/$group' });
  const { data, error, refetch } = useQuery(lifeQuery(group));
  const words = useDeskWords();
  const groupTitle = useGroupTitle();
  return (
    <>
      <PageHead
        title={t`Terms and life of the group`}
        lead={
          data && (
            <>
              {groupTitle(group)} · {words.word('amendments', 'statuses', data.status)}
            </>
          )
        }
      />
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && <Life view={data} />}
    </>
  );
}

function Life({ view }: { view: LifeView }) {
  const { group, record, may: entitled } = view;
  const may = useMay();
  const words = useDeskWords();
  const [saying, setSaying] = useState<Saying | undefined>();
  const [drafted, setDrafted] = useState<DraftView | undefined>();
  const mayWrite = may('draft.write', { group });
  const onSay = mayWrite ? setSaying : undefined;
  return (
    <div className="space-y-stack">
      <div aria-live="polite" className="not-printed">
        {drafted && <Drafted draft={drafted} onDismiss={() => setDrafted(undefined)} />}
      </div>
      <p className="prose-line max-w-3xl text-sm text-ink-2">
        {words.known('amendments', 'sentences', view.status)}
      </p>
      <Kin view={view} />
      <OpenPanel view={view} onSay={onSay} />
      <Panel
        title={<Trans>Terms in force</Trans>}
        aside={
          onSay &&
          entitled.includes('membership.left') && (
            <span className="not-printed">
              <Button onPress={() => onSay({ type: 'membership.left', begin: {} })}>
                {words.word('amendments', 'actions', 'membership.left')}
              </Button>
            </span>
          )
        }
      >
        <InForce view={view} />
      </Panel>
      <VersionsPanel view={view} />
      <EventsPanel view={view} />
      {saying && (
        <SaidOfTerms
          saying={saying}
          place={{ group, record }}
          onClose={() => setSaying(undefined)}
          onDrafted={(draft) => {
            setSaying(undefined);
            setDrafted(draft);
          }}
        />
      )}
    </div>
  );
}

/** The group before and the groups after, as far as this node holds them. */
function Kin({ view: { predecessor, successors, left } }: { view: LifeView }) {
  const groupTitle = useGroupTitle();
  if (predecessor === undefined && successors.length + left.length === 0) return null;
  return (
    <Facts
      rows={[
        [
          <Trans key="before">Succeeds</Trans>,
          predecessor && (
            <TextLink key="link" href={lifeHref(predecessor)}>
              {groupTitle(predecessor)}
            </TextLink>
          ),
        ],
        [
          <Trans key="after">Succeeded by</Trans>,
          successors.length > 0 && (
            <ul key="list">
              {successors.map(({ group }) => (
                <li key={group}>
                  <TextLink href={lifeHref(group)}>{groupTitle(group)}</TextLink>
                </li>
              ))}
            </ul>
          ),
        ],
        [
          <Trans key="gone">Left</Trans>,
          left.length > 0 && (
            <ul key="list">
              {left.map((one) => (
                <li key={one.party}>
                  <Gone {...one} />
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  );
}

function Gone({ party, until }: LifeView['left'][number]) {
  const locale = localeOf(useLanguage());
  if (until === undefined) return <PartyName party={party} />;
  const day = formatDate(until, locale);
  return (
    <Trans>
      <PartyName party={party} />, which answers in the areas that never stop until {day} (UTC)
    </Trans>
  );
}

function InForce({ view: { versions } }: { view: LifeView }) {
  const language = useLanguage();
  return (
    <Facts
      rows={(versions.at(-1)?.clauses ?? []).map(({ label, value }) => [
        label[language],
        value[language],
      ])}
    />
  );
}

/** Fetched when somebody first says something. */
const StatementSheet = lazy(async () => ({
  default: (await import('../records/statement-sheet.tsx')).StatementSheet,
}));

function SaidOfTerms({
  saying: { type, begin },
  place,
  onClose,
  onDrafted,
}: {
  saying: Saying;
  place: Pick<LifeView, 'group' | 'record'>;
  onClose: () => void;
  onDrafted: (draft: DraftView) => void;
}) {
  const { data, error, refetch } = useQuery(formQuery(type));
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return null;
  return (
    <Suspense>
      <StatementSheet
        form={{ ...data, begin }}
        place={place}
        onClose={onClose}
        onDrafted={onDrafted}
      />
    </Suspense>
  );
}
