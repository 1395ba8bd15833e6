import type { Words } from '#kernel/language.ts';
import type { bases, modes, notShippedReasons, objectionReasons } from '../statements.ts';

/** One word for every code of a closed list: a code that the desk gains is a type error here. */
type WordsFor<Codes extends readonly string[]> = Readonly<Record<Codes[number], Words>>;
type WordsOf = Readonly<Record<string, Words>>;

/** Why the notice is given. */
export const basisWords: WordsFor<typeof bases> = {
  'art12-10-a': {
    en: '1988 Convention, article 12, paragraph 10 (a)',
    es: 'Convención de 1988, artículo 12, párrafo 10 a)',
    zh: '《1988年公约》第十二条第10款(a)项',
  },
  'table-ii-on-request': {
    en: "Table II substance, at the other side's request",
    es: 'Sustancia del Cuadro II, a solicitud de la otra parte',
    zh: '表二物质，应对方请求',
  },
  bilateral: { en: 'Bilateral agreement', es: 'Acuerdo bilateral', zh: '双边协议' },
  'national-licence': { en: 'National licence', es: 'Licencia nacional', zh: '国家许可证' },
  voluntary: {
    en: 'Voluntary, non-scheduled chemical',
    es: 'Voluntaria, sustancia no sometida a fiscalización',
    zh: '自愿通知，非列管化学品',
  },
};

/** Why the importing side objects. */
export const reasonWords: WordsFor<typeof objectionReasons> = {
  'consignee-unknown': {
    en: 'Consignee not known',
    es: 'Consignatario desconocido',
    zh: '收货人情况不明',
  },
  'no-import-permit': {
    en: 'No import permit',
    es: 'Sin permiso de importación',
    zh: '无进口许可证',
  },
  'quantity-not-legitimate': {
    en: 'Quantity beyond known legitimate use',
    es: 'Cantidad superior al uso lícito conocido',
    zh: '数量超出已知合法用途',
  },
  'end-use-unverified': {
    en: 'End use not verified',
    es: 'Uso final no verificado',
    zh: '最终用途未经核实',
  },
  'diverted-before': {
    en: 'Earlier consignment diverted',
    es: 'Desviación de un envío anterior',
    zh: '此前货物发生转用',
  },
  'importer-denies-order': {
    en: 'Importer says it placed no such order',
    es: 'El importador señala que no hizo ese pedido',
    zh: '进口商表示未下该订单',
  },
  'substance-not-permitted': {
    en: 'Substance not permitted',
    es: 'Sustancia no permitida',
    zh: '该物质不得进口',
  },
  'documents-inconsistent': {
    en: 'Documents do not match each other',
    es: 'Los documentos no concuerdan entre sí',
    zh: '单证之间不相符',
  },
  other: { en: 'Another reason', es: 'Otro motivo', zh: '其他理由' },
};

/** Why goods did not leave. */
export const notShippedWords: WordsFor<typeof notShippedReasons> = {
  'order-cancelled': { en: 'Order cancelled', es: 'Pedido cancelado', zh: '订单取消' },
  'licence-refused': { en: 'Licence not granted', es: 'Licencia no otorgada', zh: '未获许可证' },
  objection: {
    en: 'Objection of the importing side',
    es: 'Objeción de la parte importadora',
    zh: '进口方提出异议',
  },
  'release-denied': { en: 'Release not granted', es: 'Salida no concedida', zh: '未获放行' },
  'stopped-in-transit': {
    en: 'Stopped in transit',
    es: 'Detenido en tránsito',
    zh: '过境途中被暂停',
  },
  other: { en: 'Another reason', es: 'Otro motivo', zh: '其他理由' },
};

/** What a concern is about; parties may use other words. */
export const concernWords: WordsOf = {
  consignee: { en: 'Consignee', es: 'Consignatario', zh: '收货人' },
  quantity: { en: 'Quantity', es: 'Cantidad', zh: '数量' },
  route: { en: 'Route or ports', es: 'Ruta o puertos', zh: '路线或口岸' },
  documents: { en: 'Documents', es: 'Documentos', zh: '单证' },
  other: { en: 'Something else', es: 'Otra cosa', zh: '其他事项' },
};

/** What a question is about; parties may use other words. */
export const questionWords: WordsOf = {
  'end-use': { en: 'End use', es: 'Uso final', zh: '最终用途' },
  consignee: { en: 'Consignee', es: 'Consignatario', zh: '收货人' },
  quantity: { en: 'Quantity', es: 'Cantidad', zh: '数量' },
  permit: { en: 'Permit or licence', es: 'Permiso o licencia', zh: '许可或许可证' },
  route: { en: 'Route or ports', es: 'Ruta o puertos', zh: '路线或口岸' },
  documents: { en: 'Documents', es: 'Documentos', zh: '单证' },
  other: { en: 'Something else', es: 'Otra cosa', zh: '其他事项' },
};

/** How the goods travel. */
export const modeWords: WordsFor<typeof modes> = {
  sea: { en: 'By sea', es: 'Marítimo', zh: '海运' },
  air: { en: 'By air', es: 'Aéreo', zh: '空运' },
  road: { en: 'By road', es: 'Por carretera', zh: '公路' },
  rail: { en: 'By rail', es: 'Ferroviario', zh: '铁路' },
  post: { en: 'By post or express parcel', es: 'Postal o paquetería', zh: '邮寄或快件' },
};

/** The form of the goods. */
export const formWords: WordsOf = {
  base: { en: 'base', es: 'base', zh: '游离碱' },
  salt: { en: 'salt', es: 'sal', zh: '盐' },
  hydrate: { en: 'hydrate', es: 'hidrato', zh: '水合物' },
  solution: { en: 'solution', es: 'solución', zh: '溶液' },
  preparation: { en: 'preparation', es: 'preparado', zh: '制剂' },
};

/** What the goods are packed in. */
export const containerWords: WordsOf = {
  bag: { en: 'bag', es: 'saco', zh: '袋' },
  bottle: { en: 'bottle', es: 'botella', zh: '瓶' },
  box: { en: 'box', es: 'caja', zh: '箱' },
  can: { en: 'can', es: 'lata', zh: '罐' },
  drum: { en: 'drum', es: 'tambor', zh: '桶' },
  ibc: {
    en: 'intermediate bulk container',
    es: 'contenedor intermedio a granel',
    zh: '中型散装容器',
  },
  package: { en: 'package', es: 'bulto', zh: '件' },
  tank: { en: 'tank', es: 'tanque', zh: '槽罐' },
};

/** Whose number a number of a firm is. */
export const identifierWords: WordsOf = {
  registration: { en: 'Registration number', es: 'Número de registro', zh: '登记号' },
  'tax-id': { en: 'Tax number', es: 'Número fiscal', zh: '税号' },
  licence: { en: 'Licence', es: 'Licencia', zh: '许可证' },
  permit: { en: 'Permit', es: 'Permiso', zh: '许可' },
  lei: { en: 'LEI', es: 'LEI', zh: 'LEI' },
  duns: { en: 'D-U-N-S number', es: 'Número D-U-N-S', zh: '邓白氏编码' },
};

/** As what the addressee is told. */
export const roleWords: WordsFor<readonly ['import', 'transit']> = {
  import: { en: 'importing side', es: 'parte importadora', zh: '进口方' },
  transit: { en: 'side of transit', es: 'parte de tránsito', zh: '过境方' },
};
