import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { NotificationView, SideView, StatementView } from '#api/contract.ts';
import { BothSides } from '../ui/both-sides.tsx';
import { Panel } from '../ui/panel.tsx';
import { labels, sentences } from './fact-words.ts';
import { SaidEntry } from './said-entry.tsx';

/** Both sides next to each other, in the order of the terms and never in that of the reader. */
export function SidesPanel({ view }: { view: NotificationView }) {
  const { i18n } = useLingui();
  return (
    <Panel title={i18n._(labels.sides)}>
      <BothSides
        sides={view.sides.map((side) => ({
          party: side.party,
          role: <RoleWord party={side.party} view={view} />,
          children: <SideStatements side={side} view={view} />,
        }))}
      />
    </Panel>
  );
}

const isNotice = ({ type }: StatementView): boolean =>
  type === 'notification.notified' || type === 'notification.amended';

function SideStatements({ side, view }: { side: SideView; view: NotificationView }) {
  const { i18n } = useLingui();
  const others = view.sides.filter(({ party }) => party !== side.party).map(({ party }) => party);
  const told = side.statements.filter(({ type }) => type !== 'receipt');
  return (
    <>
      {told.length === 0 && <p className="text-sm text-ink-3">{i18n._(sentences.nothingSaid)}</p>}
      <ol className="space-y-3.5">
        {told.map((statement) => (
          <SaidEntry
            key={statement.seq}
            statement={statement}
            others={others}
            hidesContent={isNotice(statement)}
          />
        ))}
      </ol>
      {side.omitted !== undefined && (
        <p className="mt-2 text-xs text-ink-3">
          <Plural
            value={side.omitted}
            one="# more statement stands in the log."
            other="# more statements stand in the log."
          />
        </p>
      )}
    </>
  );
}

function RoleWord({ party, view }: { party: string; view: NotificationView }) {
  if (party === view.exporter) return <Trans>exporting side</Trans>;
  if (party === view.importer && view.role === 'transit') return <Trans>side of transit</Trans>;
  if (party === view.importer) return <Trans>importing side</Trans>;
  return null;
}
