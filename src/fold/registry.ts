/** Every desk and every type of statement that this version understands. Routes, forms and search are made from it. */

import { amendments } from '#desks/amendments/desk.ts';
import { appearances } from '#desks/appearances/desk.ts';
import { decisions } from '#desks/meetings/decision.ts';
import { meetings } from '#desks/meetings/desk.ts';
import { notifications } from '#desks/notifications/desk.ts';
import { invocations } from '#desks/notifications/invocation.ts';
import { plan } from '#desks/plan/desk.ts';
import { batches } from '#desks/releases/batches.ts';
import { clearances } from '#desks/releases/clearances.ts';
import { releases } from '#desks/releases/desk.ts';
import { requests } from '#desks/requests/desk.ts';
import { suspensions } from '#desks/suspensions/desk.ts';
import { line } from '#desks/suspensions/line.ts';
import { types as termsTypes } from '#desks/terms/statements.ts';
import { concerns } from '#desks/topics/concern.ts';
import { topics } from '#desks/topics/desk.ts';
import type { JsonValue } from '#kernel/canonical-json.ts';
import type { RecordId } from '#kernel/id.ts';
import type { Act } from '#ledger/statement.ts';
import type { Desk, SaidAct, StatementType } from '#verbs/desk.ts';
import { type Fits, fitsOf } from '#verbs/fits.ts';

/** Changes whenever equal logs would fold to other views: nodes of different fold versions do not compare state digests. */
export const foldVersion = 9;

export const desks: readonly Desk[] = [
  ...[notifications, invocations, releases, clearances, batches],
  ...[plan, requests, topics, concerns, meetings, decisions, suspensions, line],
  appearances,
  amendments,
];

export type KnownType = Readonly<{
  name: string;
  type: StatementType;
  desk?: Desk;
  /** Whether facts are what `type.facts` describes. */
  factsFit: Fits;
  /** The same of contents; absent where the type has none. */
  contentFits?: Fits;
}>;

function knownTypes(): ReadonlyMap<string, KnownType> {
  const known = new Map<string, KnownType>();
  const add = (name: string, type: StatementType, desk?: Desk): void => {
    known.set(name, {
      name,
      type,
      ...(desk && { desk }),
      factsFit: fitsOf(type.facts),
      ...(type.content && { contentFits: fitsOf(type.content) }),
    });
  };
  for (const [name, type] of Object.entries(termsTypes)) add(name, type);
  for (const desk of desks) {
    for (const [name, type] of Object.entries(desk.types)) add(name, type, desk);
  }
  return known;
}

/** By name. Types without a desk belong to the group itself and concern no record. */
export const statementTypes: ReadonlyMap<string, KnownType> = knownTypes();

/** The one area of a desk; none if its records stand in several. What it does outside of any area counts there too. */
export const areaOfDesk = (name: string): string | undefined =>
  Object.values(deskNamed(name)?.types ?? {}).find(({ area }) => area !== undefined)?.area;

/** Whether the records of a desk stand in several areas: then each joint view says in which. */
export const standsInAny = (name: string): boolean =>
  Object.values(deskNamed(name)?.types ?? {}).some(({ anyArea }) => anyArea);

export const deskNamed = (name: string): Desk | undefined =>
  desks.find((desk) => desk.name === name);

/** Why an act is kept without effect before any desk sees it, in order of precedence. */
export type NotUnderstood = 'unknown-type' | 'facts-do-not-fit';
export type Misplaced = 'wrong-area' | 'no-record' | 'has-a-record';

export type Understanding =
  | Readonly<{ kind: 'desk'; desk: Desk<JsonValue>; type: StatementType; act: SaidAct }>
  | Readonly<{ kind: 'group'; type: StatementType }>
  | Readonly<{ kind: 'not-understood'; why: NotUnderstood }>
  | Readonly<{ kind: 'misplaced'; why: Misplaced }>;

const onRecord = (act: Act): act is Act & { readonly record: RecordId } => act.record !== undefined;

function isInItsArea({ area }: Act, type: StatementType): boolean {
  if (area === undefined) return type.area === undefined && type.anyArea === undefined;
  // Whether the terms have it, those under which its record was opened decide: they may not be held yet (derive-record.ts).
  return type.anyArea === true || area === type.area;
}

/** Decides once, at the door, whether an act may reach a desk. The only maker of a `SaidAct`. */
export function understand(act: Act): Understanding {
  const known = statementTypes.get(act.type);
  if (known === undefined) return { kind: 'not-understood', why: 'unknown-type' };
  const { type, desk, factsFit } = known;
  if (!factsFit(act.facts)) return { kind: 'not-understood', why: 'facts-do-not-fit' };
  if (!isInItsArea(act, type)) return { kind: 'misplaced', why: 'wrong-area' };
  if (desk === undefined) {
    if (onRecord(act)) return { kind: 'misplaced', why: 'has-a-record' };
    return { kind: 'group', type };
  }
  if (!onRecord(act)) return { kind: 'misplaced', why: 'no-record' };
  return { kind: 'desk', desk, type, act: act as SaidAct };
}
