import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { DraftView } from '#api/contract-drafts.ts';
import type { RecordView, StatementForm } from '#api/contract-records.ts';
import { useAreaName } from '../app/area-words.ts';
import { useGroupTitle } from '../app/parties.ts';
import { gapHref, hasGap } from '../line/line-api.ts';
import { labels, sentences } from '../notifications/fact-words.ts';
import { HistoryPanel } from '../notifications/history-panel.tsx';
import { SaidEntry } from '../notifications/said-entry.tsx';
import { BothSides } from '../ui/both-sides.tsx';
import { Button } from '../ui/button.tsx';
import { Deadline } from '../ui/deadline.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { lastTabled } from './agreed-text.ts';
import { DeskStatus } from './desk-status.tsx';
import { useDeskWords } from './desk-words.ts';
import { Drafted } from './drafted.tsx';
import { RecordTitle } from './record-line.tsx';
import { recordQuery } from './records-api.ts';
import { useCodeText } from './use-code-text.ts';

/** A record of any desk that has no page of its own. */
export function AnyRecordPage() {
  const { group, record } = useParams({ from: '/records/$group/$record' });
  const { data, error, refetch } = useQuery(recordQuery(group, record));
  return (
    <>
      {(data ?? error) && <BackLink desk={data?.desk ?? ''} />}
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={5} />}
      {data && <OneRecord view={data} />}
    </>
  );
}

/** The page on which the records of a desk are found. */
function BackLink({ desk }: { desk: string }) {
  const words = useDeskWords();
  const home = homes[desk];
  return (
    <Link
      to={home?.to ?? '/records'}
      className="not-printed mb-3 inline-flex items-center gap-1.5 text-sm font-semibold text-accent hover:underline"
    >
      <ArrowLeft aria-hidden="true" className="size-4" />
      {home ? words.name(home.named) : <Trans>Records</Trans>}
    </Link>
  );
}

type Home = Readonly<{
  to: '/plan' | '/line' | '/meetings' | '/topics' | '/requests' | '/public-words';
  /** The desk whose name the page bears. */
  named: string;
}>;
const homes: Readonly<Record<string, Home>> = {
  plan: { to: '/plan', named: 'plan' },
  meetings: { to: '/meetings', named: 'meetings' },
  decisions: { to: '/meetings', named: 'meetings' },
  topics: { to: '/topics', named: 'topics' },
  concerns: { to: '/topics', named: 'topics' },
  requests: { to: '/requests', named: 'requests' },
  suspensions: { to: '/line', named: 'line' },
  line: { to: '/line', named: 'line' },
  appearances: { to: '/public-words', named: 'appearances' },
};

function GapLink({ view: { group, record, status } }: { view: RecordView }) {
  if (!hasGap(status)) return null;
  return (
    <p className="not-printed mb-5 text-sm">
      <TextLink href={gapHref(group, record)}>
        <Trans>Report on the time of the suspension</Trans>
      </TextLink>
    </p>
  );
}

/** Fetched when somebody first says something. */
const AnswerCard = lazy(async () => ({
  default: (await import('../requests/answer-card.tsx')).AnswerCard,
}));

const FormPreview = lazy(async () => ({
  default: (await import('../public-words/form-preview.tsx')).FormPreview,
}));

const StatementSheet = lazy(async () => ({
  default: (await import('./statement-sheet.tsx')).StatementSheet,
}));

/** What a record of a desk comes to, beside what each side said. */
const panels: Readonly<Record<string, ComponentType<{ view: RecordView }>>> = {
  plan: lazy(async () => ({ default: (await import('../plan/item-panels.tsx')).ItemPanels })),
  meetings: lazy(async () => ({
    default: (await import('../meetings/meeting-panels.tsx')).MeetingPanels,
  })),
  decisions: lazy(async () => ({
    default: (await import('../meetings/decision-panels.tsx')).DecisionPanels,
  })),
  topics: lazy(async () => ({ default: (await import('../topics/topic-panels.tsx')).TopicPanels })),
  concerns: lazy(async () => ({
    default: (await import('../topics/concern-panels.tsx')).ConcernPanels,
  })),
  requests: lazy(async () => ({
    default: (await import('../requests/request-panels.tsx')).RequestPanels,
  })),
  appearances: lazy(async () => ({
    default: (await import('../public-words/appearance-panels.tsx')).AppearancePanels,
  })),
};

