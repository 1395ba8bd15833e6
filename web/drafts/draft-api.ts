import type { SayRequest } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import { send } from '../app/api.ts';

/** Hands in what an officer wrote: it stands at home until others have cleared it. */
export const postDraft = (draft: SayRequest, note?: string): Promise<DraftView> =>
  send('POST', '/api/v1/drafts', { draft, ...(note ? { note } : {}) });
