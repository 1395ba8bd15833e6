/** What proves the plan: the logs with their checkpoints, and for every text its hashes, acceptances and receipts; then how to check them. */
import { planWord } from '#desks/plan/words/vocabulary.ts';
import type { Language } from '#kernel/language.ts';
import { type Block, factTable, heading, paragraph, type Table } from '#print/paper.ts';
import type { ItemHeld, PlanHeld } from './plan-held.ts';
import { titleOf } from './plan-item-blocks.ts';
import { paperWords, receiptLine } from './plan-paper-words.ts';
import { minuteText, partyName } from './printed-words.ts';

type Annexed = Readonly<{ language: Language; ordered: readonly ItemHeld[] }>;

export function annexOf(held: PlanHeld, { language, ordered }: Annexed): readonly Block[] {
  const word = (name: keyof typeof paperWords): string => paperWords[name][language];
  return [
    { ...heading(2, word('annex')), newPage: true },
    heading(3, word('logs')),
    ...held.logs.map(({ party, keyHash, checkpoint }) =>
      factTable(
        [
          [word('log'), `${partyName(held.terms, party, language)} (${party})`],
          [word('key'), keyHash],
          [word('size'), checkpoint ? String(checkpoint.size) : word('noCheckpoint')],
          [word('root'), checkpoint?.root],
          [word('signature'), checkpoint?.signatures.join('\n')],
        ],
        'small',
      ),
    ),
    ...ordered.flatMap((item, at) => proofOf(item, { held, language, number: at + 1 })),
    heading(2, word('check')),
    paragraph(word('checkLogs')),
    paragraph(word('checkLeaves')),
    paragraph(word('checkWords')),
  ];
}

type Of = Readonly<{ held: PlanHeld; language: Language; number: number }>;

function proofOf(item: ItemHeld, { held, language, number }: Of): readonly Block[] {
  const { joint, version } = item;
  return [
    heading(3, `${number}. ${titleOf(item, language)}`),
    factTable(
      [
        [paperWords.item[language], joint.record],
        [paperWords.version[language], version?.version],
        [paperWords.wording[language], version?.text?.wording],
      ],
      'small',
    ),
    ...proofTable(item, { held, language, number }),
  ];
}

/** The acceptances that made it agreed and their receipts; of a text that is not agreed, the acceptances that stand. */
function proofTable(item: ItemHeld, { held, language }: Of): readonly Table[] {
  const { version, leafHash } = item;
  const name = (party: Parameters<typeof leafHash>[0]): string =>
    partyName(held.terms, party, language);
  const standing = version?.positions.flatMap(({ party, accepted }) =>
    accepted?.stands ? [{ party, ...accepted }] : [],
  );
  const acceptances = version?.agreement?.acceptances ?? standing ?? [];
  const receipts = version?.agreement?.receipts ?? [];
  if (acceptances.length === 0) return [];
  const small = (text: string) => ({ text, look: 'small' as const });
  return [
    {
      kind: 'table',
      widths: [2, 1.1, 1.9, 4.2],
      heads: [paperWords.acceptance, paperWords.statement, paperWords.time, paperWords.leaf].map(
        (one) => ({ text: one[language] }),
      ),
      rows: [
        ...acceptances.map(({ party, seq, time, authority, mandate }) => [
          small(
            [name(party), authority, planWord('mandateWords', mandate, language)]
              .filter(Boolean)
              .join(' · '),
          ),
          small(`${party} #${seq}`),
          small(minuteText(time)),
          small(leafHash(party, seq) ?? '–'),
        ]),
        ...receipts.map(({ by, of, seq, at }) => [
          small(receiptLine(name(by), name(of))[language]),
          small(`${by} #${seq}`),
          small(minuteText(at)),
          small(leafHash(by, seq) ?? '–'),
        ]),
      ],
    },
  ];
}
