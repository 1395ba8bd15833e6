import { queryOptions } from '@tanstack/react-query';
import type { SoundingList, SoundingView, SoundingWritten } from '#api/contract-soundings.ts';
import type { Text } from '#kernel/language.ts';
import { get, send } from '../app/api.ts';

/** No event tells of a sounding, so a page that is open asks again. */
const againMs = 20_000;

export type ThreadPlace = Readonly<{ group: string; party: string; thread: string }>;
export const threadPath = ({ group, party, thread }: ThreadPlace): string =>
  `/soundings/${group}/${party}/${thread}`;

export const soundingsQuery = queryOptions({
  queryKey: ['soundings'],
  queryFn: ({ signal }) => get<SoundingList>('/api/v1/soundings', signal),
  refetchInterval: againMs,
});

export const soundingQuery = (place: ThreadPlace) =>
  queryOptions({
    queryKey: ['soundings', place.group, place.party, place.thread],
    queryFn: ({ signal }) => get<SoundingView>(`/api/v1${threadPath(place)}`, signal),
    refetchInterval: againMs,
  });

export type NewComment = Readonly<{ on: string; clause?: string; answers?: string; text: Text }>;

export const postComment = (place: ThreadPlace, comment: NewComment): Promise<SoundingWritten> =>
  send('POST', `/api/v1${threadPath(place)}/comments`, { comment });

export const deleteSounding = (place: ThreadPlace): Promise<unknown> =>
  send('DELETE', `/api/v1${threadPath(place)}`);
