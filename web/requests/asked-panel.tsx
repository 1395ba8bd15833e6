import { Trans } from '@lingui/react/macro';
import type { RecordView } from '#api/contract-records.ts';
import type { RequestJoint } from '#desks/requests/view.ts';
import { useLanguage } from '../app/language.tsx';
import { stringIn, textOf } from '../notifications/content-shape.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { RecordLink } from '../records/record-link.tsx';
import { statementAt } from '../records/statement-at.ts';
import { localeOf } from '../strings/languages.ts';
import { formatDate } from '../ui/format.ts';
import { AlignedText } from '../ui/named-text.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { UseWords } from './use-words.tsx';

/** What is asked, of whom, and through which channel, all of it in words. */
export function AskedPanel({ view, joint }: { view: RecordView; joint: RequestJoint }) {
  const words = useDeskWords();
  const locale = localeOf(useLanguage());
  const { facts, asker, version } = joint;
  if (facts === undefined || version === undefined) return null;
  const label = (name: string): string => words.word('requests', 'labels', name);
  const code = (name: string): string => words.word('requests', 'codes', name);
  const content = statementAt(view, asker, version)?.content;
  const [text, purpose, urgency] = ['text', 'purpose', 'urgency'].map((name) =>
    textOf(content?.[name]),
  );
  const permission = stringIn(content?.['permission']);
  const { channel } = facts;
  return (
    <Panel title={<Trans>What is asked</Trans>}>
      <div className="space-y-4">
        <Facts
          rows={[
            [<Trans key="by">Asked by</Trans>, <PartyName key="asker" party={asker} />],
            [label('to'), <PartyName key="asked" party={facts.to} />],
            [label('kind'), code(facts.kind)],
            [label('channel'), code(channel.kind)],
            ...(channel.kind === 'legal-assistance'
              ? ([
                  [label('requestingAuthority'), channel.requestingAuthority],
                  [label('requestedAuthority'), channel.requestedAuthority],
                  [label('treaty'), channel.treaty],
                  [<Trans key="no">Reference number</Trans>, channel.reference],
                ] as const)
              : []),
            [label('use'), facts.use && <UseWords use={facts.use} />],
            [label('wanted'), facts.wanted && formatDate(facts.wanted, locale)],
            [
              label('urgent'),
              facts.urgent && (urgency ? <AlignedText text={urgency} plain /> : '✓'),
            ],
            [label('about'), facts.about && <RecordLink group={view.group} record={facts.about} />],
            [
              label('follows'),
              facts.follows && <RecordLink group={view.group} record={facts.follows} />,
            ],
            [label('statements'), facts.statements?.map((seq) => `#${seq}`).join(', ')],
            [label('permission'), permission && code(permission)],
          ]}
        />
        {text && <AlignedText text={text} />}
        {purpose && (
          <div>
            <h3 className="mb-1 text-xs text-ink-3">{label('purpose')}</h3>
            <AlignedText text={purpose} />
          </div>
        )}
      </div>
    </Panel>
  );
}
