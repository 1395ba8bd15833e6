/** What has become of the terms: how they were amended, what is on the table, who has left, and whether the group goes on (docs/spec/amendments.md). */
import type { HashHex, PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { DeriveInput, JointBase } from '#verbs/desk.ts';
import {
  deriveText,
  owingAnswers,
  type TextDeriving,
  type TextView,
  textInput,
  type VersionView,
} from '#verbs/text-joint.ts';
import { type Amended, type From, type TabledMatter, termsHistory } from './history.ts';
import type { AmendmentSide, Left } from './side.ts';
import type { AmendmentMatter } from './statements.ts';

export const statuses = [
  'tabled',
  'taken-up',
  'taken-up-by-all',
  'in-force',
  'as-founded',
  'left',
  'dissolved',
  'disputed',
] as const;
export type AmendmentStatus = (typeof statuses)[number];

/** Terms in force, with the moment at which the last of the receipts that made them so was written. */
export type InForce = Amended & Readonly<{ at?: Instant }>;

export type AmendmentJoint = JointBase &
  TextView<AmendmentMatter> &
  Readonly<{
    desk: 'amendments';
    status: AmendmentStatus;
    /** The hash of the terms in force: what an amendment must name. */
    terms: HashHex;
    /** In the order in which they came into force; the founding terms are not among them. */
    history: readonly InForce[];
    dissolved?: Readonly<{ version: HashHex; from: From; at?: Instant }>;
    /** Agreed, but without effect: of other terms, making none, or behind the end. */
    idle: Readonly<Record<HashHex, string>>;
    left: readonly (Left & Readonly<{ party: PartyId }>)[];
  }>;

type Input = DeriveInput<AmendmentSide>;

function tabledMatters({ sides, terms }: Input): readonly TabledMatter[] {
  const found = new Map<
    HashHex,
    { version: HashHex; matter: AmendmentMatter; by: Map<PartyId, number> }
  >();
  for (const { party } of terms.members) {
    for (const { version, text, seq } of sides.get(party)?.tabled ?? []) {
      const { matter } = text;
      if (matter === undefined) continue;
      const one = found.get(version) ?? { version, matter, by: new Map<PartyId, number>() };
      if (!one.by.has(party)) one.by.set(party, seq);
      found.set(version, one);
    }
  }
  return [...found.values()];
}

function leftOf({ sides, terms }: Input): AmendmentJoint['left'] {
  return terms.members.flatMap(({ party }) => {
    const left = sides.get(party)?.left;
    return left ? [{ party, ...left }] : [];
  });
}

const isOffered = ({ tabled, takenUpBy }: VersionView): boolean =>
  takenUpBy.length > 0 || tabled.some(({ offered }) => offered);

/** On the table, and of the terms that are in force: what may still be taken up. */
export function openVersions(
  { versions }: TextView<AmendmentMatter>,
  terms: HashHex,
): readonly VersionView<AmendmentMatter>[] {
  return versions.filter(
    (view) =>
      (view.state === 'tabled' || view.state === 'taken-up' || view.state === 'taken-up-by-all') &&
      view.text?.matter?.amends === terms &&
      isOffered(view),
  );
}

function statusOf(
  joint: Pick<AmendmentJoint, 'dissolved' | 'history' | 'left'>,
  open: readonly VersionView<AmendmentMatter>[],
): AmendmentStatus {
  if (joint.dissolved) return 'dissolved';
  if (joint.left.length > 0) return 'left';
  for (const state of ['taken-up-by-all', 'taken-up', 'tabled'] as const) {
    if (open.some((one) => one.state === state)) return state;
  }
  return joint.history.length > 0 ? 'in-force' : 'as-founded';
}

export function derive(input: Input): AmendmentJoint {
  const { record, sides, terms, group, forked } = input;
  const members = terms.members.map(({ party }) => party);
  const left = leftOf(input);
  // Leaving takes back its author's acceptances that are not complete, as a suspension does; no suspension does it here.
  const suspensions = left.map(({ party, seq }) => ({ by: party, seq }));
  const deriving: TextDeriving<AmendmentMatter> = { ...input, suspensions };
  const view = deriveText<AmendmentMatter>(deriving);
  const { amended, dissolved, idle } = termsHistory(
    textInput(deriving),
    { group, terms },
    tabledMatters(input),
  );
  const atOf = (version: HashHex): { at?: Instant } => {
    const at = view.versions.find((one) => one.version === version)?.agreement?.at;
    return at === undefined ? {} : { at };
  };
  const history = amended.map((one): InForce => ({ ...one, ...atOf(one.version) }));
  const hash = history.at(-1)?.terms ?? (group as string as HashHex);
  const open = openVersions(view, hash);
  const ended = dissolved && { ...dissolved, ...atOf(dissolved.version) };
  const joint = { history, left, ...(ended && { dissolved: ended }) };
  const isForked = members.some((party) => forked.has(party));
  const isOver = isForked || ended !== undefined || left.length > 0;
  const owing = new Set(owingAnswers({ versions: open }));
  const { inForce: _, ...texts } = view;
  const inForce = ended?.version ?? history.at(-1)?.version;
  return {
    record,
    desk: 'amendments',
    status: isForked ? 'disputed' : statusOf(joint, open),
    parties: members,
    ...texts,
    ...(inForce && { inForce }),
    terms: hash,
    ...{ ...joint, idle },
    owed: isOver
      ? []
      : members
          .filter((party) => owing.has(party))
          .map((party) => ({ party, what: 'answer-text' })),
    withoutEffect: [...sides].flatMap(([party, side]) =>
      (side.withoutEffect ?? []).map((kept) => ({ party, ...kept })),
    ),
  };
}
