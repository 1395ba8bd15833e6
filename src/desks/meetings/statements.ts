/** What can be said of a meeting: facts of each type (docs/spec/meetings.md). Decisions are a desk of their own, in `decision.ts`. */
import { z } from 'zod';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import type { StatementType, Unfit } from '#verbs/desk.ts';
import {
  hashForm,
  instantForm,
  lineForm,
  nameForm,
  partyForm,
  recordForm,
  seqForm,
  slugForm,
  textForm,
} from '#verbs/forms.ts';

export const levels = ['senior', 'working', 'sub-group'] as const;
export const settings = ['in-person', 'video', 'hybrid'] as const;
export const replies = ['accepted', 'tentative', 'declined'] as const;
export const roles = [
  'head',
  'deputy',
  'member',
  'expert',
  'interpreter',
  'liaison',
  'observer',
] as const;

export const itemsMax = 32;
const delegationsMax = 32;
/** Two weeks. */
const minutesMax = 20_160;
/** A meeting stands in the area that it concerns. */
export const place = { anyArea: true } as const;

const distinctKeys = (items: readonly { readonly key: string }[]): boolean =>
  new Set(items.map(({ key }) => key)).size === items.length;
const itemsOf = <Item extends z.ZodType<{ readonly key: string } & JsonObject>>(item: Item) =>
  z.array(item).min(1).max(itemsMax).refine(distinctKeys, phrase('each once'));

export const invitationFacts = z
  .strictObject({
    level: z.enum(levels),
    /** The sub-group's name in one word. */
    subGroup: slugForm.exactOptional(),
    starts: instantForm,
    minutes: z.int().min(1).max(minutesMax),
    setting: z.enum(settings),
    /** UN/LOCODE. */
    at: z
      .string()
      .regex(/^[A-Z]{2}[A-Z2-9]{3}$/)
      .exactOptional(),
    host: partyForm.exactOptional(),
  })
  .refine(
    ({ level, subGroup }) => (level === 'sub-group') === (subGroup !== undefined),
    phrase('the name of a sub-group, at that level and no other'),
  );
export type InvitationFacts = z.infer<typeof invitationFacts>;
const invitationContent = z.strictObject({
  title: nameForm,
  venue: nameForm.exactOptional(),
  text: textForm.exactOptional(),
  url: lineForm.exactOptional(),
});

/** `invitation`: `seq`, in the inviter's log, of the version that is answered. */
export const replyFacts = z.strictObject({
  invitation: seqForm,
  reply: z.enum(replies),
  /** Another time that would suit. */
  proposes: instantForm.exactOptional(),
});
export const delegationFacts = z.strictObject({
  members: z
    .array(
      z.strictObject({
        authority: slugForm,
        role: z.enum(roles),
        count: z.int().min(1).max(99),
      }),
    )
    .min(1)
    .max(delegationsMax),
});
export const agendaFacts = z.strictObject({
  items: itemsOf(
    z.strictObject({
      key: slugForm,
      minutes: z.int().min(1).max(minutesMax).exactOptional(),
      record: recordForm.exactOptional(),
    }),
  ),
});
const agendaContent = z.strictObject({
  titles: z
    .array(z.strictObject({ key: slugForm, title: nameForm }))
    .min(1)
    .max(itemsMax),
  text: textForm.exactOptional(),
});
/** `document`: SHA-256 of its bytes. */
export const documentFacts = z.strictObject({ document: hashForm, item: slugForm.exactOptional() });
const documentContent = z.strictObject({ title: nameForm, note: textForm.exactOptional() });
export const documentTakenBackFacts = z.strictObject({ document: hashForm });
export const heldFacts = z.strictObject({
  starts: instantForm,
  minutes: z.int().min(1).max(minutesMax),
});
/** What a side lists, by keys of the agenda or its own; where it quotes an agreed text, by the hash of the version. */
export const readoutFacts = z.strictObject({
  items: itemsOf(
    z.strictObject({
      key: slugForm,
      quotes: hashForm.exactOptional(),
      record: recordForm.exactOptional(),
    }),
  ),
});
const readoutContent = z.strictObject({
  text: textForm,
  items: z
    .array(z.strictObject({ key: slugForm, text: textForm }))
    .min(1)
    .max(itemsMax)
    .exactOptional(),
});
const remark = z.strictObject({ text: textForm });

const keysIn = (list: JsonValue | undefined): readonly JsonValue[] =>
  (Array.isArray(list) ? list : []).flatMap((item) =>
    isJsonObject(item) && item['key'] !== undefined ? [item['key']] : [],
  );

/** Words under a key that the facts do not list would stand under nothing once the content is erased. */
const unfitKeys =
  (member: string) =>
  (facts: JsonObject, content: JsonObject | undefined): Unfit | undefined => {
    const listed = keysIn(facts['items']).map(String);
    const strays = keysIn(content?.[member]).some((key) => !listed.includes(String(key)));
    return strays ? { at: `content.${member}`, expected: codes(listed) } : undefined;
  };
const unfitTitles = unfitKeys('titles');
const unfitItems = unfitKeys('items');

const verb = 'report' as const;

export const types = {
  'meeting.called': {
    ...place,
    verb: 'request',
    facts: invitationFacts,
    content: invitationContent,
    opens: true,
  },
  'meeting.changed': {
    ...place,
    verb: 'request',
    facts: invitationFacts,
    content: invitationContent,
    opens: false,
  },
  // Withdrawal belongs to no area, so that no suspension stops it (docs/spec/statement.md).
  'meeting.withdrawn': {
    verb: 'request',
    facts: z.strictObject({}),
    content: remark,
    opens: false,
  },
  'meeting.answered': { ...place, verb, facts: replyFacts, content: remark, opens: false },
  'meeting.delegation-named': {
    ...place,
    verb,
    facts: delegationFacts,
    content: remark,
    opens: false,
  },
  'meeting.agenda-proposed': {
    ...place,
    verb,
    facts: agendaFacts,
    content: agendaContent,
    opens: false,
    unfit: (facts, _, __, content) => unfitTitles(facts, content),
  },
  'meeting.document-listed': {
    ...place,
    verb,
    facts: documentFacts,
    content: documentContent,
    opens: false,
  },
  'meeting.document-taken-back': {
    ...place,
    verb,
    facts: documentTakenBackFacts,
    content: remark,
    opens: false,
  },
  'meeting.held': { ...place, verb, facts: heldFacts, content: remark, opens: false },
  'meeting.readout-given': {
    ...place,
    verb,
    facts: readoutFacts,
    content: readoutContent,
    opens: false,
    unfit: (facts, _, __, content) => unfitItems(facts, content),
  },
} as const satisfies Record<string, StatementType>;

export type MeetingType = keyof typeof types;
