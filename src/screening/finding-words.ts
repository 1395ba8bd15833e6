import type { Language } from '#kernel/language.ts';
import type { IdentifierType } from './record.ts';

export type Words = Readonly<Record<Language, string>>;

/** What a party is to the goods, as an adjunct of "name" or "number". */
const roles: ReadonlyMap<string, Words> = new Map([
  ['exporter', { en: 'of the exporter', es: 'del exportador', zh: '出口商' }],
  ['importer', { en: 'of the importer', es: 'del importador', zh: '进口商' }],
  ['consignor', { en: 'of the consignor', es: 'del remitente', zh: '发货人' }],
  ['consignee', { en: 'of the consignee', es: 'del consignatario', zh: '收货人' }],
  ['notify-party', { en: 'of the notify party', es: 'de la parte a notificar', zh: '通知方' }],
  ['broker', { en: 'of the broker', es: 'del intermediario', zh: '中间商' }],
  ['carrier', { en: 'of the carrier', es: 'del transportista', zh: '承运人' }],
  ['vessel', { en: 'of the vessel or craft', es: 'del buque o la nave', zh: '运输工具' }],
]);
const someParty: Words = { en: 'of a party', es: 'de un interviniente', zh: '有关方' };

/** A role that is not here belongs to a newer desk. */
export const roleWords = (role: string | undefined): Words => roles.get(role ?? '') ?? someParty;

export const identifierWords: Readonly<Record<IdentifierType, Words>> = {
  passport: { en: 'passport number', es: 'número de pasaporte', zh: '护照号码' },
  'national-id': { en: 'identity number', es: 'número de identidad', zh: '身份证件号码' },
  'tax-id': { en: 'tax number', es: 'número de identificación fiscal', zh: '税务登记号' },
  registration: { en: 'registration number', es: 'número de registro', zh: '注册号' },
  uscc: {
    en: 'Unified Social Credit Code',
    es: 'código unificado de crédito social',
    zh: '统一社会信用代码',
  },
  lei: {
    en: 'legal entity identifier',
    es: 'identificador de entidad jurídica',
    zh: '法人机构识别编码',
  },
  bic: { en: 'BIC', es: 'código BIC', zh: 'BIC 代码' },
  imo: { en: 'IMO number', es: 'número OMI', zh: '国际海事组织编号' },
  mmsi: { en: 'MMSI', es: 'número MMSI', zh: '海上移动业务识别码' },
  'aircraft-registration': {
    en: 'aircraft registration mark',
    es: 'matrícula de aeronave',
    zh: '航空器登记号',
  },
  wallet: {
    en: 'virtual currency address',
    es: 'dirección de moneda virtual',
    zh: '虚拟货币地址',
  },
  email: { en: 'e-mail address', es: 'dirección de correo electrónico', zh: '电子邮件地址' },
  phone: { en: 'telephone number', es: 'número de teléfono', zh: '电话号码' },
  website: { en: 'website', es: 'sitio web', zh: '网站' },
  other: { en: 'number', es: 'número', zh: '编号' },
};

/** What the publisher itself says of a name; a primary name and a plain alias need no word. */
export const nameQualities: ReadonlyMap<string, Words> = new Map([
  ['former', { en: ' (a former name)', es: ' (nombre anterior)', zh: '（曾用名）' }],
  [
    'low',
    {
      en: ' (an alias that the publisher calls weak)',
      es: ' (alias que la entidad que publica la lista considera débil)',
      zh: '（发布机构注明为弱别名）',
    },
  ],
]);

/** What was bounded, by the name of the bound in `src/screening/screen.ts`; a field is named by its path. */
export const boundWords: ReadonlyMap<string, Words> = new Map([
  ['goods', { en: 'goods lines', es: 'líneas de mercancías', zh: '货物行' }],
  ['parties', { en: 'parties', es: 'intervinientes', zh: '有关方' }],
  ['texts', { en: 'texts', es: 'textos', zh: '文字段' }],
  ['findings', { en: 'findings', es: 'resultados de cotejo', zh: '比对结果' }],
  [
    'party.names',
    { en: 'names of one party', es: 'nombres de un interviniente', zh: '单个有关方的名称' },
  ],
  [
    'party.identifiers',
    { en: 'numbers of one party', es: 'números de un interviniente', zh: '单个有关方的编号' },
  ],
  [
    'goods.names',
    { en: 'names of one good', es: 'nombres de una mercancía', zh: '单项货物的名称' },
  ],
  [
    'goods.cas',
    {
      en: 'CAS numbers of one good',
      es: 'números CAS de una mercancía',
      zh: '单项货物的CAS登记号',
    },
  ],
  [
    'goods.hs',
    { en: 'HS codes of one good', es: 'códigos SA de una mercancía', zh: '单项货物的HS编码' },
  ],
]);
/** Of one field, so many characters. */
export const charactersWords: Words = {
  en: 'characters in one field',
  es: 'caracteres en un campo',
  zh: '单个字段的字符',
};
