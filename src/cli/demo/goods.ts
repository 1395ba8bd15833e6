import type { Substance } from '#controls/substances.ts';
import { assert } from '#kernel/assert.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { languages } from '#kernel/language.ts';
import { nameOf, readSubstances } from '../substance-names.ts';

/** What a notice says of its goods: the code in its facts, and the line in its content. */
export type Goods = Readonly<{ code: string; hs?: string; line: JsonObject }>;

const kg = 1_000_000;

/** Real substances as they are notified: names, CAS numbers and HS sub-headings are those of `data/controls/substances.json`. */
export function demoGoods() {
  const substances = readSubstances();
  const goods = (id: string, netMg: number, more: JsonObject = {}): Goods => {
    const substance = substances.get(id);
    assert(substance, `data/controls/substances.json has ${id}`);
    return goodsOf(substance, { form: 'base', netMg, ...more });
  };
  return {
    aceticAnhydride: goods('acetic-anhydride', 1_000 * kg),
    anilinopiperidine: goods('4-ap', kg),
    bocAnilinopiperidine: goods('1-boc-4-ap', 2 * kg),
    bocPiperidone: goods('1-boc-4-piperidone', 5 * kg),
    norfentanyl: goods('norfentanyl', kg / 2),
    piperidone: goods('4-piperidone', 25 * kg, hydrochlorideMonohydrate(25 * kg)),
    propionicAnhydride: goods('propionic-anhydride', 200 * kg),
  };
}

function goodsOf(substance: Substance, line: JsonObject): Goods {
  const cas = typeof line['cas'] === 'string' ? line['cas'] : substance.cas[0]?.rn;
  assert(cas, `a CAS number of ${substance.id} is known`);
  const names = Object.fromEntries(
    languages.map((language) => [language, nameOf(substance, language) ?? substance.id] as const),
  );
  const hs = substance.hs.find(({ territory }) => territory === undefined)?.code;
  const code = hs === undefined ? {} : { hs };
  return {
    code: `cas:${cas}`,
    ...code,
    line: { nameOnLabel: names['en'] ?? substance.id, nameInLaw: names, cas, ...code, ...line },
  };
}

/** A salt with its base quantity: molar masses 99.13 and 153.61 g/mol (IUPAC standard atomic weights), and who reckoned. */
function hydrochlorideMonohydrate(netMg: number): JsonObject {
  const factor = { numerator: 9_913, denominator: 15_361, computedBy: 'xa' };
  return {
    nameOnLabel: '4-Piperidone hydrochloride monohydrate',
    cas: '40064-34-4',
    form: 'salt',
    baseMassMg: Math.round((netMg * factor.numerator) / factor.denominator),
    factor,
  };
}
