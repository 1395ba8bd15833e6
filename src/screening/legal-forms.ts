/**
 * Legal forms of firms, folded as `nameWords` folds them: each canonical form with the spellings that mean exactly it.
 * Kept short on purpose: a form that is not here only means that two spellings of it are not equal. Different forms are
 * never made equal ("GmbH" and "AG" are two firms), and a name is compared without its form only as a weaker match.
 */
const forms: Readonly<Record<string, string>> = {
  'co ltd':
    'co limited|company ltd|company limited|coltd|co ltd|ltd co|ltd company|limited company|corporation limited|corp ltd',
  ltd: 'limited|ltd',
  llc: 'limited liability company|limited liability co|l l c|llc',
  llp: 'limited liability partnership|l l p|llp',
  plc: 'public limited company|p l c|plc',
  inc: 'incorporated|inc',
  corp: 'corporation|corp',
  co: 'company|co',
  pte: 'private limited|pte ltd|pte limited|pvt ltd|pvt limited|pte|pvt|private ltd',
  'sdn bhd': 'sendirian berhad|sdn bhd',
  'pt tbk': 'tbk',
  'sa de cv':
    'sociedad anonima de capital variable|sociedad anonima de c v|s a de c v|sa de c v|s a de cv|sa de cv',
  'sapi de cv': 's a p i de c v|sapi de c v|sapi de cv',
  's de rl de cv': 's de r l de c v|s de rl de c v|s de rl de cv',
  srl: 'sociedad de responsabilidad limitada|s de r l|s de rl|s r l|srl',
  'sociedad anonima': 'sociedad anonima|s a|sa',
  sas: 'sociedad por acciones simplificada|s a s|sas',
  ltda: 'sociedad limitada|limitada|ltda',
  sl: 's l|sl',
  gmbh: 'gesellschaft mit beschrankter haftung|g m b h|gmbh',
  ag: 'aktiengesellschaft|ag',
  bv: 'besloten vennootschap|b v|bv',
  nv: 'n v|nv',
  spa: 's p a|spa',
  ooo: 'obshchestvo s ogranichennoi otvetstvennostyu|obshchestvo s ogranichennoy otvetstvennostyu|ooo|ооо',
  oao: 'otkrytoe aktsionernoe obshchestvo|oao|оао',
  zao: 'zakrytoe aktsionernoe obshchestvo|zao|зао',
  pao: 'publichnoe aktsionernoe obshchestvo|pao|пао',
  jsc: 'joint stock company|j s c|jsc',
  fze: 'free zone establishment|f z e|fze',
  fzco: 'free zone company|f z co|fzco',
};

/** Han forms are suffixes of the name, longest first. 股份有限公司 (joint-stock) is another form than 有限公司. */
const hanForms: readonly (readonly [written: string, canonical: string])[] = [
  ['集团股份有限公司', '集团股份有限公司'],
  ['股份有限公司', '股份有限公司'],
  ['集团有限责任公司', '集团有限公司'],
  ['集团有限公司', '集团有限公司'],
  ['有限责任公司', '有限公司'],
  ['有限公司', '有限公司'],
];

const byWords: ReadonlyMap<string, string> = new Map(
  Object.entries(forms).flatMap(([canonical, written]) =>
    written.split('|').map((words) => [words, canonical] as const),
  ),
);
/** Forms that also stand before the name. */
const leading: ReadonlySet<string> = new Set(['ooo', 'oao', 'zao', 'pao', 'jsc']);
const formWordsMax = Math.max(...[...byWords.keys()].map((words) => words.split(' ').length));

export type FormedName = Readonly<{ base: readonly string[]; form: string | undefined }>;

/** Splits folded words into the name proper and its canonical legal form; something is always left of the name. */
export function splitLegalForm(words: readonly string[]): FormedName {
  const longest = Math.min(formWordsMax, words.length - 1);
  for (let count = longest; count > 0; count -= 1) {
    const form = byWords.get(words.slice(-count).join(' '));
    if (form !== undefined) return { base: words.slice(0, -count), form };
  }
  for (let count = longest; count > 0; count -= 1) {
    const form = byWords.get(words.slice(0, count).join(' '));
    if (form !== undefined && leading.has(form)) return { base: words.slice(count), form };
  }
  return splitHanForm(words);
}

function splitHanForm(words: readonly string[]): FormedName {
  const last = words.at(-1) ?? '';
  for (const [written, form] of hanForms) {
    if (!last.endsWith(written)) continue;
    const rest = last.slice(0, -written.length);
    const base = rest === '' ? words.slice(0, -1) : [...words.slice(0, -1), rest];
    if (base.length > 0) return { base, form };
  }
  return { base: words, form: undefined };
}
