import type { Words } from '#kernel/language.ts';
import type { MatchedBy, Remark } from '../ask.ts';
import type { Jurisdiction, Mark } from '../row.ts';
import type { Status } from '../statuses.ts';

/** What an answer says. Never "not controlled", never "legal": data was read, and this is what stands in it. */
export const answers: Readonly<Record<Status['answer'], Words>> = {
  listed: { en: 'listed', es: 'incluida en lista', zh: '已列管' },
  class: { en: 'in class', es: 'en la clase', zh: '属于类别' },
  possible: { en: 'possible, refer', es: 'posible, consultar', zh: '可能，请转主管机关' },
  'not-found': { en: 'not found', es: 'no consta', zh: '未查到' },
};

export const notFoundAsOf = (day: string): Words => ({
  en: `not found in this data as of ${day}`,
  es: `no consta en estos datos a ${day}`,
  zh: `截至 ${day} 在本数据中未查到`,
});

export const jurisdictionNames: Readonly<Record<Jurisdiction, Words>> = {
  'UN-1961': { en: '1961 Convention', es: 'Convención de 1961', zh: '1961年公约' },
  'UN-1971': { en: '1971 Convention', es: 'Convenio de 1971', zh: '1971年公约' },
  'UN-1988': { en: '1988 Convention', es: 'Convención de 1988', zh: '1988年公约' },
  US: { en: 'United States', es: 'Estados Unidos', zh: '美国' },
  CN: { en: 'China', es: 'China', zh: '中国' },
  MX: { en: 'Mexico', es: 'México', zh: '墨西哥' },
  CA: { en: 'Canada', es: 'Canadá', zh: '加拿大' },
  EU: { en: 'European Union', es: 'Unión Europea', zh: '欧洲联盟' },
  GB: { en: 'United Kingdom', es: 'Reino Unido', zh: '英国' },
  DE: { en: 'Germany', es: 'Alemania', zh: '德国' },
};

export const marks: Readonly<Record<Mark, Words>> = {
  read: { en: 'read at the source', es: 'leído en la fuente', zh: '据原始文本' },
  secondary: { en: 'read second-hand', es: 'leído en fuente secundaria', zh: '据二手文本' },
  remembered: { en: 'unconfirmed', es: 'sin confirmar', zh: '未经核实' },
};

export const dateUnconfirmed: Words = {
  en: 'day unconfirmed',
  es: 'día sin confirmar',
  zh: '日期未经核实',
};

export const matchedBy: Readonly<Record<MatchedBy, Words>> = {
  cas: { en: 'CAS number', es: 'número CAS', zh: 'CAS号' },
  name: { en: 'name', es: 'nombre', zh: '名称' },
  hs: { en: 'HS code', es: 'código del SA', zh: 'HS编码' },
  structure: { en: 'structure', es: 'estructura', zh: '结构' },
  'salt-or-isotope': {
    en: 'structure, salt, charge or isotope set aside',
    es: 'estructura, sin la sal, la carga o el isótopo',
    zh: '结构（不计盐、电荷或同位素）',
  },
  inchikey: { en: 'InChIKey', es: 'InChIKey', zh: 'InChIKey（结构键）' },
  skeleton: {
    en: 'same skeleton, another stereochemistry',
    es: 'mismo esqueleto, otra estereoquímica',
    zh: '骨架相同，立体化学不同',
  },
};

