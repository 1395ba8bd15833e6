import { createHmac } from 'node:crypto';
import type { OfficerId } from './officer.ts';

/**
 * The key under which an officer's browser enciphers what he has written and not handed in. It is told to his sessions and to nobody else, is the same for all of
 * them, and stands nowhere: it comes of a secret of the node.
 */
export const keepingKeyOf = (secret: Uint8Array, officer: OfficerId): string =>
  createHmac('sha256', secret).update(`entente/kept-texts/v1\n${officer}`).digest('base64');
