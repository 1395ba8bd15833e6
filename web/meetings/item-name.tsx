import type { Text } from '#kernel/language.ts';
import { NamedText } from '../ui/named-text.tsx';

/** An item by its title, with the key by which every side names it. */
export function ItemName({ title, itemKey }: { title: Text | undefined; itemKey: string }) {
  if (!title) return <span className="font-semibold wrap-anywhere">{itemKey}</span>;
  return (
    <span className="wrap-anywhere">
      <NamedText text={title} className="font-semibold" />{' '}
      <span className="text-xs text-ink-3">{itemKey}</span>
    </span>
  );
}
