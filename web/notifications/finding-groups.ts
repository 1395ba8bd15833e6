import type { FindingView } from '#api/contract.ts';
import { listIn, objectIn, stringIn } from './content-shape.ts';

/** Findings that say the same of the same good, the first standing for all. */
export type FindingGroup = Readonly<{ first: FindingView; others: readonly FindingView[] }>;

const goodsLine = /\/lines\/(\d+)\//;

/**
 * One good is named in three languages, on its label and by its CAS number; each names the same substance, and an officer reads that
 * once. Findings about firms, and whatever is not about a substance, stand by themselves.
 */
function sameThing({ party, seq, finding }: FindingView): string | undefined {
  const why = objectIn(finding['why']);
  const substances = listIn(why?.['substanceIds']).map(String);
  const path = stringIn(objectIn(finding['where'])?.['path']) ?? '';
  const isName = why?.['kind'] === 'substance' && objectIn(why['matched'])?.['by'] !== 'hs';
  if (!isName || substances.length === 0) return undefined;
  return [party, seq, goodsLine.exec(path)?.[1] ?? path, ...substances].join(' ');
}

export function groupFindings(findings: readonly FindingView[]): readonly FindingGroup[] {
  const groups: { first: FindingView; others: FindingView[] }[] = [];
  const known = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const key = sameThing(finding);
    const others = key === undefined ? undefined : known.get(key);
    if (others) {
      others.push(finding);
      continue;
    }
    const group = { first: finding, others: [] };
    groups.push(group);
    if (key !== undefined) known.set(key, group.others);
  }
  return groups;
}
