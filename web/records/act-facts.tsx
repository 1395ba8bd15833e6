import type { JsonObject } from '#kernel/canonical-json.ts';
import { FactRows } from '../notifications/fact-rows.tsx';
import { isOfNotifications } from './desk-of-type.ts';
import { useDeskWords } from './desk-words.ts';
import { Stated } from './stated.tsx';

/** The facts of an act in the words of its desk. */
export function ActFacts({ type, facts }: { type: string; facts: JsonObject }) {
  const { deskOf } = useDeskWords();
  if (isOfNotifications(type)) return <FactRows facts={facts} />;
  return <Stated desk={deskOf(type)} stated={facts} />;
}

/** The content of a statement of a desk that has no page of its own. */
export function Told({ type, content }: { type: string; content: JsonObject }) {
  const { deskOf } = useDeskWords();
  if (Object.keys(content).length === 0) return null;
  return (
    <div className="rounded-md bg-sunken px-3 py-2">
      <Stated desk={deskOf(type)} stated={content} />
    </div>
  );
}
