import type { Translated } from './translated.ts';

/** What a screening list or a table of substances had to hold. */
export const listPhrases = {
  'at least one entry': { es: 'al menos una entrada', zh: '至少一个条目' },
  'a name': { es: 'un nombre', zh: '名称' },
  'a reference': { es: 'una referencia', zh: '编号' },
  'a reference used once': { es: 'una referencia sin repetir', zh: '不重复的编号' },
  'a number used once': { es: 'un número sin repetir', zh: '不重复的号码' },
  'an entry number': { es: 'un número de entrada', zh: '条目号码' },
  'a sanctions list': { es: 'una lista de sanciones', zh: '制裁名单' },
  'aka, fka or nka': { es: 'aka, fka o nka', zh: 'aka、fka 或 nka' },
  'Good, Low, a.k.a. or f.k.a.': {
    es: 'Good, Low, a.k.a. o f.k.a.',
    zh: 'Good、Low、a.k.a. 或 f.k.a.',
  },
  'individual, entity, vessel, aircraft or -0-': {
    es: 'individual, entity, vessel, aircraft o -0-',
    zh: 'individual、entity、vessel、aircraft 或 -0-',
  },
  'one file': { es: 'un solo fichero', zh: '一个文件' },
  'one file of this part: {part}': {
    es: 'un solo fichero de esta parte: {part}',
    zh: '此部分只有一个文件：{part}',
  },
  'a file of primary names (12 columns)': {
    es: 'un fichero de nombres principales (12 columnas)',
    zh: '主要名称文件（12 列）',
  },
  '12, 6, 5 or 2 columns': { es: '12, 6, 5 o 2 columnas', zh: '12、6、5 或 2 列' },
  '{n} columns': { es: '{n} columnas', zh: '{n} 列' },
  'comma-separated values': { es: 'valores separados por comas', zh: '以逗号分隔的值' },
  'well-formed XML to its end': {
    es: 'XML bien formado hasta el final',
    zh: '直至结尾均格式正确的 XML',
  },
  'no document type': { es: 'que no haya tipo de documento', zh: '不含文档类型声明' },
  'at most {n} levels': { es: 'como máximo {n} niveles', zh: '最多 {n} 层' },
  'a shorter entry': { es: 'una entrada más corta', zh: '较短的条目' },
  'a shorter text': { es: 'un texto más corto', zh: '较短的文本' },
  'a shorter field': { es: 'un campo más corto', zh: '较短的字段' },
  'fewer names': { es: 'menos nombres', zh: '较少的名称' },
  'fewer entries': { es: 'menos entradas', zh: '较少的条目' },
  'an id used once': { es: 'un identificador sin repetir', zh: '不重复的标识' },
  'the id of a substance': { es: 'el identificador de una sustancia', zh: '某一物质的标识' },
  'the id of a definition with its code': {
    es: 'el identificador de una definición con su código',
    zh: '某一有对应代码的定义的标识',
  },
  'a day after the first': { es: 'un día posterior al primero', zh: '晚于首日的日期' },
  'a key of sources': { es: 'una clave de sources', zh: 'sources 中的一个键' },
} as const satisfies Translated;
