import { startAuthentication } from '@simplewebauthn/browser';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  BatchList,
  BatchProgress,
  ReleaseRequest,
  ReleaseView,
} from '#api/contract-releases.ts';
import { get, send } from '../app/api.ts';
import { lookAgainMs, readWhenAsked } from '../app/queries.ts';
import { searchText } from '../app/search-text.ts';

const pageTexts = 20;
const followMs = 1_000;

/** In which role an officer releases, and how he proves himself. */
export type Asked = Readonly<{ role: string; proof: 'passkey' | 'code' }>;
export type Selection = Pick<ReleaseRequest, 'areas' | 'desks' | 'drafts'>;

/** What this officer would release of the selection; the texts by page. */
export const releaseQuery = (group: string, asked: Asked, selection: Selection) =>
  infiniteQueryOptions({
    queryKey: ['release', group, asked, selection],
    queryFn: ({ signal, pageParam }) =>
      get<ReleaseView>(
        `/api/v1/releases/${group}${searchText({ ...selection, ...asked, after: pageParam || undefined, limit: pageTexts })}`,
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    ...readWhenAsked,
  });

export const isUnderWay = ({ status }: BatchProgress): boolean =>
  status === 'releasing' || status === 'interrupted';

/** Asked every second while one is under way: the node says many between two changes that it tells of. */
export const batchesQuery = (group: string) =>
  queryOptions({
    queryKey: ['releases', group],
    queryFn: ({ signal }) => get<BatchList>(`/api/v1/releases/${group}/batches`, signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some(isUnderWay) === true ? followMs : lookAgainMs,
  });

/** With a passkey of this address its signature over this choice; an officer who has none proves himself as the node asks. */
export async function releaseMany(
  group: string,
  { note, ...choice }: ReleaseRequest,
  proof: Asked['proof'],
): Promise<BatchProgress> {
  const path = `/api/v1/releases/${group}`;
  const request = { ...choice, ...(note ? { note } : {}) };
  if (proof !== 'passkey') return send('POST', path, request);
  const optionsJSON = await send<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
    'POST',
    `${path}/options`,
    choice,
  );
  const assertion = await startAuthentication({ optionsJSON });
  return send('POST', path, { ...request, assertion });
}

export const cancelBatch = ({ group, batch }: BatchProgress): Promise<BatchProgress> =>
  send('POST', `/api/v1/releases/${group}/batches/${batch}/cancel`);
