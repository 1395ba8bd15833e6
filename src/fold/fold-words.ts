/** What is said of every desk's records in three languages: states that no desk gives, and why a statement was kept without effect. */
import type { Words } from '#kernel/language.ts';

type WordsOf = Readonly<Record<string, Words>>;

const statuses: WordsOf = {
  'not-opened': {
    en: 'Its first statement is not held here yet',
    es: 'Su primera declaración aún no se tiene aquí',
    zh: '尚未持有开立该记录的陈述',
  },
  'not-understood': {
    en: 'This version does not understand it',
    es: 'Esta versión no lo entiende',
    zh: '本版本无法理解',
  },
};

const withoutEffect: WordsOf = {
  'not-entitled': {
    en: 'this party was not entitled to say it',
    es: 'esa parte no estaba facultada para declararlo',
    zh: '该方无权作此陈述',
  },
  'unknown-type': {
    en: 'this version does not know this kind of statement',
    es: 'esta versión no conoce este tipo de declaración',
    zh: '本版本不识别此类陈述',
  },
  'facts-do-not-fit': {
    en: 'its facts do not have the form of this statement',
    es: 'sus datos no tienen la forma de esta declaración',
    zh: '其事实项不符合此类陈述的格式',
  },
  'wrong-area': {
    en: 'it was said in another area of cooperation',
    es: 'se declaró en otro ámbito de cooperación',
    zh: '该陈述属于另一合作领域',
  },
  'has-a-record': {
    en: 'a statement of this kind stands on no record',
    es: 'una declaración de este tipo no corresponde a ningún expediente',
    zh: '此类陈述不属于任何记录',
  },
  'no-record': {
    en: 'a statement of this kind stands on a record',
    es: 'una declaración de este tipo corresponde a un expediente',
    zh: '此类陈述须属于一份记录',
  },
  'another-desk': {
    en: 'the record belongs to another desk',
    es: 'el expediente corresponde a otra mesa de trabajo',
    zh: '该记录属于另一业务台',
  },
  'record-not-opened': {
    en: 'the record has not been opened',
    es: 'el expediente no se ha abierto',
    zh: '该记录尚未开立',
  },
  'record-not-understood': {
    en: 'this version does not understand what opened the record',
    es: 'esta versión no entiende lo que abrió el expediente',
    zh: '本版本无法理解开立该记录的陈述',
  },
  'opened-already': {
    en: 'the record had been opened already',
    es: 'el expediente ya estaba abierto',
    zh: '该记录此前已开立',
  },
  'erased-before-receipt': {
    en: 'its content was erased before the other side received it',
    es: 'su contenido se suprimió antes de que la otra parte lo recibiera',
    zh: '其内容在对方收到之前已删除',
  },
  'too-many': {
    en: 'there are more statements on this record than can count',
    es: 'hay más declaraciones sobre este expediente de las que pueden contar',
    zh: '该记录的陈述数量超出可计上限',
  },
};

const said: WordsOf = {
  'content.erased': { en: 'Erased a content', es: 'Suprimió un contenido', zh: '删除了内容' },
};

const codes: WordsOf = {
  en: { en: 'English', es: 'inglés', zh: '英文' },
  es: { en: 'Spanish', es: 'español', zh: '西班牙文' },
  zh: { en: 'Chinese', es: 'chino', zh: '中文' },
  admiralty: { en: 'Admiralty scale', es: 'Escala del Almirantazgo', zh: '海军部评级' },
  'europol-4x4': { en: 'Europol 4×4', es: 'Europol 4×4', zh: '欧洲刑警组织4×4评级' },
  agreed: { en: 'agreed', es: 'acordado', zh: '已商定' },
};

const labels: WordsOf = {
  text: { en: 'Text', es: 'Texto', zh: '正文' },
  note: { en: 'Note', es: 'Nota', zh: '备注' },
  reference: { en: 'Reference', es: 'Referencia', zh: '编号' },
  reason: { en: 'Reason', es: 'Motivo', zh: '理由' },
  on: { en: 'On', es: 'Fecha', zh: '日期' },
  until: { en: 'Until', es: 'Hasta', zh: '截至' },
  area: { en: 'Area', es: 'Ámbito', zh: '合作领域' },
};

export const foldWords = {
  name: { en: 'Not understood', es: 'No entendidos', zh: '无法理解的记录' },
  record: { en: 'Record', es: 'Expediente', zh: '记录' },
  statuses,
  lists: { statuses, withoutEffect, said, labels, codes } as Readonly<Record<string, WordsOf>>,
} as const satisfies Readonly<{ name: Words; record: Words; statuses: WordsOf; lists: object }>;
