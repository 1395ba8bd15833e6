import { Trans, useLingui } from '@lingui/react/macro';
import type { StatementView } from '#api/contract.ts';
import { AlignedText } from '../ui/named-text.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { WhenShort } from '../ui/when.tsx';
import { textIn } from './content-shape.ts';
import { FactRows } from './fact-rows.tsx';
import { sentences, withoutEffectWords } from './fact-words.ts';
import { Quantities } from './quantities.tsx';
import { statementWord } from './statement-words.ts';

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
  const { i18n } = useLingui();
  const word = statementWord(statement.type);
  const text = hidesContent ? undefined : textIn(statement.content);
  const facts = Object.fromEntries(
    Object.entries(statement.facts).filter(([name]) => !placeFacts.has(name)),
  );
  return (
    <li className="space-y-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{word ? i18n._(word) : statement.type}</span>
        <span className="text-xs text-ink-3">
          <WhenShort at={statement.time} />
        </span>
      </p>
      {!hidesContent && <FactRows facts={facts} />}
      {!hidesContent && <Quantities content={statement.content} />}
      {text && (
        <div className="rounded-md bg-sunken px-3 py-2 text-sm">
          <AlignedText text={text} />
        </div>
      )}
      <ContentNote statement={statement} />
      {statement.withoutEffect !== undefined && <WithoutEffect why={statement.withoutEffect} />}
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

export function WithoutEffect({ why }: { why: string }) {
  const { i18n } = useLingui();
  const word = withoutEffectWords[why];
  return (
    <p className="text-xs font-semibold text-ink-2">
      <Trans>Kept, without effect: {word ? i18n._(word) : why}</Trans>
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
