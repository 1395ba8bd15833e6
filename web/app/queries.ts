import {
  infiniteQueryOptions,
  keepPreviousData,
  MutationCache,
  type Query,
  QueryCache,
  QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import type { ForkList } from '#api/contract-forks.ts';
import type { MeView } from '#api/contract-officers.ts';
import {
  get,
  getHealth,
  getLists,
  getLogs,
  getNode,
  getNotification,
  getNotifications,
  getPeers,
  getToday,
  isRefusal,
  NoAnswer,
  type NotificationsQuery,
} from './api.ts';

/** Changes are told at once (live.ts); this is for the time in which that line is down. */
export const lookAgainMs = 15_000;
const meAgainMs = 60_000;
const freshMs = 3_000;
export const pageRows = 100;
/** From so many pages on, a list is read again only when its reader asks: all of it would be fetched anew. */
const deepPagesMin = 3;
export const isDeep = (pages: number): boolean => pages >= deepPagesMin;

/** What any question or act may be told about who asks: the gate (sign-in/gate.tsx) looks at it. */
export type Told = 'ended' | 'not-fresh';

export function newQueryClient(onTold: (told: Told) => void): QueryClient {
  const onError = (error: Error): void => {
    if (isRefusal(error, 'signin.needed')) onTold('ended');
    if (isRefusal(error, 'signin.not-fresh')) onTold('not-fresh');
  };
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey: [name] }) => {
        if (name !== 'me') onError(error);
      },
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // The node may run on this very machine: whether there is Internet says nothing about it.
        networkMode: 'always',
        staleTime: freshMs,
        refetchInterval: lookAgainMs,
        retry: (failures, error) => error instanceof NoAnswer && failures < 1,
        retryDelay: 1_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** To read it is itself a line of the audit trail: it is read when somebody asks, and not by a clock or because anything changed. */
export const readWhenAsked = {
  refetchInterval: false,
  meta: { isRead: 'when-asked' },
} as const;

/** Whether what is shown is read again as soon as something changes. */
export function looksAgain({ state, meta }: Query): boolean {
  if (meta?.['isRead'] === 'when-asked') return false;
  const data = state.data as Readonly<{ pages?: readonly unknown[] }> | undefined;
  return !isDeep(data?.pages?.length ?? 0);
}

/** Who sits here. Asked again whenever anything was told that nobody does. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => get<MeView>('/api/v1/me', signal),
  refetchInterval: meAgainMs,
});

export const nodeQuery = queryOptions({
  queryKey: ['node'],
  queryFn: ({ signal }) => getNode(signal),
});

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => getHealth(signal),
});

export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => getToday(signal),
});

export const logsQuery = queryOptions({
  queryKey: ['log'],
  queryFn: ({ signal }) => getLogs(signal),
});

export const forksQuery = queryOptions({
  queryKey: ['forks'],
  queryFn: ({ signal }) => get<ForkList>('/api/v1/forks', signal),
});

export const peersQuery = queryOptions({
  queryKey: ['peers'],
  queryFn: ({ signal }) => getPeers(signal),
});

export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: ({ signal }) => getLists(signal),
});

export const notificationsQuery = (query: NotificationsQuery) =>
  infiniteQueryOptions({
    queryKey: ['notifications', query],
    queryFn: ({ signal, pageParam }) => getNotifications(query, pageParam, pageRows, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => (isDeep(state.data?.pages.length ?? 0) ? false : lookAgainMs),
    placeholderData: keepPreviousData,
  });

export const notificationQuery = (group: string, record: string) =>
  queryOptions({
    queryKey: ['notification', group, record],
    queryFn: ({ signal }) => getNotification(group, record, signal),
  });
