import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { NotificationView, SideView, StatementView } from '#api/contract.ts';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { labels, sentences } from './fact-words.ts';
import { SaidEntry } from './said-entry.tsx';

/** Both sides next to each other, in the order of the terms and never in that of the reader. */
export function SidesPanel({ view }: { view: NotificationView }) {
  const { i18n } = useLingui();
  return (
    <Panel title={i18n._(labels.sides)}>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        {view.sides.map((side) => (
          <SideColumn key={side.party} side={side} view={view} />
        ))}
      </div>
    </Panel>
  );
}

const isNotice = ({ type }: StatementView): boolean =>
  type === 'notification.notified' || type === 'notification.amended';

function SideColumn({ side, view }: { side: SideView; view: NotificationView }) {
  const { i18n } = useLingui();
  const others = view.sides.filter(({ party }) => party !== side.party).map(({ party }) => party);
  const told = side.statements.filter(({ type }) => type !== 'receipt');
  return (
    <section className="min-w-0">
      <h3 className="mb-2.5 flex flex-wrap items-baseline gap-x-2 border-b border-line pb-1.5 font-semibold">
        <PartyName party={side.party} withId />
        <span className="text-sm font-normal text-ink-3">
          <RoleWord party={side.party} view={view} />
        </span>
      </h3>
      {told.length === 0 ? (
        <p className="text-sm text-ink-3">{i18n._(sentences.nothingSaid)}</p>
      ) : (
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
      )}
      {side.omitted !== undefined && (
        <p className="mt-2 text-xs text-ink-3">
          <Plural
            value={side.omitted}
            one="# more statement stands in the log."
            other="# more statements stand in the log."
          />
        </p>
      )}
    </section>
  );
}

function RoleWord({ party, view }: { party: string; view: NotificationView }) {
  if (party === view.exporter) return <Trans>exporting side</Trans>;
  if (party === view.importer && view.role === 'transit') return <Trans>side of transit</Trans>;
  if (party === view.importer) return <Trans>importing side</Trans>;
  return null;
}
