/** What the API answers about records of whatever desk, and about the desks themselves; see contract.ts. */
import type { PlanLine, Until, Warning } from '#desks/plan/line.ts';
import type { Figures } from '#desks/requests/reciprocity.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Text, Words } from '#kernel/language.ts';
import type { Ageing } from '#verbs/ageing.ts';
import type { JointBase, Owed } from '#verbs/desk.ts';
import type { DeskWords } from '#verbs/face.ts';
import type { Counted, NotificationRow, SideView } from './contract.ts';

/**
 * GET /api/v1/records?group=&desk=a,b&area=&status=a,b&text=&owed=1&order=due|updated&after=&limit=, or with `begins=`, the beginning of an id, beside `group`, `desk`,
 * `area`, `status` and `limit`: a list without `next`
 */
export type RecordList = Counted &
  Readonly<{ now: Instant; items: readonly RecordRow[]; next?: string }>;

export type RecordRow = Readonly<{
  group: GroupId;
  record: RecordId;
  /** Empty: no desk of this version understands the record. */
  desk: string;
  area?: string;
  status: string;
  /** Opener first. */
  parties: readonly PartyId[];
  /** As the content in force names it, if that is held. */
  title?: Text;
  /** Codes and dates that tell it from others. */
  details: readonly string[];
  /** Earliest date at which this party owes something, or else anybody. */
  due?: Instant;
  owed: readonly Owed[];
  openedAt: Instant;
  updatedAt: Instant;
  findings: number;
}>;

/** GET /api/v1/reciprocity?group= : how the sides answer each other's requests, of what this officer may read. */
export type ReciprocityView = Readonly<{ now: Instant; figures: readonly Figures[] }>;

/**
 * GET /api/v1/ageing?group= : how long what is owed has waited, of each group, area and party, beside that party's own pace before. Of what this officer may read; counted by
 * this node alone, and no other party sees it.
 */
export type AgeingView = Readonly<{
  now: Instant;
  groups: readonly Readonly<{ group: GroupId; rows: readonly Ageing[] }>[];
}>;

/** GET /api/v1/records/<group>/<record> */
export type RecordView = RecordRow &
  Readonly<{
    now: Instant;
    joint: JointBase;
    /** One per party of the group, in the fixed order of the terms. */
    sides: readonly SideView[];
    /** What this party may say on it now. */
    may: readonly StatementForm[];
  }>;

/** GET /api/v1/statement-types/<type>: what a statement of this type may hold, as JSON Schema 2020-12. */
export type StatementForm = Readonly<{
  type: string;
  desk: string;
  area?: string;
  /** Whoever opens a record with it says in which area of the terms. */
  anyArea?: true;
  opens: boolean;
  facts: JsonObject;
  /** Absent: this type has no content. */
  content?: JsonObject;
  /** On a record: facts that follow from it. */
  begin?: JsonObject;
}>;

/** GET /api/v1/desks: the desks of this version, whatever the groups; the last, without a name, has what no desk understands. */
export type DesksView = Readonly<{ desks: readonly DeskView[] }>;
export type DeskView = Readonly<{
  name: string;
  /** Absent: its records stand in several. */
  area?: string;
  /** Its own, and those that every desk has. */
  words: DeskWords;
  /** Those that officers hand in as drafts. */
  types: readonly Readonly<{ type: string; opens: boolean }>[];
}>;

/** GET /api/v1/plan?group=&record=&area=&after=&limit= : items of the work plan by due date, those without one last, with what each needs of others. */
export type PlanView = Counted &
  Readonly<{ now: Instant; items: readonly PlanRow[]; next?: string }>;
export type PlanRow = RecordRow &
  Readonly<{
    line: PlanLine;
    needs: readonly PlanLink[];
    neededBy: readonly PlanLink[];
    /** Beyond the bound of one row. */
    neededByMore?: number;
  }>;
/** Between an item and one that it needs: the other of the two, and what is amiss. */
export type PlanLink = Readonly<{
  record: RecordId;
  /** Absent: it is not held, or not this officer's. */
  found?: Pick<RecordRow, 'group' | 'title' | 'status'> & Pick<PlanLine, 'due'>;
  until: Until;
  met: boolean;
  warnings: readonly Warning[];
}>;

/** GET /api/v1/today → what this party owes at every desk, by date. */
export type TodayView = Counted & Readonly<{ now: Instant; items: readonly OwedItem[] }>;
export type OwedItem = Readonly<{
  group: GroupId;
  what: string;
  /** `what` in words. */
  words: Words;
  due?: Instant;
  statutory: boolean;
  row: RecordRow;
  /** Of the notifications desk: its richer line. */
  notice?: NotificationRow;
}>;
