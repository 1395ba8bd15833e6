/**
 * Every refusal code that exists, in order of precedence within its family. A code is a contract: peers, scripts and
 * the web match on it. Each has a sentence in three languages (`src/kernel/refusal-text.ts`); a test compares the sets.
 */
export const refusalCodes = [
  // Bundles (docs/spec/bundle.md, in the order of the checks)
  'bundle.too-large',
  'bundle.malformed',
  'bundle.truncated',
  'group.unknown',
  'party.not-a-member',
  'bundle.gap',
  'act.too-large',
  'act.not-canonical',
  'act.unknown-version',
  'act.malformed',
  'act.misplaced',
  'content.too-large',
  'content.not-canonical',
  'content.mismatch',
  'bundle.key-act-inside',
  'checkpoint.malformed',
  'checkpoint.wrong-origin',
  'checkpoint.bad-signature',
  'checkpoint.from-the-future',
  'log.forked',
  'checkpoint.inconsistent',
  // Fork evidence and branch certificates (docs/spec/log.md)
  'evidence.malformed',
  'evidence.no-fork',
  'certificate.malformed',
  'certificate.bad-signature',
  // Founding
  'terms.too-large',
  'terms.not-canonical',
  'terms.malformed',
  'terms.unknown-version',
  'group.exists',
  'group.not-founded',
  'fingerprint.mismatch',
  // Carried files
  'carried.too-large',
  'carried.not-for-us',
  'carried.malformed',
  // Exchange
  'exchange.not-found',
  'exchange.clock-skew',
  'exchange.replayed',
  'exchange.busy',
  'exchange.quota',
  // What this node's own officers and scripts ask for
  'request.too-large',
  'request.malformed',
  'request.not-found',
  'request.not-allowed',
  'draft.malformed',
  'draft.not-entitled',
  'draft.area-suspended',
  'node.behind-its-guard',
  'node.guard-full',
  'node.not-the-writer',
  'node.stopped-appending',
  'list.too-large',
  'list.malformed',
  'list.unknown-format',
  'config.malformed',
  'key.malformed',
  'backup.malformed',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
