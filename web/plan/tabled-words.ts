import type { RecordView } from '#api/contract-records.ts';
import { type Wording, wordingNamed } from '#ledger/wording.ts';
import type { VersionView } from '#verbs/text-joint.ts';

/** Of an agreed text of any desk. */
export type Version = VersionView;

/** The words of a version, computed over by this page; `undefined` while they are not held, or are not those that its hash names. */
export function wordsOf({ sides }: RecordView, version: Version): Wording | undefined {
  for (const { party, seq } of version.tabled) {
    const side = sides.find((one) => one.party === party);
    const tabling = side?.statements.find((one) => one.seq === seq);
    const wording = version.text && wordingNamed(version.text, tabling?.content);
    if (wording) return wording;
  }
  return undefined;
}
