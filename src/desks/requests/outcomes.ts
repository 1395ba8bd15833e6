/** Kinds of requests, and how each can be answered. */
export const kinds = [
  'information',
  'assistance',
  'feedback',
  'permission',
  'return-or-destroy',
  'correction',
] as const;
export type Kind = (typeof kinds)[number];

export const outcomesOf = {
  information: ['provided', 'nothing-held', 'refused'],
  assistance: ['given', 'not-possible', 'refused'],
  feedback: ['acted-on', 'in-use', 'nothing-found', 'not-followed-up', 'refused'],
  permission: ['granted', 'refused'],
  'return-or-destroy': ['done', 'used', 'sealed', 'refused'],
  correction: ['corrected', 'noted', 'refused'],
} as const satisfies Readonly<Record<Kind, readonly string[]>>;
export type Outcome = (typeof outcomesOf)[Kind][number];
