import type { Language } from '#kernel/language.ts';
import type {
  BoundReason,
  DeclarationReason,
  Finding,
  ListReason,
  SubstanceReason,
  UnreadableReason,
} from './finding.ts';
import {
  boundWords,
  charactersWords,
  identifierWords,
  nameQualities,
  roleWords,
  type Words,
} from './finding-words.ts';

/** One sentence in each language. */
export type FindingText = Words;

/** So much of what others wrote is quoted; the whole stands in the record. */
const quotedCharactersMax = 120;
/** So many substances, numbers and codes are named. */
const namedMax = 6;

/**
 * Says what a finding found, as a reason for an officer to look: which words, in which list of which publisher, by which edition. Never
 * a decision, never a word about anybody's conduct.
 *
 * @param nameOf a substance's name by its id in the control list; without it the id stands for the name.
 */
export function findingText(
  finding: Finding,
  nameOf: (id: string, language: Language) => string = (id) => id,
): FindingText {
  const { why } = finding;
  switch (why.kind) {
    case 'list':
      return listText(finding, why);
    case 'substance':
      return substanceText(finding, why, nameOf);
    case 'declaration':
      return declarationText(finding, why);
    case 'bound':
      return boundText(why);
    case 'unreadable':
      return unreadableText(why);
  }
}

/** Control characters and marks that change the direction of writing would let a quoted text rewrite the sentence. */
function quoted(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
  const characters = [...plain];
  return characters.length <= quotedCharactersMax
    ? plain
    : `${characters.slice(0, quotedCharactersMax).join('')}…`;
}

function listText({ code, what, where }: Finding, why: ListReason): FindingText {
  const { matched } = why;
  const text = quoted(what.text);
  const role = roleWords(where.role);
  const entry = quoted(why.entryName);
  const list = listWords(why);
  if (matched.by === 'identifier') {
    const type = identifierWords[matched.type];
    return {
      en: `The ${type.en} “${text}” ${role.en} is also given for “${entry}” (${why.entryId}) in ${list.en}.`,
      es: `El dato «${text}» ${role.es} (${type.es}) figura también para «${entry}» (${why.entryId}) en ${list.es}.`,
      zh: `${role.zh}的${type.zh}“${text}”也见于${list.zh}中的“${entry}”（${why.entryId}）。`,
    };
  }
  const likeness = likenesses[code] ?? sameName;
  const quality = nameQualities.get(matched.quality) ?? { en: '', es: '', zh: '' };
  const name = quoted(matched.name);
  const of = name === entry ? { en: '', es: '', zh: '' } : ofEntry(entry);
  return {
    en: `The name “${text}” ${role.en} ${likeness.en} “${name}”${quality.en}${of.en} (${why.entryId}) in ${list.en}; that alone does not show that they are the same.`,
    es: `El nombre «${text}» ${role.es} ${likeness.es} «${name}»${quality.es}${of.es} (${why.entryId}) en ${list.es}; por sí solo no demuestra que se trate de lo mismo.`,
    zh: `${role.zh}名称“${text}”与${list.zh}中的“${name}”${quality.zh}${of.zh}（${why.entryId}）${likeness.zh}；仅凭名称不能认定为同一对象。`,
  };
}

const sameName: Words = { en: 'is written like', es: 'se escribe como', zh: '写法相同' };
const likenesses: Readonly<Partial<Record<Finding['code'], Words>>> = {
  'party.name': sameName,
  'party.name-without-form': {
    en: 'is, but for the legal form, written like',
    es: 'se escribe, salvo la forma jurídica, como',
    zh: '除法律形式外写法相同',
  },
  'party.name-reordered': {
    en: 'has, in another order, the words of',
    es: 'tiene, en otro orden, las palabras de',
    zh: '用词相同、词序不同',
  },
};

const ofEntry = (entry: string): Words => ({
  en: `, of the entry “${entry}”`,
  es: `, de la entrada «${entry}»`,
  zh: `，条目“${entry}”`,
});

/** Always with whose list it is. */
function listWords({ listTitle, listPublisher, listPublishedOn, listDigest }: ListReason): Words {
  const edition = listPublishedOn ?? listDigest.slice(0, 12);
  return {
    en: `the list “${quoted(listTitle)}” (${quoted(listPublisher)}, edition ${edition})`,
    es: `la lista «${quoted(listTitle)}» (${quoted(listPublisher)}, edición ${edition})`,
    zh: `名单“${quoted(listTitle)}”（${quoted(listPublisher)}，版本 ${edition}）`,
  };
}

type NameOf = (id: string, language: Language) => string;

