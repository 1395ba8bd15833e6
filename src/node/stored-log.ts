import { z } from 'zod';
import { isHashHex } from '#kernel/id.ts';

/** What the store keeps of a log as one JSON value: nothing that it sorts or looks up by. Written by `rowOf` alone. */
const keyAct = z.object({ act: z.string(), root: z.string().refine(isHashHex) });
const namedKey = z.object({
  since: z.int(),
  key: z.string(),
  keyAct: keyAct.exactOptional(),
});
const checkpoint = z.object({
  note: z.string(),
  size: z.int(),
  root: z.string(),
  seconds: z.int(),
});
const described = z.object({
  httpKey: z.string().exactOptional(),
  httpKeyBefore: z.string().exactOptional(),
  ageRecipient: z.string().exactOptional(),
  tlsPins: z.array(z.string()).exactOptional(),
});

export const storedLog = z.object({
  keys: z.array(namedKey),
  keyActs: z.array(z.int()),
  pending: z.array(checkpoint),
  node: described,
  unreceipted: z.boolean(),
  settled: z.object({ size: z.int(), root: z.string().refine(isHashHex) }).exactOptional(),
});
