import { Trans, useLingui } from '@lingui/react/macro';
import type { StatementView } from '#api/contract.ts';
import { ActFacts, Told } from '../records/act-facts.tsx';
import { isOfNotifications } from '../records/desk-of-type.ts';
import { useTypeWords } from '../records/type-words.ts';
import { AlignedText } from '../ui/named-text.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { WhenShort } from '../ui/when.tsx';
import { textIn } from './content-shape.ts';
import { sentences } from './fact-words.ts';
import { Quantities } from './quantities.tsx';

/** Facts of an answer that only say which statement it answers stand in the history. */
const placeFacts = new Set(['notice', 'dispatch']);

/** One statement as its side made it: what, when, in which words, and whether the other holds it. */
export function SaidEntry({
  statement,
  others,
  hidesContent,
}: {
  statement: StatementView;
  others: readonly string[];
  hidesContent: boolean;
}) {
  const words = useTypeWords();
  const own = isOfNotifications(statement.type);
  const text = hidesContent || !own ? undefined : textIn(statement.content);
  const facts = Object.fromEntries(
    Object.entries(statement.facts).filter(([name]) => !placeFacts.has(name)),
  );
  return (
    <li className="space-y-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{words.said(statement.type)}</span>
        <span className="text-xs text-ink-3">
          <WhenShort at={statement.time} />
        </span>
      </p>
      {!hidesContent && <ActFacts type={statement.type} facts={facts} />}
      {!hidesContent && own && <Quantities content={statement.content} />}
      {!own && statement.content && <Told type={statement.type} content={statement.content} />}
      {text && (
        <div className="rounded-md bg-sunken px-3 py-2 text-sm">
          <AlignedText text={text} />
        </div>
      )}
      <ContentNote statement={statement} />
      {statement.withoutEffect !== undefined && (
        <WithoutEffect type={statement.type} why={statement.withoutEffect} />
      )}
      {others.map((party) => (
        <ReceivedLine key={party} statement={statement} by={party} />
      ))}
    </li>
  );
}

function ReceivedLine({ statement, by }: { statement: StatementView; by: string }) {
  const { i18n } = useLingui();
  const receipt = statement.receipts.find((each) => each.by === by);
  if (!statement.said) {
    return <p className="text-xs text-ink-3">{i18n._(sentences.signedHere)}</p>;
  }
  if (!receipt) {
    return (
      <p className="text-xs text-ink-3">
        <Trans>
          No receipt of <PartyName party={by} /> is held yet.
        </Trans>
      </p>
    );
  }
  return (
    <p className="text-xs text-ink-3">
      <Trans>
        Received by <PartyName party={by} /> <WhenShort at={receipt.at} />
      </Trans>
    </p>
  );
}

export function WithoutEffect({ type, why }: { type: string; why: string }) {
  const word = useTypeWords().why(type, why);
  return (
    <p className="text-xs font-semibold text-ink-2">
      <Trans>Kept, without effect: {word}</Trans>
    </p>
  );
}

function ContentNote({ statement }: { statement: StatementView }) {
  const { i18n } = useLingui();
  if (statement.contentState === 'erased') {
    return <p className="text-xs text-ink-3">{i18n._(sentences.contentErased)}</p>;
  }
  if (statement.contentState === 'hole') {
    return <p className="text-xs text-ink-3">{i18n._(sentences.contentNotHeld)}</p>;
  }
  return null;
}
