import { z } from 'zod';
import type { CarriedReport } from '#api/contract.ts';
import type { CarriedParts } from '#api/parts.ts';
import { problemOf } from '#api/problem.ts';
import { exportCarried, type HeldSizes } from '#exchange/carried-export.ts';
import { type ImportReport, importCarried } from '#exchange/carried-import.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { EntenteNode } from '#node/node.ts';

/** Carried files, as the API gives and takes them. */
export function carriedParts(node: EntenteNode): CarriedParts {
  return {
    export: async ({ to, groups, after }) => {
      const from = after === undefined ? ok(undefined) : readCursor(after);
      if (!from.ok) return from;
      const made = await exportCarried(node, {
        to,
        ...(groups === undefined ? {} : { groups }),
        ...(from.value === undefined ? {} : { from: from.value }),
      });
      if (!made.ok) return made;
      const { file: bytes, next } = made.value;
      const stamp = instantOfMs(node.environment.nowMs()).replaceAll(/[-:]/g, '');
      const fileName = `${node.party}-to-${to}-${stamp}.entente`;
      return ok({ bytes, fileName, ...(next === undefined ? {} : { next: cursorOf(next) }) });
    },
    import: async (file) => {
      const report = await importCarried(node, file);
      return report.ok ? ok(reportOf(report.value)) : report;
    },
  };
}

const cursorOf = (held: HeldSizes): string =>
  Buffer.from(JSON.stringify([...held])).toString('base64url');

const cursorForm = z.array(z.tuple([z.string(), z.int().min(0)]));

function readCursor(text: string): Result<HeldSizes> {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return ok(new Map(cursorForm.parse(value)));
  } catch {
    return refuse('request.malformed', { at: 'after' });
  }
}

function reportOf({ header, bundles, logs, refusal: cutOff }: ImportReport): CarriedReport {
  const known = new Set(logs.map(({ group, party }) => `${group}/${party}`));
  return {
    from: header.from,
    made: header.made,
    ...(cutOff === undefined ? {} : { problem: problemOf(cutOff) }),
    logs: logs.map(({ refusal, ...log }) => ({
      ...log,
      ...(refusal === undefined ? {} : { problem: problemOf(refusal) }),
    })),
    refused: bundles.flatMap(({ log: { group, party }, result }) => {
      if (result.ok || known.has(`${group}/${party}`)) return [];
      return [{ group, party, problem: problemOf(result.refusal) }];
    }),
  };
}
