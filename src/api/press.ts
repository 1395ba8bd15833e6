/** Makes PDFs for the routes, one at a time: setting a long paper takes the processor for seconds, and others want their answers. */
import { setImmediate } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { Paper } from '#print/paper.ts';
import type { Typeface } from '#print/typeface.ts';
import { typefaceFiles } from '#print/typeface-files.ts';

/** Papers that wait or are being set; one more is refused. */
const papersMax = 8;

let letters: Typeface | undefined;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Refuses `exchange.busy`. */
export async function printed(paper: Paper): Promise<Result<Uint8Array>> {
  if (waiting >= papersMax) return refuse('exchange.busy');
  waiting += 1;
  const turn = last.then(async () => {
    // Loaded by the first paper: a command that prints nothing does not wait for them.
    const { pdf } = await import('#print/pdf.ts');
    const { typeface } = await import('#print/typeface.ts');
    letters ??= typeface(typefaceFiles(), brotliDecompressSync);
    return pdf(paper, { typeface: letters, pause: () => setImmediate() });
  });
  last = turn.catch(() => undefined);
  try {
    return ok(await turn);
  } finally {
    waiting -= 1;
  }
}
