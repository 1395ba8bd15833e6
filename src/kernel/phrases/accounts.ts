import type { Translated } from './translated.ts';

/** What an officer's account, a way to sign in or a request of the desk had to be. */
export const accountPhrases = {
  'a new secret': { es: 'un secreto nuevo', zh: '新的密钥' },
  'the code of this moment': { es: 'el código de este momento', zh: '当前的验证码' },
  'the password that is set now': { es: 'la contraseña actual', zh: '当前的密码' },
  'at least {n} different characters': {
    es: 'como mínimo {n} caracteres distintos',
    zh: '至少 {n} 个不同的字符',
  },
  'a password without “{word}” in it': {
    es: 'una contraseña que no contenga «{word}»',
    zh: '不含“{word}”的密码',
  },
  'a password that is not on the list of common ones': {
    es: 'una contraseña que no esté en la lista de las más usadas',
    zh: '不在常用密码名单上的密码',
  },
  'letters and digits, . - _ between': {
    es: 'letras y cifras, con . - _ en medio',
    zh: '字母和数字，中间可有 . - _',
  },
  'all groups and all areas for this role': {
    es: 'todos los grupos y todas las áreas para esta función',
    zh: '此角色须涵盖所有工作组和所有领域',
  },
  'another way to sign in first': {
    es: 'antes, otra forma de iniciar sesión',
    zh: '先设置另一种登录方式',
  },
  'a new question': { es: 'una petición nueva', zh: '新的验证请求' },
  'a passkey made for this address just now': {
    es: 'una clave de acceso creada ahora para esta dirección',
    zh: '刚刚为此地址创建的通行密钥',
  },
  'one that is new here': { es: 'una que aquí sea nueva', zh: '此处尚未登记的通行密钥' },
  'a passkey of the officer who clears': {
    es: 'una clave de acceso del funcionario que valida',
    zh: '核准官员本人的通行密钥',
  },
  'a signature over this clearance of this draft': {
    es: 'una firma sobre esta validación de este borrador',
    zh: '对本草稿此次核准的签名',
  },
  'due or updated': { es: 'due o updated', zh: 'due 或 updated' },
  '1, or nothing': { es: '1, o nada', zh: '1，或留空' },
  "a party, a hyphen and at least one digit of a record's id": {
    es: 'una parte, un guion y al menos un dígito del identificador de un expediente',
    zh: '一方的代码、连字符及记录标识的至少一位数字',
  },
  'what `next` of the page before said': {
    es: 'lo que decía `next` en la página anterior',
    zh: '上一页 `next` 所给的值',
  },
} as const satisfies Translated;