function substanceText({ code, what }: Finding, why: SubstanceReason, nameOf: NameOf): FindingText {
  const { substanceIds, asOf, matched } = why;
  const text = quoted(what.text);
  const names = (language: Language): string =>
    listed(substanceIds.map((id) => nameOf(id, language)));
  if (matched.by === 'cas') {
    return {
      en: `“${text}” is read as CAS number ${matched.cas}, that of ${names('en')} in the control list as of ${asOf}.`,
      es: `«${text}» se lee como el número CAS ${matched.cas}, el de ${names('es')} en la lista de fiscalización al ${asOf}.`,
      zh: `“${text}”读作CAS登记号 ${matched.cas}，即管制清单（截至 ${asOf}）中的${names('zh')}。`,
    };
  }
  if (matched.by === 'hs') {
    const { subheading } = matched;
    return {
      en: `HS sub-heading ${subheading} is shared by ${names('en')} in the control list as of ${asOf} and by many other goods; alone it says little.`,
      es: `La subpartida ${subheading} del SA es común a ${names('es')}, de la lista de fiscalización al ${asOf}, y a muchas otras mercancías; por sí sola dice poco.`,
      zh: `HS 子目 ${subheading} 为管制清单（截至 ${asOf}）中的${names('zh')}与许多其他货物共用；仅凭编码说明不了什么。`,
    };
  }
  if (code === 'goods.substance-mention') {
    return {
      en: `The text has “${text}”, a name of ${names('en')} in the control list as of ${asOf}; it may be part of another chemical’s name.`,
      es: `El texto contiene «${text}», nombre de ${names('es')} en la lista de fiscalización al ${asOf}; puede ser parte del nombre de otra sustancia.`,
      zh: `文字中有“${text}”，为管制清单（截至 ${asOf}）中${names('zh')}的名称；也可能是其他化学品名称的一部分。`,
    };
  }
  return {
    en: `“${text}” is a name of ${names('en')} in the control list as of ${asOf}.`,
    es: `«${text}» es un nombre de ${names('es')} en la lista de fiscalización al ${asOf}.`,
    zh: `“${text}”是管制清单（截至 ${asOf}）中${names('zh')}的名称。`,
  };
}

function declarationText({ code }: Finding, why: DeclarationReason): FindingText {
  const declared = quoted(why.declared);
  const expected = listed(why.expected);
  const some = expected !== '';
  switch (code) {
    case 'goods.cas-check-digit':
      return {
        en: `The check digit of the CAS number “${declared}” does not fit; ${some ? `similar numbers in the control list: ${expected}` : 'no number in the control list is similar'}.`,
        es: `El dígito de control del número CAS «${declared}» no concuerda; ${some ? `números parecidos de la lista de fiscalización: ${expected}` : 'ningún número de la lista de fiscalización se le parece'}.`,
        zh: `CAS登记号“${declared}”的校验位不符；${some ? `管制清单中相近的号码：${expected}` : '管制清单中没有相近的号码'}。`,
      };
    case 'goods.cas-unreadable':
      return {
        en: `“${declared}” stands where a CAS number is expected and cannot be read as one.`,
        es: `«${declared}» figura donde se espera un número CAS y no puede leerse como tal.`,
        zh: `应填CAS登记号之处填有“${declared}”，无法读作CAS登记号。`,
      };
    case 'goods.hs-differs':
      return {
        en: `The HS code “${declared}” is not among the sub-headings on record for the substance declared: ${expected}.`,
        es: `El código del SA «${declared}» no está entre las subpartidas registradas para la sustancia declarada: ${expected}.`,
        zh: `协调制度编码“${declared}”不在所申报物质已有记录的子目之列：${expected}。`,
      };
    case 'goods.cas-unknown-for-name':
      return {
        en: `The CAS number “${declared}” is not among those on record for the substance named${some ? ` (${expected})` : ''}; the record may lack a salt or another form.`,
        es: `El número CAS «${declared}» no está entre los registrados para la sustancia nombrada${some ? ` (${expected})` : ''}; puede faltar en el registro una sal u otra forma.`,
        zh: `CAS登记号“${declared}”不在所列名称物质已有记录的号码${some ? `（${expected}）` : ''}之列；记录可能缺少某种盐或其他形态。`,
      };
    default:
      return {
        en: `The CAS number “${declared}” and the name declared for the same goods are of different substances${some ? `; numbers on record for the name: ${expected}` : ''}.`,
        es: `El número CAS «${declared}» y el nombre declarado para la misma mercancía son de sustancias distintas${some ? `; números registrados para el nombre: ${expected}` : ''}.`,
        zh: `同一货物的CAS登记号“${declared}”与所申报名称属于不同物质${some ? `；该名称已有记录的号码：${expected}` : ''}。`,
      };
  }
}

function boundText({ bound, found, max }: BoundReason): FindingText {
  const what = boundWords.get(bound) ?? charactersWords;
  return {
    en: `Screening stopped at the first ${max} of ${found} ${what.en}.`,
    es: `La revisión se detuvo en ${max} de ${found} ${what.es}.`,
    zh: `筛查止于前 ${max} 项；${what.zh}共 ${found}。`,
  };
}

function unreadableText({ listTitle, listPublisher }: UnreadableReason): FindingText {
  const [title, publisher] = [quoted(listTitle), quoted(listPublisher)];
  return {
    en: `The list “${title}” (${publisher}) cannot be read at this node, so the record was not compared with it; import it again.`,
    es: `La lista «${title}» (${publisher}) no puede leerse en este nodo, por lo que el expediente no se cotejó con ella; impórtela de nuevo.`,
    zh: `本节点无法读取名单“${title}”（${publisher}），记录未与其比对；请重新导入该名单。`,
  };
}

/** Names of one kind, without a word between them that a language would have to decline. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, namedMax).join(', ');
  return names.length > namedMax ? `${shown}, … (+${names.length - namedMax})` : shown;
}
