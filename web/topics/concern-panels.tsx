import { Trans } from '@lingui/react/macro';
import type { StatementView } from '#api/contract.ts';
import type { RecordView } from '#api/contract-records.ts';
import type { ConcernJoint } from '#desks/topics/concern.ts';
import { isRecordId } from '#kernel/id.ts';
import { useLanguage } from '../app/language.tsx';
import { stringIn, textIn } from '../notifications/content-shape.ts';
import { WithoutEffect } from '../notifications/said-entry.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { RecordLink } from '../records/record-link.tsx';
import { statementAt } from '../records/statement-at.ts';
import { useTypeWords } from '../records/type-words.ts';
import { localeOf } from '../strings/languages.ts';
import { formatDate } from '../ui/format.ts';
import { AlignedText } from '../ui/named-text.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { When } from '../ui/when.tsx';

/** A concern: whose it is and what it is about; then what was answered and whether it is met, by whom and when. */
export function ConcernPanels({ view }: { view: RecordView }) {
  const words = useDeskWords();
  const types = useTypeWords();
  const joint = view.joint as ConcernJoint;
  const { by, to, facts, raised } = joint;
  const text = raised && textIn(statementAt(view, by, raised.seq)?.content);
  const label = (name: string): string => words.word('concerns', 'labels', name);
  const inTime = view.sides
    .flatMap(({ statements }) => statements)
    .toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.seq - b.seq));
  return (
    <>
      <Panel title={words.record('concerns')}>
        <div className="space-y-4">
          <Facts
            rows={[
              [<Trans key="by">Raised by</Trans>, <PartyName key="party" party={by} />],
              [
                label('to'),
                <span key="to" className="flex flex-wrap gap-x-3">
                  {to.map((party) => (
                    <PartyName key={party} party={party} />
                  ))}
                </span>,
              ],
              [
                label('about'),
                facts?.about && <RecordLink group={view.group} record={facts.about} />,
              ],
              [
                label('statement'),
                facts?.statement && (
                  <span>
                    <PartyName party={facts.statement.party} /> · #{facts.statement.seq}
                  </span>
                ),
              ],
            ]}
          />
          {text && <AlignedText text={text} />}
        </div>
      </Panel>
      <Panel
        title={<Trans>What became of it</Trans>}
        note={<Trans>Times in UTC, each by its author's own clock</Trans>}
      >
        <Timeline
          entries={inTime.map((statement) => ({
            id: `${statement.party}/${statement.seq}`,
            when: <When at={statement.time} />,
            what: types.said(statement.type),
            who: <PartyName party={statement.party} />,
            children:
              statement.type === 'concern.raised' ? undefined : (
                <Said view={view} statement={statement} />
              ),
          }))}
        />
      </Panel>
    </>
  );
}

/** An answer in words, by what it is met and by when, and what its side says of it. */
function Said({ view, statement }: { view: RecordView; statement: StatementView }) {
  const words = useDeskWords();
  const locale = localeOf(useLanguage());
  const { facts, content, type, withoutEffect } = statement;
  const [response, through, by] = ['response', 'through', 'by'].map((name) =>
    stringIn(facts[name]),
  );
  const text = textIn(content);
  return (
    <div className="space-y-2">
      {response !== undefined && (
        <p className="font-semibold">{words.word('concerns', 'codes', response)}</p>
      )}
      {through !== undefined && isRecordId(through) && (
        <p>
          {words.word('concerns', 'labels', 'through')}{' '}
          <RecordLink group={view.group} record={through} />
        </p>
      )}
      {by !== undefined && (
        <p>
          {words.word('concerns', 'labels', 'by')} {formatDate(by, locale)}
        </p>
      )}
      {text && <AlignedText text={text} />}
      {withoutEffect !== undefined && <WithoutEffect type={type} why={withoutEffect} />}
    </div>
  );
}
