import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Language, Text } from '#kernel/language.ts';
import { visibleText } from '#kernel/visible-text.ts';
import { useLanguage } from '../app/language.tsx';
import { languageTag } from '../strings/languages.ts';
import { languageMarks, readingOrder } from './named-text.tsx';
import { wordDiff } from './word-diff.ts';

export type ClausePair = Readonly<{
  id: string;
  name: ReactNode;
  /** What was said last; absent where the clause is new. */
  before?: Text;
  /** What would be said now; absent where the clause is left out. */
  after?: Text;
}>;

/** What changes between two texts, clause by clause and in every language side by side: taken out is struck through, put in is underlined. */
export function DiffView({ clauses }: { clauses: readonly ClausePair[] }) {
  return (
    <ol className="divide-y divide-line">
      {clauses.map((clause) => (
        <li
          key={clause.id}
          className="grid gap-x-5 gap-y-2 py-row first:pt-0 last:pb-0 md:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <div className="text-sm">
            <p className="font-semibold">{clause.name}</p>
            <p className="text-xs text-ink-3">
              <ClauseNote clause={clause} />
            </p>
          </div>
          <ClauseTexts clause={clause} />
        </li>
      ))}
    </ol>
  );
}

const isSame = ({ before, after }: ClausePair): boolean =>
  before !== undefined &&
  after !== undefined &&
  (['en', 'es', 'zh'] as const).every((each) => before[each] === after[each]);

function ClauseNote({ clause }: { clause: ClausePair }) {
  if (clause.before === undefined) return <Trans>new</Trans>;
  if (clause.after === undefined) return <Trans>left out</Trans>;
  return isSame(clause) ? <Trans>as before</Trans> : <Trans>changed</Trans>;
}

function ClauseTexts({ clause }: { clause: ClausePair }) {
  const order = readingOrder(useLanguage());
  const said = order.filter((each) => clause.before?.[each] || clause.after?.[each]);
  return (
    <div className="grid gap-x-6 gap-y-2 lg:auto-cols-fr lg:grid-flow-col">
      {said.map((each) => (
        <ClauseText
          key={each}
          language={each}
          before={clause.before?.[each] ?? ''}
          after={clause.after?.[each] ?? ''}
        />
      ))}
    </div>
  );
}

function ClauseText({
  language,
  before,
  after,
}: {
  language: Language;
  before: string;
  after: string;
}) {
  const tag = languageTag(language);
  return (
    <div className="flex min-w-0 gap-3">
      <span className="pt-px text-xs font-semibold text-ink-3">{languageMarks[language]}</span>
      <p lang={tag} className="said prose-line min-w-0 whitespace-pre-wrap">
        {wordDiff(before, after, tag).map(({ kind, text }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move.
          if (kind === 'same') return <span key={index}>{visibleText(text)}</span>;
          const Mark = kind === 'out' ? 'del' : 'ins';
          const look =
            kind === 'out'
              ? 'text-ink-3 line-through decoration-2'
              : 'bg-accent-tint font-semibold text-accent-strong underline decoration-2 underline-offset-2';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move.
            <Mark key={index} className={look}>
              {visibleText(text)}
            </Mark>
          );
        })}
      </p>
    </div>
  );
}
