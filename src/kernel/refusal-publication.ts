/** What refusals about published pages say (docs/spec/public-words.md). */
import type { Words } from './language.ts';

export const publicationTexts = {
  'publication.malformed': {
    en: 'This is not a published page with its proof inside. Save the page again from where it is published, as the server gives it.',
    es: 'No es una página publicada con su prueba dentro. Guarde de nuevo la página desde donde está publicada, tal como la da el servidor.',
    zh: '该文件不是内含证明的公布页面。请从公布处按服务器原样重新保存页面。',
  },
  'publication.bad-key': {
    en: 'The keys of the party that is named do not follow from the terms of reference. Do not rely on this page.',
    es: 'Las claves de la parte indicada no se siguen de los términos de referencia. No se fíe de esta página.',
    zh: '所指一方的密钥无法由工作组章程推得，请勿采信该页面。',
  },
  'publication.bad-tree': {
    en: 'A tree of the log of the party that is named is not signed by it, or does not begin with the one before. Do not rely on this page.',
    es: 'Un árbol del registro de la parte indicada no lleva su firma o no empieza por el anterior. No se fíe de esta página.',
    zh: '所指一方记录簿的某棵树未经其签名，或不以前一棵树为开端，请勿采信该页面。',
  },
  'publication.not-in-the-log': {
    en: 'A statement does not stand in the log of the party that is named, at the place where the page puts it. Do not rely on this page.',
    es: 'Una declaración no está en el registro de la parte indicada en el lugar que dice la página. No se fíe de esta página.',
    zh: '某项陈述并不在所指一方记录簿中该页面所称的位置，请勿采信该页面。',
  },
  'publication.words-differ': {
    en: 'The words are not those that were taken up or given, hash for hash. Do not rely on this page.',
    es: 'Las palabras no son las que se aceptaron o se dieron, hash por hash. No se fíe de esta página.',
    zh: '所载文字与各方接受或提供的哈希不符，请勿采信该页面。',
  },
  'publication.not-taken-up': {
    en: 'The page does not show that the party that is named took up these lines. Do not present them as joint.',
    es: 'La página no muestra que la parte indicada haya aceptado estas líneas. No las presente como conjuntas.',
    zh: '该页面未显示所指一方接受了该口径，请勿作为共同口径引用。',
  },
  'publication.not-released': {
    en: 'The page does not show that the party that is named released these words for publication. Ask that party before you use them.',
    es: 'La página no muestra que la parte indicada haya autorizado publicar estas palabras. Consulte a esa parte antes de usarlas.',
    zh: '该页面未显示所指一方准予公布这些文字，使用前请向该方核实。',
  },
  'publication.cosignature-missing': {
    en: 'The member that is named has not signed every log on which the page rests. Wait until its receipt has come, or do not present the words as joint.',
    es: 'El miembro indicado no ha firmado todos los registros en que se apoya la página. Espere a su acuse o no presente las palabras como conjuntas.',
    zh: '所指成员尚未在该页面所依据的全部记录簿上签名；请待其回执到达，否则勿作为共同表态引用。',
  },
  'publication.page-differs': {
    en: 'What the page shows is not what its proof holds. Do not rely on this page; save it again from where it is published.',
    es: 'Lo que muestra la página no es lo que contiene su prueba. No se fíe de ella; guárdela de nuevo desde donde está publicada.',
    zh: '页面所示内容与其证明不一致，请勿采信，并从公布处重新保存。',
  },
  'publication.not-public': {
    en: 'Nothing of this record is published. See on the record what is still missing.',
    es: 'Nada de este expediente está publicado. Vea en el expediente qué falta.',
    zh: '该记录尚无任何内容公布，请在记录页查看缺项。',
  },
} as const satisfies Readonly<Record<`publication.${string}`, Words>>;
