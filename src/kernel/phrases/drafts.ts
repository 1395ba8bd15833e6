import type { Translated } from './translated.ts';

/** What a draft, its clearing, or an act of the node on its own log had to be. */
export const draftPhrases = {
  'a type of a desk': { es: 'un tipo de un escritorio', zh: '某一工作台的类型' },
  'none for this type': { es: 'nada para este tipo', zh: '此类型不应有此项' },
  'the record it is about': { es: 'el expediente al que se refiere', zh: '所涉记录' },
  'the table and the record of the draft': {
    es: 'la mesa y el expediente del borrador',
    zh: '草稿所属的工作组和记录',
  },
  'a party outside of this group': {
    es: 'una parte ajena a este grupo',
    zh: '本工作组以外的一方',
  },
  'brackets that close what they open': {
    es: 'corchetes que cierren lo que abren',
    zh: '方括号前后配对',
  },
  'another party': { es: 'otra parte', zh: '另一方' },
  'none: these terms have no clocks': {
    es: 'nada: estos términos no tienen plazos',
    zh: '无：本章程未规定期限',
  },
  'one line, one number': { es: 'un número distinto en cada línea', zh: '每行编号各不相同' },
  'one line, one mass': { es: 'una sola masa por línea', zh: '每行只有一个质量' },
  'several shipments lie within twelve months': {
    es: 'que los distintos envíos quepan en doce meses',
    zh: '多批货物在十二个月之内',
  },
  'the window ends after it begins': {
    es: 'que el intervalo no termine antes de empezar',
    zh: '时段的结束不早于开始',
  },
  'a mass, net or as base': { es: 'una masa, neta o como base', zh: '质量（净重或折合碱基）' },
  'no clock: the notice is voluntary, or goes to a transit authority': {
    es: 'sin plazo: el aviso es voluntario o va a una autoridad de tránsito',
    zh: '不设期限：该通知属自愿通知，或发往过境主管部门',
  },
  'a use, with a request for permission and no other': {
    es: 'un uso, solo en una solicitud de permiso',
    zh: '用途，且仅用于许可请求',
  },
  'a reason, with a refusal and no other answer': {
    es: 'un motivo, solo con una negativa',
    zh: '理由，且仅用于拒绝',
  },
  'in what it was used, with that answer and no other': {
    es: 'en qué se utilizó, solo con esa respuesta',
    zh: '已用于何处，且仅用于该答复',
  },
  'conditions and a last day, of a permission or a legal hold alone': {
    es: 'condiciones y último día, solo de un permiso o de una retención legal',
    zh: '条件和截止日，且仅用于许可或法定保全',
  },
  'the name of a sub-group, at that level and no other': {
    es: 'el nombre de un subgrupo, solo en ese nivel',
    zh: '分组名称，且仅用于该级别',
  },
  'at least one permit': { es: 'al menos un permiso', zh: '至少一份许可' },
  '1 to {max} places in the own log': {
    es: 'de 1 a {max} posiciones del registro propio',
    zh: '本方记录簿中的 1 至 {max} 个位置',
  },
  'a statement of this party whose content can be erased': {
    es: 'una declaración de esta parte cuyo contenido se pueda borrar',
    zh: '本方作出的、内容可以清除的陈述',
  },
  'a content on hold': { es: 'un contenido retenido', zh: '正在保全的内容' },
  'an own content that is held, and not on hold': {
    es: 'un contenido propio que se conserve y no esté retenido',
    zh: '本方持有且未被保全的内容',
  },
  'a schedule that is stopped': { es: 'un calendario detenido', zh: '已停止的定期清除' },
  'a schedule that was started': { es: 'un calendario iniciado', zh: '已启动的定期清除' },
  'a notice, with its facts and content': {
    es: 'un aviso, con facts y content',
    zh: '通知，含 facts 和 content',
  },
  'at least one notice': { es: 'al menos un aviso', zh: '至少一份通知' },
  'a draft, in JSON': { es: 'un borrador, en JSON', zh: 'JSON 格式的草稿' },
  'a paper, in JSON': { es: 'un documento, en JSON', zh: 'JSON 格式的文稿' },
  'a content, in JSON': { es: 'un contenido, en JSON', zh: 'JSON 格式的内容' },
  'CSV with a heading row': { es: 'CSV con una fila de encabezado', zh: '带标题行的 CSV' },
  'a heading row and at least one more': {
    es: 'una fila de encabezado y al menos otra más',
    zh: '标题行和至少另一行',
  },
  'an authentic language in which the whole text stands': {
    es: 'un idioma auténtico en el que conste el texto completo',
    zh: '有完整文本的作准语文',
  },
  'the wording that is tabled': {
    es: 'la redacción que se presenta',
    zh: '所提出的案文',
  },
  'this column': { es: 'esta columna', zh: '此列' },
  'UTF-8; in Excel, save as “CSV UTF-8”': {
    es: 'UTF-8; en Excel, guarde como «CSV UTF-8»',
    zh: 'UTF-8；在 Excel 中请另存为“CSV UTF-8”',
  },
} as const satisfies Translated;
