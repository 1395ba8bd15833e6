import { lazy } from 'react';

/** Fetched when somebody first answers: reading does not wait for the forms. */
export const AnswerSheet = lazy(async () => {
  const { AnswerSheet: loaded } = await import('./answer-sheet.tsx');
  return { default: loaded };
});
