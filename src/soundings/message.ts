/**
 * What one side lays before another in a sounding (docs/spec/soundings.md): a non-paper clause by clause, or a comment on it. Nothing in a message
 * says who wrote it: that is known from whose box it lay in, to the two who share the key of that box and to nobody else.
 */
import { z } from 'zod';
import { utf8 } from '#kernel/bytes.ts';
import {
  canonicalBytes,
  narrowCanonicalBytes,
  parseCanonicalText,
} from '#kernel/canonical-json.ts';
import { type Instant, isInstant } from '#kernel/instant.ts';
import { type Language, languages } from '#kernel/language.ts';
import { phrase } from '#kernel/phrase.ts';
import { nameForm, textForm } from '#verbs/forms.ts';
import { isBalanced } from './bracketed.ts';

/** Days that a sounding stands unless its writer says otherwise, and at most. */
export const soundingDays = 30;
export const soundingDaysMax = 180;
export const messageBytesMax = 65_536;
/** What one side may have standing before another in one group. */
export const messagesMax = 256;
export const boxBytesMax = 1_048_576;
export const soundingClausesMax = 200;

declare const brand: unique symbol;
/** 32 hexadecimal digits, at random: of a message; a thread has the id of its first paper. */
export type SoundingId = string & { readonly [brand]: 'SoundingId' };
export const isSoundingId = (text: string): text is SoundingId => /^[0-9a-f]{32}$/.test(text);

/** @param random 16 fresh bytes. */
export const soundingId = (random: Uint8Array): SoundingId =>
  [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('') as SoundingId;

export const soundingIdForm = z.custom<SoundingId>(
  (value) => typeof value === 'string' && isSoundingId(value),
  phrase('32 hexadecimal digits'),
);
const instantForm = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));

const bracketed = textForm.refine(
  (text) => languages.every((language: Language) => isBalanced(text[language] ?? '')),
  phrase('brackets that close what they open'),
);
const clauseForm = z.strictObject({
  id: z.string().regex(/^c[0-9]{1,4}$/),
  text: bracketed,
});

export const paperForm = z.strictObject({
  clauses: z
    .array(clauseForm)
    .min(1)
    .max(soundingClausesMax)
    .refine(
      (clauses) => new Set(clauses.map(({ id }) => id)).size === clauses.length,
      phrase('each once'),
    ),
  /** The paper of this thread that it words anew. */
  revises: soundingIdForm.exactOptional(),
  title: nameForm,
});
export const commentForm = z.strictObject({
  /** The comment that this one answers. */
  answers: soundingIdForm.exactOptional(),
  clause: z
    .string()
    .regex(/^c[0-9]{1,4}$/)
    .exactOptional(),
  /** The paper that it is about. */
  on: soundingIdForm,
  text: textForm,
});
export type Paper = z.infer<typeof paperForm>;
export type Comment = z.infer<typeof commentForm>;

const common = {
  expires: instantForm,
  id: soundingIdForm,
  thread: soundingIdForm,
  written: instantForm,
};
const messageForm = z.union([
  z.strictObject({ ...common, paper: paperForm }),
  z.strictObject({ ...common, comment: commentForm }),
]);
export type PaperMessage = Standing & Readonly<{ paper: Paper }>;
export type CommentMessage = Standing & Readonly<{ comment: Comment }>;
export type Message = PaperMessage | CommentMessage;
type Standing = Readonly<{
  expires: Instant;
  id: SoundingId;
  thread: SoundingId;
  /** As its writer's clock says. */
  written: Instant;
}>;

export const isPaper = (message: Message): message is PaperMessage => 'paper' in message;

/** Undefined for what is no message; one that is over its bounds, or holds what no protocol text may, is none. */
export function readMessage(value: unknown): Message | undefined {
  const read = messageForm.safeParse(value);
  if (!read.success) return undefined;
  const bytes = narrowCanonicalBytes(read.data);
  return bytes !== undefined && bytes.length <= messageBytesMax ? read.data : undefined;
}

const paddedBytesMin = 4_096;
/** The padded form of a full box, and what sealing adds. */
export const sealedBoxBytesMax = 4 * boxBytesMax;

/** All that stands, as one text. Spaces fill it up to a power of two, so that its length tells little. */
export function boxBytes(messages: readonly Message[]): Uint8Array {
  const bytes = canonicalBytes({ messages, v: 1 });
  let length = paddedBytesMin;
  while (length < bytes.length) length *= 2;
  const padded = new Uint8Array(length).fill(0x20);
  padded.set(bytes);
  return padded;
}

const boxForm = z.strictObject({
  messages: z.array(z.unknown()).max(messagesMax),
  v: z.literal(1),
});

/** Undefined for what is no box. A message in it that is none is passed over: a later version may write others. */
export function readBox(text: string): readonly Message[] | undefined {
  const box = boxForm.safeParse(parseCanonicalText(text.replace(/ +$/, '')));
  if (!box.success) return undefined;
  return box.data.messages.flatMap((one) => readMessage(one) ?? []);
}

/** Whether these may stand together before one other side. */
export const fitsBox = (messages: readonly Message[]): boolean =>
  messages.length <= messagesMax &&
  messages.reduce((sum, message) => sum + canonicalBytes(message).length, 0) <= boxBytesMax;

/** The same text for both kinds of key material: {@link pairKey} and {@link seal}. */
export const scheme = 'entente/sounding/v1';
export const schemeBytes = (...lines: readonly string[]): Uint8Array =>
  utf8([scheme, ...lines].join('\n'));
