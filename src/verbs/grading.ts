/** How a side grades what it states, and what the receiver may do with it. Contents alone hold either (docs/spec/statement.md). */
import { z } from 'zod';

export const admiraltySources = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const europolSources = ['A', 'B', 'C', 'X'] as const;

/** Always with its scheme: C of one is not C of the other. */
export const gradingForm = z.discriminatedUnion('scheme', [
  z.strictObject({
    scheme: z.literal('admiralty'),
    source: z.enum(admiraltySources),
    information: z.int().min(1).max(6),
  }),
  z.strictObject({
    scheme: z.literal('europol-4x4'),
    source: z.enum(europolSources),
    information: z.int().min(1).max(4),
  }),
]);
export type Grading = z.infer<typeof gradingForm>;

export const permissions = [
  'lead-only',
  'named-authorities',
  'third-party-with-consent',
  'court-with-consent',
] as const;
export const permissionForm = z.enum(permissions);
export type Permission = (typeof permissions)[number];
