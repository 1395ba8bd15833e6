import type { Problem } from '#api/contract.ts';
import { problemMediaType } from '#api/problem.ts';
import { ProblemError } from './problem-error.ts';

/** Talks to a node's own API: over HTTP when the node runs, else to the same application inside this process. */
export type Client = Readonly<{
  /** True when another process runs the node. */
  running: boolean;
  /** Where its officers open the desk, if it runs. */
  desk?: string;
  get: (path: string) => Promise<unknown>;
  post: (path: string, body: unknown) => Promise<unknown>;
  getBytes: (path: string) => Promise<Uint8Array>;
  /** With the header that names where a carried file goes on, if it does. */
  getPart: (
    path: string,
    header: string,
  ) => Promise<Readonly<{ bytes: Uint8Array; next?: string }>>;
  postBytes: (path: string, bytes: Uint8Array) => Promise<unknown>;
  put: (path: string, body: unknown) => Promise<unknown>;
  remove: (path: string) => Promise<unknown>;
  close: () => Promise<void>;
}>;

export function clientOver(
  request: (path: string, init: RequestInit) => Promise<Response>,
  node: Readonly<{ desk?: string; close: () => Promise<void> }>,
): Client {
  const answer = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await request(path, init);
    if (response.ok) return response;
    if (response.headers.get('content-type')?.startsWith(problemMediaType)) {
      const problem = (await response.json()) as Partial<Problem>;
      // A fault has no code: it is not the caller's to mend.
      if (problem.code !== undefined) throw new ProblemError(problem as Problem);
    }
    throw new Error(`the node failed (${response.status}) at ${path}; its own output says why`);
  };
  const bytesOf = async (response: Response): Promise<Uint8Array> =>
    new Uint8Array(await response.arrayBuffer());
  const send = async (
    method: 'POST' | 'PUT',
    path: string,
    type: string,
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<unknown> => {
    const headers = { 'content-type': type };
    return (await answer(path, { method, headers, body })).json();
  };
  const json = 'application/json';
  const getPart = async (path: string, header: string) => {
    const response = await answer(path, { method: 'GET' });
    const next = response.headers.get(header);
    return { bytes: await bytesOf(response), ...(next === null ? {} : { next }) };
  };
  return {
    ...node,
    running: node.desk !== undefined,
    getPart,
    get: async (path) => (await answer(path, { method: 'GET' })).json(),
    getBytes: async (path) => bytesOf(await answer(path, { method: 'GET' })),
    post: (path, body) => send('POST', path, json, JSON.stringify(body)),
    put: (path, body) => send('PUT', path, json, JSON.stringify(body)),
    remove: async (path) => (await answer(path, { method: 'DELETE' })).json(),
    postBytes: (path, bytes) =>
      send('POST', path, 'application/octet-stream', new Uint8Array(bytes)),
  };
}
