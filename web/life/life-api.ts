import { queryOptions } from '@tanstack/react-query';
import type { LifeView } from '#api/contract-life.ts';
import { get } from '../app/api.ts';

export const lifeQuery = (group: string) =>
  queryOptions({
    queryKey: ['life', group],
    queryFn: ({ signal }) => get<LifeView>(`/api/v1/groups/${group}/life`, signal),
  });

export const lifeHref = (group: string): string => `/groups/${group}`;