export const reasons: Readonly<Record<NonNullable<Status['because']>, Words>> = {
  'no-core': {
    en: 'it has not the skeleton that the definition is about',
    es: 'no tiene el esqueleto de que trata la definición',
    zh: '不具有该定义所述骨架',
  },
  'reference-itself': {
    en: 'it is the substance from which the definition starts',
    es: 'es la sustancia de la que parte la definición',
    zh: '即该定义所依据的物质本身',
  },
  'site-not-named': {
    en: 'it differs where no clause provides',
    es: 'difiere donde ninguna cláusula lo prevé',
    zh: '其差异处无任何条款涉及',
  },
  'hydrogen-excepted': {
    en: 'hydrogen at the piperidine nitrogen is excepted',
    es: 'se exceptúa el hidrógeno en el nitrógeno de la piperidina',
    zh: '哌啶氮上为氢者除外',
  },
  'open-list': {
    en: 'the list of groups is open: the authority decides',
    es: 'la lista de grupos es abierta: decide la autoridad',
    zh: '基团清单为开放式，由主管机关认定',
  },
  'wide-reading': {
    en: 'only if the clause is read broadly',
    es: 'solo si la cláusula se lee en sentido amplio',
    zh: '仅在对条款作宽泛解释时',
  },
  'fused-ring': {
    en: 'a fused ring where the text says monocyclic',
    es: 'un anillo fusionado donde el texto dice monocíclico',
    zh: '文本称单环，此处为稠环',
  },
  'acyl-undefined': {
    en: 'the text does not say whether this is an acyl',
    es: 'el texto no dice si esto es un acilo',
    zh: '文本未说明此基团是否属于酰基',
  },
  'also-changed-elsewhere': {
    en: 'a clause is met, but it differs elsewhere too',
    es: 'se cumple una cláusula, pero difiere también en otro lugar',
    zh: '符合某一条款，但其他位置也有差异',
  },
  quaternary: {
    en: 'a quaternary nitrogen',
    es: 'un nitrógeno cuaternario',
    zh: '季铵氮',
  },
  'text-not-read': {
    en: 'the wording that would settle it was not read',
    es: 'no se leyó el texto que lo resolvería',
    zh: '能够认定的条文未经查阅',
  },
  'similar-structure': {
    en: 'a derivative or analogue, if the authority says so',
    es: 'derivado o análogo, si así lo dice la autoridad',
    zh: '是否为衍生物或类似物，由主管机关认定',
  },
  'over-mass-limit': {
    en: 'heavier than the definition allows',
    es: 'más pesada de lo que admite la definición',
    zh: '分子量超过该定义上限',
  },
  'order-ended': {
    en: 'a temporary order that has ended; no renewal was read',
    es: 'una orden temporal que terminó; no se leyó su renovación',
    zh: '临时管制令已到期，未查到续期',
  },
  'text-unread': {
    en: 'not every text of this jurisdiction was read for it',
    es: 'no se leyó todo texto de esta jurisdicción al respecto',
    zh: '该法域的相关文本未全部查阅',
  },
};

export const remarks: Readonly<Record<Remark['code'], Words>> = {
  empty: { en: 'nothing was asked', es: 'no se preguntó nada', zh: '未提出任何查询' },
  'too-long': {
    en: 'longer than 10,000 characters: ask about one substance',
    es: 'más de 10.000 caracteres: pregunte por una sola sustancia',
    zh: '超过10,000个字符：每次请查询一种物质',
  },
  'unreadable-structure': {
    en: 'not a structure that can be read: check the notation',
    es: 'no es una estructura legible: revise la notación',
    zh: '无法读取的结构：请检查写法',
  },
  reaction: {
    en: 'a reaction: ask about one substance at a time',
    es: 'una reacción: pregunte por una sustancia cada vez',
    zh: '这是反应式：请每次查询一种物质',
  },
  'polymer-or-wildcard': {
    en: 'a polymer or an open place (*): a definite structure is needed',
    es: 'un polímero o un lugar abierto (*): hace falta una estructura definida',
    zh: '聚合物或含未定位置（*）：需要确定的结构',
  },
  'too-many-atoms': {
    en: 'more than 400 atoms: not a small molecule',
    es: 'más de 400 átomos: no es una molécula pequeña',
    zh: '超过400个原子：不是小分子',
  },
  'cas-check-digit': {
    en: 'the check digit of this CAS number is wrong; perhaps meant',
    es: 'el dígito de control de este número CAS es erróneo; quizá se quiso decir',
    zh: '此CAS号校验位有误；可能是指',
  },
  'cas-unknown': {
    en: 'a CAS number that is not in this data',
    es: 'un número CAS que no consta en estos datos',
    zh: '本数据中没有此CAS号',
  },
  'name-unknown': {
    en: 'a name that is not in this data',
    es: 'un nombre que no consta en estos datos',
    zh: '本数据中没有此名称',
  },
  'name-ambiguous': {
    en: 'a name of several substances',
    es: 'un nombre de varias sustancias',
    zh: '此名称对应多种物质',
  },
  'hs-covers-several': {
    en: 'a code covers several substances and identifies none; in this data',
    es: 'un código abarca varias sustancias y no identifica ninguna; en estos datos',
    zh: '一个编码涵盖多种物质，不能据以确定某一物质；本数据中有',
  },
  'hs-unknown': {
    en: 'no substance of this data has this code',
    es: 'ninguna sustancia de estos datos tiene este código',
    zh: '本数据中没有物质使用此编码',
  },
  mixture: {
    en: 'a mixture: each piece is answered by itself',
    es: 'una mezcla: cada parte se responde por separado',
    zh: '混合物：逐一作答',
  },
  'set-aside': {
    en: 'set aside: salt, solvent, charge or isotope',
    es: 'apartado: sal, disolvente, carga o isótopo',
    zh: '已剔除：盐、溶剂、电荷或同位素',
  },
  'needs-chemistry': {
    en: 'a structure, and no chemistry to read it with',
    es: 'una estructura, sin química con que leerla',
    zh: '这是结构，但没有可用的化学工具',
  },
};
