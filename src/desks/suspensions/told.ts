/** What is told of the line at home: where each area stands, what suspending would stop, and what happened meanwhile. Nothing of it stands in a log. */
import type { PartyId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { LineWord } from './statements.ts';

/** A party's own suspension of an area, which it has not lifted. `from`: announced for later than its receipt. */
export type Standing = Readonly<{
  record: RecordId;
  by: PartyId;
  seq: number;
  time: Instant;
  from?: Instant;
}>;
/** A party's last word on the line in an area. */
export type Regard = Readonly<{ record: RecordId; by: PartyId; word: LineWord; time: Instant }>;

export type AreaState = Readonly<{
  area: string;
  /** The terms keep it running. */
  floor: boolean;
  suspensions: readonly Standing[];
  regards: readonly Regard[];
  /** Whose suspensions keep this party from saying anything there now. */
  closedBy: readonly PartyId[];
  /** Own drafts that were cleared by all and wait for the area, and others that are not cleared yet. */
  held: number;
  open: number;
}>;

/** What suspending would do to one record of the areas. */
export type Stopped = Readonly<{
  record: RecordId;
  desk: string;
  area: string;
  status: string;
  /**
   * `pauses`: a clock of the terms would stand still. `runs-on`: statute or treaty set it, and it does not stop. `acceptance`: this party's own, not complete,
   * would be withdrawn.
   */
  what: 'pauses' | 'runs-on' | 'acceptance';
  deadline?: Instant;
  /** The instrument that sets the period. */
  source?: string;
}>;
export type DryRun = Readonly<{
  areas: readonly Readonly<{
    area: string;
    outcome: 'stops' | 'floor' | 'not-in-terms' | 'stopped-already';
  }>[];
  /** The first `listedMax` of each kind, and how many there are in all. */
  listed: readonly Stopped[];
  counts: Readonly<Record<Stopped['what'], number>>;
  /** Own drafts in these areas that would wait. */
  drafts: number;
}>;

/** Something that happened while an area was suspended, or that may be done now. */
export type GapItem = Readonly<{
  kind: 'came' | 'ran-out' | 'owed' | 'held';
  area: string;
  /** Absent for what concerns no record yet: a draft that would open one. */
  record?: RecordId;
  desk?: string;
  /** What came: who said it, where, and its type. */
  party?: PartyId;
  seq?: number;
  type?: string;
  time?: Instant;
  status?: string;
  /** What is owed: by this party. */
  what?: string;
  due?: Instant;
  statutory?: boolean;
  draft?: RecordId;
}>;
export type GapReport = Readonly<{
  record: RecordId;
  by: PartyId;
  areas: readonly Readonly<{ area: string; from: Instant; until?: Instant }>[];
  listed: readonly GapItem[];
  counts: Readonly<Record<GapItem['kind'], number>>;
}>;
