/** Where one version of a notice differs from the one before, and what that does to its clock. */
import {
  canonicalText,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '#kernel/canonical-json.ts';
import type { ClockRule } from '#ledger/terms.ts';

export type NoticeVersion = Readonly<{ facts: JsonObject; content: JsonObject }>;

/** `path` leads to a value within facts or content; a line of goods is named by its number. */
export type NoticeChange = Readonly<{
  path: readonly string[];
  before?: JsonValue;
  after?: JsonValue;
}>;

export function noticeChanges(
  before: NoticeVersion,
  after: NoticeVersion,
): readonly NoticeChange[] {
  return [...differ([], before.facts, after.facts), ...differ([], before.content, after.content)];
}

const isSame = (one: JsonValue | undefined, other: JsonValue | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : canonicalText(one) === canonicalText(other);

function differ(
  path: readonly string[],
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): readonly NoticeChange[] {
  if (isSame(before, after)) return [];
  const [one, other] = [membersOf(before), membersOf(after)];
  if (!one || !other) {
    return [
      { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) },
    ];
  }
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap((name) => differ([...path, name], one[name], other[name]));
}

/** The members of an object, or of a list whose items are numbered lines; other lists are one value. What is absent has none. */
function membersOf(value: JsonValue | undefined): JsonObject | undefined {
  if (value === undefined) return {};
  if (isJsonObject(value)) return value;
  if (!Array.isArray(value)) return undefined;
  const items: readonly JsonValue[] = value;
  const numbered = items.map((item) => (isJsonObject(item) ? item['line'] : undefined));
  if (items.length === 0 || numbered.some((line) => typeof line !== 'number')) return undefined;
  return Object.fromEntries(
    items.filter(isJsonObject).map(({ line, ...rest }) => [String(line), rest] as const),
  );
}

export type ClockEffect = 'no-clock' | 'begins' | 'ends' | 'restarts' | 'continues';

/** What an amended notice does to the clock (docs/spec/notifications.md, *Which version counts*). */
export function clockEffect(
  before: JsonObject,
  after: JsonObject,
  clocks: readonly ClockRule[],
): ClockEffect {
  const ruleOf = (facts: JsonObject): ClockRule | undefined =>
    clocks.find(
      ({ id, bases }) => id === facts['rule'] && bases.some((basis) => basis === facts['basis']),
    );
  const [old, next] = [ruleOf(before), ruleOf(after)];
  if (!next) return old ? 'ends' : 'no-clock';
  if (!old) return 'begins';
  const continues = next.amendment === 'continues' && before['rule'] === after['rule'];
  return continues ? 'continues' : 'restarts';
}
