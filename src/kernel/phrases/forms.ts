import type { Translated } from './translated.ts';

/** What a value had to be: of schemas (src/kernel/phrase-of-issue.ts) and of single values. */
export const formPhrases = {
  'a value': { es: 'un valor', zh: '一个值' },
  'another form': { es: 'otra forma', zh: '其他形式' },
  'an object': { es: 'un objeto', zh: '一个对象' },
  text: { es: 'texto', zh: '文本' },
  'a number': { es: 'un número', zh: '一个数' },
  'a whole number': { es: 'un número entero', zh: '整数' },
  'true or false': { es: 'true o false', zh: 'true 或 false' },
  'a list': { es: 'una lista', zh: '列表' },
  'base64 text': { es: 'texto en base64', zh: 'base64 文本' },
  'text of the form {pattern}': { es: 'texto de la forma {pattern}', zh: '形如 {pattern} 的文本' },
  'no member {names}': { es: 'que no figure el campo {names}', zh: '不含字段 {names}' },
  once: { es: 'una sola vez', zh: '仅一次' },
  nothing: { es: 'nada', zh: '无' },
  'at most {n}': { es: 'como máximo {n}', zh: '最多 {n}' },
  'at least {n}': { es: 'como mínimo {n}', zh: '至少 {n}' },
  '{min} to {max}': { es: 'de {min} a {max}', zh: '{min} 至 {max}' },
  'a multiple of {n}': { es: 'un múltiplo de {n}', zh: '{n} 的倍数' },
  'at most {n} characters': { es: 'como máximo {n} caracteres', zh: '最多 {n} 个字符' },
  'at least {n} characters': { es: 'como mínimo {n} caracteres', zh: '至少 {n} 个字符' },
  '{min} to {max} characters': { es: 'de {min} a {max} caracteres', zh: '{min} 至 {max} 个字符' },
  'at most {n} entries': { es: 'como máximo {n} elementos', zh: '最多 {n} 项' },
  'at least {n} entries': { es: 'como mínimo {n} elementos', zh: '至少 {n} 项' },
  'one of {values}': { es: 'uno de {values}', zh: '{values} 之一' },
  'at least one change': { es: 'al menos un cambio', zh: '至少一项变更' },
  'either changes or an end': {
    es: 'o bien cambios, o bien un fin',
    zh: '变更或终止，二者取一',
  },
  'changes that make other terms': {
    es: 'cambios que den otros términos válidos',
    zh: '能构成另一有效章程文本的变更',
  },
  'at least one language': { es: 'al menos un idioma', zh: '至少一种语言' },
  'a text in at least one language': {
    es: 'un texto en al menos un idioma',
    zh: '至少一种语言的文本',
  },
  'a name in at least one language': {
    es: 'un nombre en al menos un idioma',
    zh: '至少一种语言的名称',
  },
  ascending: { es: 'en orden ascendente', zh: '按升序排列' },
  'ascending, each once': {
    es: 'en orden ascendente, cada uno una sola vez',
    zh: '按升序排列，各出现一次',
  },
  'either a publication or words': {
    es: 'una publicación o unas palabras, no ambas',
    zh: '公布内容与表述二者择一',
  },
  'the order of speaking': { es: 'el orden de intervención', zh: '发言顺序' },
  'a party and a place, such as xc-17': {
    es: 'una parte y un lugar, como xc-17',
    zh: '当事方与序号，例如 xc-17',
  },
  'each once': { es: 'cada uno una sola vez', zh: '各出现一次' },
  'an instant in UTC, such as 2027-01-20T09:30Z': {
    es: 'un instante en UTC, como 2027-01-20T09:30Z',
    zh: 'UTC 时刻，如 2027-01-20T09:30Z',
  },
  'a party id': { es: 'un identificador de parte', zh: '当事方代号' },
  'a party id, such as xc': {
    es: 'un identificador de parte, como xc',
    zh: '当事方代号，例如 xc',
  },
  'a party id: 2 to 12 letters and digits, a letter first': {
    es: 'un identificador de parte: de 2 a 12 letras y cifras, primero una letra',
    zh: '当事方代号：2 至 12 个字母和数字，以字母开头',
  },
  'a record id': { es: 'un identificador de expediente', zh: '记录标识' },
  'an item of the work plan': {
    es: 'un punto del plan de trabajo',
    zh: '工作计划事项',
  },
  'a group id': { es: 'un identificador de grupo', zh: '工作组标识' },
  'a group id: 64 hexadecimal digits': {
    es: 'un identificador de grupo: 64 cifras hexadecimales',
    zh: '工作组标识：64 位十六进制数字',
  },
  'text of whole characters': { es: 'texto de caracteres enteros', zh: '由完整字符组成的文本' },
  '32 hexadecimal digits': { es: '32 cifras hexadecimales', zh: '32 位十六进制数字' },
  '64 hexadecimal digits': { es: '64 cifras hexadecimales', zh: '64 位十六进制数字' },
  'a date': { es: 'una fecha', zh: '日期' },
  'a day that exists, such as 2027-01-20': {
    es: 'un día que exista, como 2027-01-20',
    zh: '实际存在的日期，例如 2027-01-20',
  },
  'a mass such as 25.5 kg, 1200 g or 0.75 t': {
    es: 'una masa como 25.5 kg, 1200 g o 0.75 t',
    zh: '质量，例如 25.5 kg、1200 g 或 0.75 t',
  },
  'a whole number of parts per million': {
    es: 'un número entero de partes por millón',
    zh: '以百万分之一计的整数',
  },
  'a CAS number': { es: 'un número CAS', zh: 'CAS登记号' },
  'a CAS number, or a name in Latin letters in name_in_law_en': {
    es: 'un número CAS o un nombre en letras latinas en name_in_law_en',
    zh: 'CAS登记号，或在 name_in_law_en 中以拉丁字母书写的名称',
  },
} as const satisfies Translated;