function OneRecord({ view }: { view: RecordView }) {
  const { group, record } = view;
  const DeskPanels = panels[view.desk];
  const [form, setForm] = useState<StatementForm | undefined>();
  const [drafted, setDrafted] = useState<DraftView | undefined>();
  return (
    <article>
      <div aria-live="polite" className="not-printed">
        {drafted && <Drafted draft={drafted} onDismiss={() => setDrafted(undefined)} />}
      </div>
      <Head view={view} />
      {view.desk === 'suspensions' && <GapLink view={view} />}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <aside className="space-y-5 xl:sticky xl:top-5 xl:col-start-2 xl:row-start-1">
          <OwedCard view={view} />
          {view.desk === 'requests' && (
            <Suspense>
              <AnswerCard view={view} onAct={setForm} />
            </Suspense>
          )}
          <MayCard view={view} onAct={setForm} />
        </aside>
        <div className="min-w-0 space-y-5 xl:col-start-1 xl:row-start-1">
          {DeskPanels && (
            <Suspense fallback={<Skeleton rows={3} />}>
              <DeskPanels view={view} />
            </Suspense>
          )}
          <Sides view={view} />
          <HistoryPanel view={view} />
        </div>
      </div>
      {form && (
        <Suspense>
          <StatementSheet
            form={form}
            place={{ group, record }}
            before={lastTabled(view, form)}
            above={
              view.desk === 'appearances' && (
                <Suspense>
                  <FormPreview view={view} form={form} />
                </Suspense>
              )
            }
            onClose={() => setForm(undefined)}
            onDrafted={(draft) => {
              setForm(undefined);
              setDrafted(draft);
            }}
          />
        </Suspense>
      )}
    </article>
  );
}

/** What it is, of which desk and table, and where it stands. */
function Head({ view }: { view: RecordView }) {
  const words = useDeskWords();
  const groupTitle = useGroupTitle();
  const areaName = useAreaName();
  const codeText = useCodeText();
  const { desk, area, status } = view;
  const details = view.details.map((code) => codeText(desk, code));
  return (
    <header className="mb-5 space-y-2">
      <p className="text-sm text-ink-3">
        {words.record(desk)} · {groupTitle(view.group)}
        {area !== undefined && <> · {areaName(area)}</>}
      </p>
      <h1 className="text-xl font-semibold wrap-anywhere">
        <RecordTitle row={view} />
      </h1>
      {view.title && details.length > 0 && (
        <p className="text-sm text-ink-2 wrap-anywhere">{details.join(' · ')}</p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 pt-1">
        <DeskStatus row={view} />
        <p className="prose-line text-sm text-ink-2">{words.known(desk, 'sentences', status)}</p>
      </div>
    </header>
  );
}

/** What each side still has to do, with its date. */
function OwedCard({ view }: { view: RecordView }) {
  const { i18n } = useLingui();
  const words = useDeskWords();
  if (view.owed.length === 0) return null;
  return (
    <Panel title={i18n._(labels.owed)}>
      <ul className="space-y-4">
        {view.owed.map(({ party, what, due, statutory }) => (
          <li key={`${party}/${what}/${due}`} className="space-y-1 text-sm">
            <p>
              <PartyName party={party} /> · {words.word(view.desk, 'owed', what)}
            </p>
            {due !== undefined && (
              <Deadline
                until={due}
                from={undefined}
                setBy={
                  // What is due on an item, the sides agreed in its own text.
                  view.desk === 'plan'
                    ? undefined
                    : i18n._(statutory ? sentences.setByLaw : sentences.setByTerms)
                }
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function MayCard({ view, onAct }: { view: RecordView; onAct: (form: StatementForm) => void }) {
  const { i18n } = useLingui();
  const words = useDeskWords();
  return (
    <Panel title={i18n._(labels.maySay)} className="not-printed">
      {view.may.length === 0 && (
        <p className="prose-line text-sm text-ink-2">{i18n._(sentences.nothingOpen)}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {view.may
          .filter(({ type }) => type !== 'request.answered')
          .map((form) => (
            <Button key={form.type} onPress={() => onAct(form)}>
              {words.known(view.desk, 'actions', form.type) ??
                words.word(view.desk, 'said', form.type)}
            </Button>
          ))}
      </div>
    </Panel>
  );
}

/** Every side next to each other, in the order of the terms and never in that of the reader. */
function Sides({ view }: { view: RecordView }) {
  const { i18n } = useLingui();
  return (
    <Panel title={i18n._(labels.sides)}>
      <BothSides
        sides={view.sides.map(({ party, statements, omitted }) => ({
          party,
          children: (
            <>
              {statements.length === 0 && (
                <p className="text-sm text-ink-3">{i18n._(sentences.nothingSaid)}</p>
              )}
              <ol className="space-y-3.5">
                {statements.map((statement) => (
                  <SaidEntry
                    key={statement.seq}
                    statement={statement}
                    others={view.sides.map((side) => side.party).filter((one) => one !== party)}
                    hidesContent={false}
                  />
                ))}
              </ol>
              {omitted !== undefined && <p className="mt-2 text-xs text-ink-3">+{omitted}</p>}
            </>
          ),
        }))}
      />
    </Panel>
  );
}
