/** One party's part of an agreed text: what it tabled, took up, took back and thinks of each version. Plain JSON. */
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { HashHex } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Version, versionHash } from '#ledger/wording.ts';
import type { SaidAct } from './desk.ts';
import type { Mandate, Stance } from './text-forms.ts';

/** Of one party on one record. A withdrawal needs something to take back, so that those need no bound of their own. */
export const tabledMax = 64;
export const acceptancesMax = 256;
export const stancesMax = 128;
const keptMax = 128;

export type TextSaid = {
  readonly seq: number;
  readonly time: Instant;
  /** The agency that spoke. */
  readonly authority?: string;
  readonly version: HashHex;
};
export type Tabling<Matter extends JsonObject = JsonObject> = TextSaid & {
  readonly text: Version<Matter>;
  readonly counters?: HashHex;
};
export type TextWord = TextSaid &
  ({ readonly kind: 'accepted'; readonly mandate: Mandate } | { readonly kind: 'withdrawn' });
export type StanceTaken = TextSaid & { readonly stance: Stance };

export type TextSide<Matter extends JsonObject = JsonObject> = {
  readonly tabled?: readonly Tabling<Matter>[];
  readonly words?: readonly TextWord[];
  /** The latest on each version. */
  readonly stances?: readonly StanceTaken[];
  readonly withoutEffect?: readonly { readonly seq: number; readonly why: string }[];
};

/** A statement that stands without effect, with the reason in one word. */
export function keptWithoutEffect<Side extends Pick<TextSide, 'withoutEffect'>>(
  side: Side,
  seq: number,
  why: string,
): Side {
  const kept = side.withoutEffect ?? [];
  return kept.length >= keptMax ? side : { ...side, withoutEffect: [...kept, { seq, why }] };
}

/** Whether the side still offers a version that it tabled: it has neither taken it back nor taken up another since. */
export function offers(side: TextSide, version: HashHex): boolean {
  const tabled = side.tabled?.findLast((one) => one.version === version);
  if (tabled === undefined) return false;
  const ended = side.words?.some(
    (word) => word.seq > tabled.seq && (word.kind === 'withdrawn') === (word.version === version),
  );
  return ended !== true;
}

const acceptances = (side: TextSide): number =>
  (side.words ?? []).filter(({ kind }) => kind === 'accepted').length;

type Facts = Readonly<{
  version: HashHex;
  mandate: Mandate;
  stance: Stance;
  text: Version;
  counters?: HashHex;
}>;

/**
 * Applies one act of the four types of an agreed text to the side of its author; `undefined` for any other. Equal texts are one version:
 * its hash follows from the facts of the tabling, and is not taken from its author's word.
 */
export function reduceText<Side extends TextSide>(side: Side, act: SaidAct): Side | undefined {
  const facts = act.facts as Partial<Facts>;
  const { seq, time, authority } = act;
  const said = { seq, time, ...(authority !== undefined && { authority }) };
  const verb = act.type.slice(act.type.indexOf('.') + 1);
  if (verb === 'tabled' && facts.text) {
    const { text, counters } = facts;
    const version = versionHash(act.facts['text'] as JsonObject);
    if (offers(side, version)) return keptWithoutEffect(side, seq, 'tabled-already');
    const tabled = side.tabled ?? [];
    if (tabled.length >= tabledMax) return keptWithoutEffect(side, seq, 'too-many');
    const tabling = { ...said, version, text, ...(counters && { counters }) };
    return { ...side, tabled: [...tabled, tabling] };
  }
  const { version, mandate, stance } = facts;
  if (version === undefined) return undefined;
  const words = side.words ?? [];
  if (verb === 'accepted' && mandate) {
    if (acceptances(side) >= acceptancesMax) return keptWithoutEffect(side, seq, 'too-many');
    return { ...side, words: [...words, { ...said, kind: 'accepted', version, mandate }] };
  }
  if (verb === 'withdrawn') {
    const last = words.findLast((word) => word.version === version);
    if (last?.kind !== 'accepted' && !offers(side, version)) {
      return keptWithoutEffect(side, seq, 'nothing-to-withdraw');
    }
    return { ...side, words: [...words, { ...said, kind: 'withdrawn', version }] };
  }
  if (verb === 'stance-taken' && stance) {
    const others = (side.stances ?? []).filter((one) => one.version !== version);
    if (others.length >= stancesMax) return keptWithoutEffect(side, seq, 'too-many');
    return { ...side, stances: [...others, { ...said, version, stance }] };
  }
  return undefined;
}
