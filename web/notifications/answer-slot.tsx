import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { NoAnswer } from '../app/api.ts';
import { withSentences } from '../strings/catalogs.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { AnswerSheet } from './answer-sheet.tsx';

/** The forms are fetched when somebody first answers: reading does not wait for them. A failure is told and can be tried again. */
const sheetQuery = queryOptions({
  queryKey: ['answer-sheet'],
  queryFn: async () => {
    try {
      return await withSentences(() => import('./answer-sheet.tsx'));
    } catch (cause) {
      throw new NoAnswer('answer-sheet', { cause });
    }
  },
  staleTime: 'static',
  refetchInterval: false,
});

export function AnswerSlot(props: ComponentProps<typeof AnswerSheet>) {
  const { data, error, refetch } = useQuery(sheetQuery);
  if (error && !data) {
    return (
      <div className="mb-5">
        <Trouble error={error} retry={() => void refetch()} />
      </div>
    );
  }
  return data ? <data.AnswerSheet {...props} /> : null;
}
