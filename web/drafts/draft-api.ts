import type { SayRequest } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import { send } from '../app/api.ts';

/**
 * Hands in what an officer wrote: it stands at home until others have cleared it.
 * @param as the record under which it is written once, however often it is sent
 */
export const postDraft = (draft: SayRequest, as: string | undefined): Promise<DraftView> =>
  send('POST', '/api/v1/drafts', { draft, ...(as === undefined ? {} : { as }) });

/** Puts another text in place of a draft. It speaks for the authority for which the draft speaks. */
export const reviseDraft = (
  { draft, digest, text }: Pick<DraftView, 'draft' | 'digest' | 'text'>,
  request: SayRequest,
): Promise<DraftView> => {
  const { authority } = text;
  const next = authority === undefined ? request : { ...request, authority };
  return send('POST', `/api/v1/drafts/${draft}/revise`, { digest, draft: next });
};
