import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { NotificationView, StatementView } from '#api/contract.ts';
import { useLanguage } from '../../app/language.tsx';
import { useNowMs } from '../../app/node-clock.tsx';
import { useGroupTitle } from '../../app/parties.ts';
import { nodeQuery } from '../../app/queries.ts';
import { localeOf } from '../../strings/languages.ts';
import { formatInstant, groupedDigest } from '../../ui/format.ts';
import { AlignedText } from '../../ui/named-text.tsx';
import { Facts } from '../../ui/panel.tsx';
import { PartyName } from '../../ui/party-name.tsx';
import { When, WhenShort } from '../../ui/when.tsx';
import { basisWords } from '../code-words.ts';
import { textIn } from '../content-shape.ts';
import { FactRows } from '../fact-rows.tsx';
import { GoodsPanel } from '../goods-panel.tsx';
import { jointOf } from '../joint-view.ts';
import { noticeInForce } from '../notice-shape.ts';
import { Quantities } from '../quantities.tsx';
import { ShipmentPanel } from '../shipment-panel.tsx';
import { statementWord } from '../statement-words.ts';
import { statusSentence, statusWord } from '../status-words.ts';
import { printedStatements, verificationCode } from './verification-code.ts';

/** A record as it goes on paper. What this node's own screening found is private to it, and is never printed here. */
export function RecordSheet({ view }: { view: NotificationView }) {
  const notice = noticeInForce(view);
  return (
    <article className="space-y-4 rounded-lg border border-line bg-surface p-6 print:rounded-none print:border-0 print:p-0">
      <SheetHead view={view} />
      <GoodsPanel notice={notice} />
      <ShipmentPanel notice={notice} />
      <section>
        <h3 className="mb-2 border-b-2 border-line-strong pb-1 font-semibold">
          <Trans>Statements on record</Trans>
        </h3>
        <ol className="divide-y divide-line">
          {printedStatements(view).map((statement) => (
            <SheetStatement key={`${statement.party}/${statement.seq}`} statement={statement} />
          ))}
        </ol>
      </section>
      <SheetFoot view={view} />
    </article>
  );
}

function SheetHead({ view }: { view: NotificationView }) {
  const { t, i18n } = useLingui();
  const titleOf = useGroupTitle();
  const [word, sentence] = [statusWord(view.status), statusSentence(view.status)];
  const basis = basisWords[view.basis];
  const { clock } = jointOf(view);
  return (
    <header className="space-y-3">
      <p className="text-sm text-ink-2">{titleOf(view.group)}</p>
      <h2 className="text-xl font-semibold">
        <Trans>Pre-export notification</Trans> {view.reference}
      </h2>
      <Facts
        wide
        rows={[
          [t`From`, <PartyName key="from" party={view.exporter} withId />],
          [t`To`, <PartyName key="to" party={view.importer} withId />],
          [t`State`, <strong key="state">{word ? i18n._(word) : view.status}</strong>],
          [t`Basis`, basis && i18n._(basis)],
          [t`Answer due`, clock?.deadline && <When key="due" at={clock.deadline} />],
          [
            t`Record`,
            <code key="record" className="font-mono text-xs break-all">
              {view.record}
            </code>,
          ],
        ]}
      />
      {sentence && <p className="prose-line">{i18n._(sentence)}</p>}
    </header>
  );
}

function SheetStatement({ statement }: { statement: StatementView }) {
  const { i18n } = useLingui();
  const word = statementWord(statement.type);
  const isNotice = statement.type === 'notification.notified';
  const text = isNotice ? undefined : textIn(statement.content);
  return (
    <li className="space-y-1 py-2 text-sm">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>
          <PartyName party={statement.party} withId />:{' '}
          <strong>{word ? i18n._(word) : statement.type}</strong>
        </span>
        <span>
          <WhenShort at={statement.time} /> UTC
        </span>
      </p>
      {!isNotice && <FactRows facts={statement.facts} />}
      {!isNotice && <Quantities content={statement.content} />}
      {text && <AlignedText text={text} />}
      {statement.receipts.map(({ by, at }) => (
        <p key={by} className="text-xs">
          <Trans>
            Received by <PartyName party={by} /> <WhenShort at={at} />
          </Trans>
        </p>
      ))}
      <p className="text-xs">
        <Trans>no. {statement.seq} of its log</Trans>
        <code className="ml-2 font-mono break-words">{groupedDigest(statement.leafHash)}</code>
      </p>
    </li>
  );
}

function SheetFoot({ view }: { view: NotificationView }) {
  const { data } = useQuery(nodeQuery);
  const locale = localeOf(useLanguage());
  const at = formatInstant(useNowMs(), locale, 'UTC');
  return (
    <footer className="space-y-1 border-t-2 border-line-strong pt-2 text-xs">
      <p className="font-semibold">
        <Trans>Verification code</Trans>
      </p>
      <code className="block font-mono text-sm break-words">
        {groupedDigest(verificationCode(view))}
      </code>
      <p className="prose-line">
        <Trans>
          SHA-256 of the leaf digests above, one after another. Whoever holds the logs can compute
          it anew.
        </Trans>
      </p>
      <p>
        {data && (
          <Trans>
            Printed at the node of <PartyName party={data.party} />, {at}
          </Trans>
        )}
      </p>
    </footer>
  );
}
