/**
 * The whole work plan of a group for paper: every item by area with its state in words, each side's own reports, and an annex of what
 * proves it. It says of no text more than its own words and the logs do.
 */

import type { Language } from '#kernel/language.ts';
import { type Block, factTable, heading, type Paper, paragraph } from '#print/paper.ts';
import { areaWord } from '#verbs/words/area-words.ts';
import { annexOf } from './plan-annex.ts';
import type { PlanHeld } from './plan-held.ts';
import { itemBlocks } from './plan-item-blocks.ts';
import { paperWords } from './plan-paper-words.ts';
import {
  inLanguage,
  languagesText,
  listed,
  minuteText,
  missingNote,
  partyName,
} from './printed-words.ts';

/** @param beside languages that stand next to the paper's own in every text */
export function planPaper(
  held: PlanHeld,
  { language, beside }: Readonly<{ language: Language; beside: readonly Language[] }>,
): Paper {
  const { terms, group, items, asOf } = held;
  const word = (name: keyof typeof paperWords): string => paperWords[name][language];
  const title = inLanguage(terms.title, language) ?? group.slice(0, 12);
  const told = [language, ...beside.filter((other) => other !== language)];
  const areas = [...new Set([...terms.areas, ...items.map(({ area }) => area)])];
  const ordered = areas.flatMap((area) => items.filter((item) => item.area === area));
  const numbers = new Map(ordered.map((item, at) => [item.joint.record, at + 1]));
  const parts = areas.flatMap((area): Block[] => {
    const own = ordered.filter((item) => item.area === area);
    if (own.length === 0) return [];
    return [
      heading(2, areaWord(area, language)),
      ...own.flatMap((item) => itemBlocks(item, { held, languages: told, numbers })),
    ];
  });
  return {
    title: `${word('plan')} · ${title}`,
    ...{ language, asOf },
    foot: `${word('plan')} · ${group.slice(0, 12)} · ${minuteText(asOf)}`,
    missing: missingNote(language),
    blocks: [
      heading(1, word('plan')),
      factTable([
        [word('group'), title],
        [
          word('parties'),
          listed(
            terms.members.map(({ party }) => `${partyName(terms, party, language)} (${party})`),
            language,
          ),
        ],
        [word('asOf'), minuteText(asOf)],
        [word('holder'), partyName(terms, held.self, language)],
        [word('languages'), languagesText(terms.languages, language)],
        [word('authentic'), languagesText(terms.authentic, language)],
        [word('items'), String(items.length)],
      ]),
      factTable([[word('terms'), group]], 'small'),
      paragraph(word('meaning')),
      ...(items.length === 0 ? [paragraph(word('none'))] : parts),
      ...annexOf(held, { language, ordered }),
    ],
  };
}
