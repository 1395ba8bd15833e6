import { queryOptions } from '@tanstack/react-query';
import type {
  SoundingDraft,
  SoundingLine,
  SoundingList,
  SoundingView,
  SoundingWritten,
  TabledAs,
} from '#api/contract-soundings.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { Text } from '#kernel/language.ts';
import { get, send } from '../app/api.ts';
import type { NewPaper } from './paper-draft.ts';

/** No event tells of a sounding, so a page that is open asks again. */
const againMs = 20_000;

/** A table, and the other party at it. */
export type SoundingPair = Readonly<{ group: string; party: string }>;

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

/** Withdraws one own message, or deletes the other side's copy here. */
export const deleteMessage = (place: ThreadPlace, id: string): Promise<unknown> =>
  send('DELETE', `/api/v1${threadPath(place)}/${id}`);

export const postPaper = (
  { group, party }: SoundingPair,
  laid: Readonly<{ paper: NewPaper; days: number | undefined; thread: string | undefined }>,
): Promise<SoundingWritten> => send('POST', `/api/v1/soundings/${group}/${party}`, laid);

export async function pullSoundings(groups: readonly string[]): Promise<readonly SoundingLine[]> {
  const lines = groups.map((group) =>
    send<readonly SoundingLine[]>('POST', `/api/v1/soundings/${group}/pull`),
  );
  return (await Promise.all(lines)).flat();
}

/** What a paper begins. Asked once for each time that the sheet is open: its nonce is drawn anew each time. */
export const soundingDraftQuery = (place: ThreadPlace, paper: string, as: TabledAs) =>
  queryOptions({
    queryKey: ['sounding-draft', place.group, place.party, place.thread, paper, as],
    queryFn: async ({ signal }) => {
      const path = `/api/v1${threadPath(place)}/draft?paper=${paper}&as=${as}`;
      const { facts, content } = await get<SoundingDraft>(path, signal);
      return { facts, content } as Readonly<{ facts: JsonObject; content: JsonObject }>;
    },
    staleTime: 'static',
    gcTime: 0,
    refetchInterval: false,
  });
