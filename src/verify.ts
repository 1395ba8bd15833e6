/**
 * What an outside party needs to check what a log, a proof, a receipt or a bundle says, without a node: the package's
 * `entente/verify`. It reads no file, no clock and no network, and runs in a browser as it does in Node.js.
 */

export * from '#kernel/canonical-json.ts';
export * from '#kernel/digest.ts';
export * from '#kernel/encoding.ts';
export * from '#kernel/id.ts';
export * from '#kernel/instant.ts';
export * from '#kernel/refusal.ts';
export * from '#kernel/signature.ts';
