import { Trans } from '@lingui/react/macro';
import Printer from 'lucide-react/icons/printer';
import type { RecordView } from '#api/contract-records.ts';
import type { MeetingJoint } from '#desks/meetings/joint.ts';
import { useLanguage } from '../app/language.tsx';
import { textOf } from '../notifications/content-shape.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { statementAt } from '../records/statement-at.ts';
import { localeOf } from '../strings/languages.ts';
import { BothSides } from '../ui/both-sides.tsx';
import { Button } from '../ui/button.tsx';
import { formatDuration } from '../ui/format.ts';
import { AlignedText, NamedText } from '../ui/named-text.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { When } from '../ui/when.tsx';
import { AgendaPanel } from './agenda-panel.tsx';
import { CalendarLink } from './calendar-link.tsx';
import { DecisionsPanel } from './decisions-panel.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { ReadoutsPanel } from './readouts-panel.tsx';

/** A meeting from its invitation to what came of it. */
export function MeetingPanels({ view }: { view: RecordView }) {
  const joint = view.joint as MeetingJoint;
  return (
    <>
      <div className="not-printed flex flex-wrap items-center gap-3">
        <Button onPress={() => window.print()}>
          <Printer aria-hidden="true" className="size-4" />
          <Trans>Print</Trans>
        </Button>
        <CalendarLink group={view.group} />
      </div>
      <InvitationPanel view={view} joint={joint} />
      <DelegationsPanel view={view} joint={joint} />
      <AgendaPanel view={view} joint={joint} />
      <DocumentsPanel view={view} joint={joint} />
      <ReadoutsPanel view={view} joint={joint} />
      <DecisionsPanel view={view} />
    </>
  );
}

type Parts = Readonly<{ view: RecordView; joint: MeetingJoint }>;

const minuteMs = 60_000;

function InvitationPanel({ view, joint }: Parts) {
  const words = useDeskWords();
  const locale = localeOf(useLanguage());
  const { facts, inviter, version, replies, held } = joint;
  if (facts === undefined || version === undefined) return null;
  const label = (name: string): string => words.word('meetings', 'labels', name);
  const code = (name: string): string => words.word('meetings', 'codes', name);
  const content = statementAt(view, inviter, version)?.content;
  const [venue, text] = [textOf(content?.['venue']), textOf(content?.['text'])];
  const url = content?.['url'];
  return (
    <Panel title={words.word('meetings', 'said', 'meeting.called')}>
      <div className="space-y-4">
        <Facts
          rows={[
            [label('level'), [code(facts.level), facts.subGroup].filter(Boolean).join(': ')],
            [<Trans key="starts">Starts</Trans>, <When key="when" at={facts.starts} />],
            [<Trans key="lasts">Lasts</Trans>, formatDuration(facts.minutes * minuteMs, locale)],
            [label('setting'), code(facts.setting)],
            [label('venue'), venue && <NamedText text={venue} />],
            [label('at'), facts.at],
            [label('host'), facts.host && <PartyName party={facts.host} />],
            // Another government wrote it: an address is shown, and leads nowhere.
            [label('url'), typeof url === 'string' && <span className="wrap-anywhere">{url}</span>],
          ]}
        />
        {text && <AlignedText text={text} />}
        <Facts
          rows={[
            ...replies.map(
              (reply) =>
                [
                  <PartyName key={reply.party} party={reply.party} />,
                  <span key="reply">
                    {code(reply.reply)} · <When at={reply.time} />
                    {reply.proposes && (
                      <>
                        {' '}
                        · {label('proposes')}: <When at={reply.proposes} />
                      </>
                    )}
                    {!reply.stands && (
                      <span className="block text-ink-3">
                        <Trans>It answers an earlier invitation.</Trans>
                      </span>
                    )}
                  </span>,
                ] as const,
            ),
            ...held.map(
              ({ party, starts, minutes }) =>
                [
                  <PartyName key={party} party={party} />,
                  <span key="held">
                    {words.word('meetings', 'said', 'meeting.held')}: <When at={starts} />,{' '}
                    {formatDuration(minutes * minuteMs, locale)}
                  </span>,
                ] as const,
            ),
          ]}
        />
      </div>
    </Panel>
  );
}

/** Authorities and roles, as each side names them: the table never sees an officer. */
function DelegationsPanel({ view, joint }: Parts) {
  const words = useDeskWords();
  if (joint.delegations.length === 0) return null;
  return (
    <Panel title={<Trans>Delegations</Trans>}>
      <BothSides
        sides={view.sides.map(({ party }) => {
          const named = joint.delegations.find((one) => one.party === party);
          return {
            party,
            children: named ? (
              <ul className="space-y-1 text-sm">
                {named.members.map(({ authority, role, count }) => (
                  <li key={`${authority}/${role}`} className="wrap-anywhere">
                    {authority} · {words.word('meetings', 'codes', role)} · {count}
                  </li>
                ))}
              </ul>
            ) : (
              <p className="text-sm text-ink-3">
                <Trans>It has named no delegation.</Trans>
              </p>
            ),
          };
        })}
      />
    </Panel>
  );
}
