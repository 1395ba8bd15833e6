import type { JsonObject } from '#kernel/canonical-json.ts';

/** Real substances as they are notified; names, CAS numbers and HS sub-headings as in `data/substances.json`. */
export type Goods = Readonly<{ code: string; hs?: string; line: JsonObject }>;

function base(cas: string, names: JsonObject, netMg: number, hs?: string): Goods {
  return {
    code: `cas:${cas}`,
    ...(hs ? { hs } : {}),
    line: {
      nameOnLabel: String(names['en']),
      nameInLaw: names,
      cas,
      ...(hs ? { hs } : {}),
      form: 'base',
      netMg,
    },
  };
}

const kg = 1_000_000;

export const goods = {
  anilinopiperidine: base(
    '23056-29-3',
    { en: '4-Anilinopiperidine (4-AP)', es: '4-anilinopiperidina (4-AP)', zh: '4-苯胺基哌啶' },
    kg,
    '293339',
  ),
  bocAnilinopiperidine: base(
    '125541-22-2',
    { en: '1-boc-4-AP', es: '1-boc-4-AP', zh: '1-叔丁氧羰基-4-苯胺基哌啶' },
    2 * kg,
    '293339',
  ),
  norfentanyl: base(
    '1609-66-1',
    { en: 'Norfentanyl', es: 'norfentanilo', zh: '去甲芬太尼' },
    kg / 2,
    '293339',
  ),
  piperidone: {
    code: 'cas:40064-34-4',
    hs: '293339',
    line: {
      nameOnLabel: '4-Piperidone monohydrate hydrochloride',
      nameInLaw: { en: '4-Piperidone', es: '4-piperidona', zh: '4-哌啶酮' },
      cas: '40064-34-4',
      hs: '293339',
      form: 'salt',
      netMg: 25 * kg,
      // Molar masses 99.13 and 153.61 g/mol (IUPAC 2021 standard atomic weights).
      baseMassMg: 16_133_082,
      factor: { numerator: 9913, denominator: 15_361, computedBy: 'xa' },
    },
  },
  bocPiperidone: base(
    '79099-07-3',
    { en: '1-boc-4-piperidone', es: '1-boc-4-piperidona', zh: '1-叔丁氧羰基-4-哌啶酮' },
    5 * kg,
    '293339',
  ),
  aceticAnhydride: base(
    '108-24-7',
    { en: 'Acetic anhydride', es: 'anhídrido acético', zh: '醋酸酐' },
    1_000 * kg,
    '291524',
  ),
  propionicAnhydride: base(
    '123-62-6',
    { en: 'Propionic anhydride', es: 'anhídrido propiónico', zh: '丙酸酐' },
    200 * kg,
  ),
} as const satisfies Record<string, Goods>;
