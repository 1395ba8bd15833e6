import { queryOptions } from '@tanstack/react-query';
import type { LifeView } from '#api/contract-life.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { get } from '../app/api.ts';

export const lifeQuery = (group: string) =>
  queryOptions({
    queryKey: ['life', group],
    queryFn: ({ signal }) => get<LifeView>(`/api/v1/groups/${group}/life`, signal),
  });

export const lifeHref = (group: string): string => `/groups/${group}`;

/** What is said of the terms, and what the form begins with. */
export type Saying = Readonly<{ type: string; begin: JsonObject }>;
