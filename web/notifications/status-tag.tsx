import { useLingui } from '@lingui/react/macro';
import { Tag } from '../ui/tag.tsx';
import { statusTone, statusWord } from './status-words.ts';

export function StatusTag({ status }: { status: string }) {
  const { i18n } = useLingui();
  const word = statusWord(status);
  return <Tag look={statusTone(status)}>{word ? i18n._(word) : status}</Tag>;
}
