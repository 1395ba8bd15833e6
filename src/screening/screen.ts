import { type Bounded, cut, cutFields } from './bounds.ts';
import type { Finding } from './finding.ts';
import { screenGoods, screenText } from './goods.ts';
import type { ListIndex } from './list-index.ts';
import { screenParty } from './parties.ts';
import {
  fieldsPerItemMax,
  findingsMax,
  type Goods,
  goodsMax,
  type Party,
  partiesMax,
  type ScreeningRecord,
  textsMax,
} from './record.ts';
import type { SubstanceLookup } from './substance-lookup.ts';

/**
 * Screens one record. Pure: equal record, lists and control list give equal findings in equal order (parties, goods,
 * texts, each in the record's own order). It decides nothing about anybody; an officer reads the reasons.
 *
 * A record beyond a bound is screened up to the bound, and a finding at the end says which one was reached.
 */
export function screen(
  record: ScreeningRecord,
  lists: ListIndex,
  substances: SubstanceLookup,
): readonly Finding[] {
  const reached: Bounded[] = [];
  const findings: Finding[] = [];
  for (const party of cut('parties', record.parties, partiesMax, reached)) {
    findings.push(...screenParty(boundedParty(party, reached), lists));
  }
  for (const goods of cut('goods', record.goods, goodsMax, reached)) {
    findings.push(...screenGoods(boundedGoods(goods, reached), substances));
  }
  for (const text of cutFields('texts', record.texts, textsMax, reached)) {
    findings.push(...screenText(text, substances));
  }
  const kept = cut('findings', findings, findingsMax, reached);
  return [...kept, ...reached.map(boundReached)];
}

function boundedParty(party: Party, reached: Bounded[]): Party {
  return {
    ...party,
    names: cutFields('party.names', party.names, fieldsPerItemMax, reached),
    identifiers: cutFields('party.identifiers', party.identifiers, fieldsPerItemMax, reached),
  };
}

function boundedGoods(goods: Goods, reached: Bounded[]): Goods {
  return {
    names: cutFields('goods.names', goods.names, fieldsPerItemMax, reached),
    cas: cutFields('goods.cas', goods.cas, fieldsPerItemMax, reached),
    hs: cutFields('goods.hs', goods.hs, fieldsPerItemMax, reached),
  };
}

function boundReached({ bound, max, found }: Bounded): Finding {
  return {
    code: 'screening.bound-reached',
    strength: 'notice',
    where: { part: 'record', path: '' },
    what: { text: '', start: 0, end: 0 },
    why: { kind: 'bound', bound, max, found },
  };
}
