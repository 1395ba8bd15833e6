/** Acts: the form that every act has, whatever its type (docs/spec/statement.md). Each is one leaf of its author's log. */
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  narrowCanonicalBytes,
  parseCanonicalObject,
} from '#kernel/canonical-json.ts';
import { type GroupId, isHashHex, isPartyId, isRecordId, type PartyId } from '#kernel/id.ts';
import { isInstant } from '#kernel/instant.ts';
import { ok, type Refused, type Result, refuse } from '#kernel/refusal.ts';
import { actBytesMax, attachmentsMax, refsMax } from './bounds.ts';
import type { Act } from './statement.ts';

/** Where a statement stands: the leaf `seq` of `party`'s log in `group`. */
export type Place = Readonly<{ group: GroupId; party: PartyId; seq: number }>;

const namePattern = /^[a-z][a-z0-9-]{1,31}$/;
const typePattern = /^[a-z][a-z-]{0,31}\.[a-z][a-z-]{0,31}$/;
const mediaTypePattern = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}$/;

type Form = (value: JsonValue) => boolean;

const text =
  (matches: (text: string) => boolean): Form =>
  (value) =>
    typeof value === 'string' && matches(value);
const count: Form = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const name = text((value) => namePattern.test(value));
const hash = text(isHashHex);

/** An object of exactly these members. */
function exactly(forms: Readonly<Record<string, Form>>): Form {
  const names = Object.keys(forms);
  return (value) => {
    if (!isJsonObject(value) || Object.keys(value).length !== names.length) return false;
    return names.every((name) => {
      const member = value[name];
      return member !== undefined && forms[name]?.(member) === true;
    });
  };
}

function listOf(form: Form, max: number): Form {
  return (value) =>
    Array.isArray(value) && value.length >= 1 && value.length <= max && value.every(form);
}

const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['area', name],
  [
    'attachments',
    listOf(
      exactly({ bytes: count, mediaType: text((v) => mediaTypePattern.test(v)), sha256: hash }),
      attachmentsMax,
    ),
  ],
  ['authority', name],
  ['content', hash],
  ['facts', isJsonObject],
  ['group', hash],
  ['party', text(isPartyId)],
  ['record', text(isRecordId)],
  ['refs', listOf(exactly({ leaf: hash, party: text(isPartyId), seq: count }), refsMax)],
  ['seq', count],
  ['time', text(isInstant)],
  ['type', text((value) => value === 'receipt' || typePattern.test(value))],
  ['v', (value) => value === 1],
]);
const required = ['facts', 'group', 'party', 'seq', 'time', 'type', 'v'];

/** The first member that is missing, unknown or of another form. */
function faultIn(value: JsonObject): string | undefined {
  for (const member of Object.keys(value)) {
    const form = forms.get(member);
    if (form === undefined || !form(value[member] ?? null)) return member;
  }
  return required.find((member) => !Object.hasOwn(value, member));
}

function isAct(value: JsonObject): value is JsonObject & Act {
  return faultIn(value) === undefined;
}

/**
 * The act in these bytes. Refuses, in this order: `act.too-large`, `act.not-canonical`, `act.unknown-version`,
 * `act.malformed`. Whether the type is known or the author was entitled is not asked here: such an act is kept.
 */
export function parseAct(bytes: Uint8Array): Result<Act> {
  if (bytes.length > actBytesMax) return tooLarge(bytes);
  const value = parseCanonicalObject(bytes);
  return value === undefined ? refuse('act.not-canonical') : actOf(value);
}

/** The bytes of an act that this node writes; refuses as {@link parseAct} would at the other side. */
export function formatAct(act: Act): Result<Uint8Array> {
  const bytes = narrowCanonicalBytes(act);
  if (bytes === undefined) return refuse('act.not-canonical');
  if (bytes.length > actBytesMax) return tooLarge(bytes);
  const formed = actOf(act);
  return formed.ok ? ok(bytes) : formed;
}

function tooLarge(bytes: Uint8Array): Refused {
  return refuse('act.too-large', { facts: { bytes: bytes.length, bytesMax: actBytesMax } });
}

function actOf(value: JsonObject): Result<Act> {
  const { v } = value;
  if (v !== 1 && typeof v === 'number') {
    return refuse('act.unknown-version', { at: 'v', facts: { found: v } });
  }
  return isAct(value) ? ok(value) : refuse('act.malformed', { at: faultIn(value) ?? '' });
}

/** Refuses `act.misplaced` if the act names another place than it stands at. */
export function checkPlace(act: Act, place: Place): Result<Act> {
  for (const member of ['group', 'party', 'seq'] as const) {
    if (act[member] === place[member]) continue;
    const facts = { expected: place[member], found: act[member] };
    return refuse('act.misplaced', { at: member, facts });
  }
  return ok(act);
}

/** Types that belong to no area, so that suspension never stops them. */
export function isOfNoArea(type: string): boolean {
  return areaFreeTypes.has(type) || type.endsWith('.withdrawn');
}
const areaFreeTypes: ReadonlySet<string> = new Set([
  'terms.accepted',
  'receipt',
  'key.rotated',
  'node.described',
  'content.erased',
  'fork.shown',
  'fork.settled',
  'suspension.declared',
  'suspension.lifted',
  'amendment.tabled',
  'amendment.accepted',
  'amendment.stance-taken',
  'membership.left',
  'line.regarded',
]);
