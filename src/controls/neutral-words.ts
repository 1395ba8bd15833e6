import { normaliseSubstanceName } from './fold.ts';

/**
 * Words that stand beside the name of a chemical on a label without making it the name of another chemical: salts and
 * hydrates (the tables cover salts whenever they can exist), grades, forms, packages and units.
 */
const latin = `
hydrochloride dihydrochloride hydrobromide sulfate sulphate citrate phosphate oxalate tartrate salt salts base free
monohydrate dihydrate hydrate anhydrous hcl 2hcl hbr solution aqueous powder crystal crystals crystalline liquid solid
technical industrial reagent analytical laboratory pharmaceutical pharma grade pure purity min minimum approx ar acs usp
bp ep gr extra high quality standard reference sample content assay cas no number rn hs code un name product chemical raw
material drum drums bag bags bottle bottles barrel barrels carton cartons ibc tank isotank net gross weight of in and or
kg g mg t l ml kgs lb lbs litre litres liter liters tonne tonnes ton tons percent ww wv vv
clorhidrato diclorhidrato bromhidrato sulfato citrato fosfato sal sales libre monohidrato dihidrato hidrato anhidro
anhidra solucion acuosa polvo cristal cristales liquido solido tecnico tecnica industrial reactivo analitico grado pureza
puro pura minimo contenido producto quimico nombre numero tambor tambores saco sacos botella botellas peso neto bruto de
del en y o el la los las calidad
`;
const hanBefore = `盐酸 二盐酸 氢溴酸 硫酸 枸橼酸 柠檬酸 工业 工业级 试剂 试剂级 分析纯 化学纯 无水 浓 稀 发烟 高纯 精 粗 液体 固体
品名 名称 货名 品名为 化学品 原料 含 含有 为 是 和 与 及 或 等 吨 公吨 公斤 千克 克 升 毫升 桶 袋 瓶 箱`;
const hanAfter = `盐酸盐 二盐酸盐 氢溴酸盐 硫酸盐 枸橼酸盐 柠檬酸盐 磷酸盐 盐 碱 水合物 一水合物 二水合物 溶液 水溶液 试剂 原料 原料药 粉
粉末 粉剂 晶体 结晶 液体 固体 工业级 工业用 试剂级 分析纯 化学纯 医药级 标准品 样品 纯度 含量 浓度 规格 净重 毛重 桶装 袋装 瓶装
散装 和 与 及 或 等 的 共 吨 公吨 公斤 千克 克 升 毫升 桶 袋 瓶 箱`;

const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter(Boolean).map(normaliseSubstanceName));

const neutralLatin = words(latin);
const neutralBefore = words(hanBefore);
const neutralAfter = words(hanAfter);
const neutralHan: ReadonlySet<string> = new Set([...neutralBefore, ...neutralAfter]);
/** The longest entry in characters; bounds the look beside a match. */
const neutralHanLengthMax = Math.max(...[...neutralHan].map((word) => word.length));
/** Salts that are written onto a name with a hyphen ("4-AP-2HCl"). */
const saltSuffixes = words('hcl 2hcl hbr hydrochloride dihydrochloride citrate sulfate sulphate');

/** @param token a folded word: letters and digits only. */
export function isNeutralWord(token: string): boolean {
  if (/^\d+[a-z]{0,3}$/.test(token)) {
    const unit = token.replace(/^\d+/, '');
    return unit === '' || neutralLatin.has(unit) || neutralLatin.has(token);
  }
  return neutralLatin.has(token) || isNeutralHan(token);
}

/** Longer runs are sentences, not labels. */
const neutralRunCharactersMax = 64;

/** A run of Han characters and digits that splits wholly into neutral words. */
function isNeutralHan(run: string): boolean {
  if (run.length > neutralRunCharactersMax) return false;
  const reachable = new Set([0]);
  for (let at = 0; at < run.length; at += 1) {
    if (!reachable.has(at)) continue;
    if (/\d/.test(run[at] ?? '')) reachable.add(at + 1);
    for (let length = 1; length <= neutralHanLengthMax; length += 1) {
      if (neutralHan.has(run.slice(at, at + length))) reachable.add(at + length);
    }
  }
  return reachable.has(run.length);
}

/** Does the folded text up to a match end in a neutral Han word? */
export function endsNeutral(before: string): boolean {
  for (let length = 1; length <= neutralHanLengthMax; length += 1) {
    if (neutralBefore.has(before.slice(-length))) return true;
  }
  return false;
}

/** Does the folded text after a match begin with a neutral Han word? */
export function beginsNeutral(after: string): boolean {
  for (let length = 1; length <= neutralHanLengthMax; length += 1) {
    if (neutralAfter.has(after.slice(0, length))) return true;
  }
  return false;
}

export function beginsWithSalt(after: string): boolean {
  for (const salt of saltSuffixes) if (after.startsWith(salt)) return true;
  return false;
}
