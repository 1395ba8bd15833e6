/** The bounds of docs/spec/README.md. */
export const actBytesMax = 4096;
/** A long notice in three languages. */
export const contentBytesMax = 262_144;
export const refsMax = 16;
export const attachmentsMax = 16;
/** One transaction, one answer. */
export const bundleStatementsMax = 4096;
/** Memory of the receiver. */
export const bundleBytesMax = 16_777_216;
/** A checkpoint and two proofs of `proofHashesMax`, with room to spare. */
export const bundleHeaderBytesMax = 65_536;
export const carriedBundlesMax = 256;
export const carriedBytesMax = 268_435_456;
/** The ids of every group that a node could have bundles of. */
export const carriedHeaderBytesMax = 32_768;
export const termsBytesMax = 262_144;
export const membersMax = 32;
/** Two paths of a log of 2^63 leaves. */
export const proofHashesMax = 128;
export const checkpointBytesMax = 8192;
/** How far a checkpoint's time may lie ahead of our clock. */
export const checkpointAheadSecondsMax = 600;
/** Effective key acts of one log. Fork evidence carries them all, so without a bound a party could outgrow it. */
export const keyActsMax = 64;
/** An effective key act: four short facts. So that the evidence of any fork fits a content. */
export const keyActBytesMax = 1024;
/** A checkpoint, a proof and the key acts, of two branches; a content holds it, with 16 KiB to spare. */
export const forkEvidenceBytesMax = 245_760;
