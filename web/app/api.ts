import type {
  CarriedReport,
  HealthView,
  ListView,
  LogOverview,
  NodeView,
  NotificationList,
  NotificationView,
  PeerView,
  Problem,
  SayRequest,
} from '#api/contract.ts';
import type { TodayView } from '#api/contract-records.ts';
import { isAttended } from './attendance.ts';

/** The node said no, and why. */
export class ProblemAnswer extends Error {
  override readonly name = 'ProblemAnswer';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The node did not answer, or answered what is not its language. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

const waitMsMax = 20_000;

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'text' in value;
}

function withAttendance(init: RequestInit): RequestInit {
  if (isAttended()) return init;
  return { ...init, headers: { ...init.headers, 'entente-unattended': '1' } };
}

async function answered(path: string, given: RequestInit, waitMs = waitMsMax): Promise<Response> {
  const init = withAttendance(given);
  const patience = AbortSignal.timeout(waitMs);
  const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
  try {
    return await fetch(path, { ...init, signal });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new NoAnswer(path, { cause });
  }
}

async function answerOf(path: string, init: RequestInit, waitMs?: number): Promise<Response> {
  const answer = await answered(path, init, waitMs);
  if (answer.ok) return answer;
  const body: unknown = await answer.json().catch(() => undefined);
  if (isProblem(body)) throw new ProblemAnswer(body);
  throw new NoAnswer(`${path}: ${answer.status}`);
}

async function jsonOf<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await answerOf(path, init);
  try {
    return (await answer.json()) as T;
  } catch (cause) {
    throw new NoAnswer(path, { cause });
  }
}

export const get = <T>(path: string, signal: AbortSignal): Promise<T> =>
  jsonOf<T>(path, { signal, headers: { accept: 'application/json' } });

export const send = <T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown = {},
): Promise<T> =>
  jsonOf<T>(path, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    ...(method === 'DELETE' ? {} : { body: JSON.stringify(body) }),
  });

/** True if the node refused with this code. */
export const isRefusal = (error: unknown, code: Problem['code']): boolean =>
  error instanceof ProblemAnswer && error.problem.code === code;

/** A node that has stopped writing says so with a 503 of the same form. */
export async function getHealth(signal: AbortSignal): Promise<HealthView> {
  const init = { signal, headers: { accept: 'application/json' } };
  const answer = await answered('/api/v1/health', init);
  const body: unknown = await answer.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && 'recovering' in body) return body as HealthView;
  throw new NoAnswer('/api/v1/health');
}

export const getNode = (signal: AbortSignal) => get<NodeView>('/api/v1/node', signal);
export const getToday = (signal: AbortSignal) => get<TodayView>('/api/v1/today', signal);
export const getLogs = (signal: AbortSignal) => get<LogOverview>('/api/v1/log', signal);

export const getPeers = (signal: AbortSignal) => get<readonly PeerView[]>('/api/v1/peers', signal);
export const getLists = (signal: AbortSignal) =>
  get<Readonly<{ lists: readonly ListView[] }>>('/api/v1/lists', signal);

export type NotificationsQuery = Readonly<{
  group?: string | undefined;
  status?: readonly string[] | undefined;
  text?: string | undefined;
  owed?: boolean | undefined;
  order?: 'due' | 'updated' | undefined;
}>;

export function getNotifications(
  query: NotificationsQuery,
  after: string | undefined,
  limit: number,
  signal: AbortSignal,
): Promise<NotificationList> {
  const search = new URLSearchParams({ limit: String(limit) });
  if (query.group) search.set('group', query.group);
  if (query.status?.length) search.set('status', query.status.join(','));
  if (query.text) search.set('text', query.text);
  if (query.owed) search.set('owed', '1');
  if (query.order) search.set('order', query.order);
  if (after !== undefined) search.set('after', after);
  return get(`/api/v1/notifications?${search}`, signal);
}

export const getNotification = (group: string, record: string, signal: AbortSignal) =>
  get<NotificationView>(`/api/v1/notifications/${group}/${record}`, signal);

/** Asks whether the node would refuse this, without saying anything. */
export const postCheck = (request: SayRequest, signal: AbortSignal): Promise<unknown> =>
  postChecks([request], signal);

export const postChecks = (drafts: readonly SayRequest[], signal: AbortSignal): Promise<unknown> =>
  jsonOf('/api/v1/statements/check', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ drafts }),
    signal,
  });

export async function postPull(party: string): Promise<void> {
  await answerOf(`/api/v1/peers/${party}/pull`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
}

export const postBackup = (): Promise<Readonly<{ folder: string }>> =>
  jsonOf('/api/v1/backups', { method: 'POST', headers: { accept: 'application/json' } });

const carriedWaitMsMax = 600_000;

/** Takes a carried file in. Large ones take their time. */
export async function postCarried(file: Blob): Promise<CarriedReport> {
  const answer = await answerOf(
    '/api/v1/carried',
    { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file },
    carriedWaitMsMax,
  );
  return (await answer.json()) as CarriedReport;
}

/** One carried file for a party; `next` says from where another has to go on. */
export async function getCarried(
  to: string,
  after: string | undefined,
): Promise<Readonly<{ name: string; bytes: Blob; next: string | undefined }>> {
  const search = new URLSearchParams({ to });
  if (after !== undefined) search.set('after', after);
  const answer = await answerOf(`/api/v1/carried?${search}`, {}, carriedWaitMsMax);
  return { ...(await fileIn(answer)), next: answer.headers.get('entente-next') ?? undefined };
}

/** A file that the node makes, under the name that it gives it. It may take as long as a carried one. */
export const getFile = async (path: string) => fileIn(await answerOf(path, {}, carriedWaitMsMax));

async function fileIn(answer: Response): Promise<Readonly<{ name: string; bytes: Blob }>> {
  const disposition = answer.headers.get('content-disposition') ?? '';
  return {
    name: /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'entente',
    bytes: await answer.blob(),
  };
}

/** Evidence of a fork, byte for byte, as anybody verifies it. `n`: its place in the list. */
export async function getEvidence(group: string, party: string, n: number): Promise<Blob> {
  return (await answerOf(`/api/v1/forks/${group}/${party}/evidence?n=${n}`, {})).blob();
}
