import { ProblemAnswer } from '../../app/api.ts';
import type { CasDoubts } from './notice-draft.ts';

/** What the node says of a CAS number whose check digit fails; undefined for every other error. */
export function doubtIn(error: Error | null): CasDoubts | undefined {
  if (!(error instanceof ProblemAnswer)) return undefined;
  const { code, at = '', facts = {} } = error.problem;
  const isCas = code === 'draft.malformed' && /\.lines\.\d+\.cas$/.test(at);
  const { expected, found } = facts;
  if (!isCas || typeof expected !== 'string' || typeof found !== 'string') return undefined;
  return { [found]: expected.split(', ').filter((number) => number !== '') };
}
