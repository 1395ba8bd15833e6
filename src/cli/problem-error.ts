import type { Problem } from '#api/contract.ts';
import { problemOf } from '#api/problem.ts';
import type { Refusal, Result } from '#kernel/refusal.ts';

/** The node said no; `problem.text` says in three languages what to do. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export const problemError = (refusal: Refusal): ProblemError =>
  new ProblemError(problemOf(refusal));

/** The value, or the refusal thrown as the problem that a person is shown. */
export function valueOr<T>(result: Result<T>): T {
  if (!result.ok) throw problemError(result.refusal);
  return result.value;
}
