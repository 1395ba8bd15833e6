/**
 * What an outside party needs to check what a log, a proof, a receipt or a bundle says, without a node: the package's
 * `entente/verify`. It reads no file, no clock and no network, and runs in a browser as it does in Node.js.
 */

export * from '#kernel/assert.ts';
export * from '#kernel/bytes.ts';
export * from '#kernel/canonical-json.ts';
export * from '#kernel/digest.ts';
export * from '#kernel/id.ts';
export * from '#kernel/instant.ts';
export * from '#kernel/refusal.ts';
export * from '#kernel/signature.ts';
export * from '#ledger/act.ts';
export * from '#ledger/bounds.ts';
export * from '#ledger/branch-certificate.ts';
export * from '#ledger/bundle.ts';
export * from '#ledger/carried.ts';
export * from '#ledger/checkpoint.ts';
export * from '#ledger/content.ts';
export * from '#ledger/fingerprint.ts';
export * from '#ledger/fork.ts';
export * from '#ledger/fork-statement.ts';
export * from '#ledger/founding.ts';
export * from '#ledger/held-log.ts';
export * from '#ledger/keys.ts';
export * from '#ledger/known-tree.ts';
export * from '#ledger/note.ts';
export * from '#ledger/proof.ts';
export * from '#ledger/receipt.ts';
export * from '#ledger/settlement.ts';
export * from '#ledger/statement.ts';
export * from '#ledger/terms.ts';
export * from '#ledger/terms-text.ts';
export * from '#ledger/tree.ts';
export * from '#ledger/verify-bundle.ts';
