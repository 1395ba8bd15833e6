import { useLingui } from '@lingui/react/macro';
import type { DraftView } from '#api/contract-drafts.ts';
import { Tag } from '../ui/tag.tsx';
import { draftStatusWords } from './draft-words.ts';

export function DraftState({ view }: { view: DraftView }) {
  const { i18n } = useLingui();
  const word = draftStatusWords[view.status];
  const look = view.status === 'open' ? 'open' : view.status === 'released' ? 'said' : 'past';
  return <Tag look={look}>{word ? i18n._(word) : view.status}</Tag>;
}
