import { lazy, Suspense } from 'react';
import type { Problem } from '#api/contract.ts';
import { useLanguage } from '../app/language.tsx';
import { withSentences } from '../strings/catalogs.ts';
import type { Told } from './problem-facts.tsx';

/** Names of fields and facts come when something is first refused. Without a line to the node there is no more than the node's sentence. */
const ProblemFacts = lazy(async () => {
  try {
    return { default: (await withSentences(() => import('./problem-facts.tsx'))).ProblemFacts };
  } catch {
    return { default: () => null };
  }
});

export type SaidProblem = Told & Readonly<{ code: string; text: Problem['text'] }>;

/** Why the node said no: its sentence, its code, and what would have been right where. */
export function ProblemText({
  problem,
  withFacts = true,
}: {
  problem: SaidProblem;
  /** False where the page says by itself what was expected. */
  withFacts?: boolean;
}) {
  const language = useLanguage();
  const { text, code, at, facts, factWords } = problem;
  return (
    <>
      <p className="prose-line">
        {text[language]}{' '}
        <span className="font-mono text-xs break-words">
          {code}
          {at ? ` · ${at}` : ''}
        </span>
      </p>
      {withFacts && (at || facts) && (
        <Suspense fallback={null}>
          <ProblemFacts at={at} facts={facts} factWords={factWords} />
        </Suspense>
      )}
    </>
  );
}
