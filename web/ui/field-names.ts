import { type Label, labelWords } from '#desks/notifications/words/label-words.ts';
import type { Language, Words } from '#kernel/language.ts';

/** Fields that have a word of their own on the desk. */
const labelOf: Readonly<Record<string, Label>> = {
  ...{ names: 'name', lines: 'line', line: 'line', rule: 'clockRule', on: 'on', until: 'until' },
  ...{ cas: 'casNumber', hs: 'hsCode', form: 'form', strengthPpm: 'strength' },
  ...{ grossMg: 'grossWeight', netMg: 'netWeight', baseMassMg: 'asBase', factor: 'factor' },
  ...{ nameOnLabel: 'nameOnLabel', nameInLaw: 'nameInLaw', containers: 'containers' },
  ...{ reference: 'reference', exporter: 'exporter', importer: 'importer', broker: 'broker' },
  ...{ consignee: 'consignee', notifyParty: 'notifyParty', tolerancePpm: 'tolerance' },
  ...{ endUse: 'endUse', vessel: 'vessel', carrier: 'carrier', invoice: 'invoice', note: 'note' },
  ...{ address: 'address', country: 'country', identifiers: 'identifiers', name: 'name' },
  ...{ basis: 'basis', mode: 'mode', question: 'question', concern: 'concern', reason: 'reason' },
  ...{ ports: 'ports', transit: 'transit', permits: 'permits', penOnline: 'penOnline' },
  ...{ incbCopied: 'incbCopied', waiver: 'waiver', quantities: 'quantities', record: 'record' },
  ...{ invocation: 'invocation', dispatch: 'dispatch', partial: 'partial', group: 'table' },
};

const words: Readonly<Record<string, Words>> = {
  signInName: { en: 'Sign-in name', es: 'Nombre de acceso', zh: '登录名' },
  authority: { en: 'Authority', es: 'Autoridad', zh: '机关' },
  grants: { en: 'Role granted', es: 'Función concedida', zh: '所授角色' },
  role: { en: 'Role', es: 'Función', zh: '角色' },
  groups: { en: 'Groups', es: 'Grupos', zh: '工作组' },
  areas: { en: 'Areas', es: 'Áreas', zh: '领域' },
  permissions: { en: 'What it may do', es: 'Lo que puede hacer', zh: '权限' },
  days: { en: 'Days', es: 'Días', zh: '天数' },
  tokens: { en: 'Tokens', es: 'Credenciales', zh: '令牌' },
  officers: { en: 'Officers', es: 'Funcionarios', zh: '官员' },
  officer: { en: 'Officer', es: 'Funcionario', zh: '官员' },
  administrator: { en: 'Administrator', es: 'Administrador', zh: '管理员' },
  password: { en: 'Password', es: 'Contraseña', zh: '密码' },
  current: { en: 'Password until now', es: 'Contraseña actual', zh: '当前密码' },
  code: { en: 'Code', es: 'Código', zh: '验证码' },
  passkey: { en: 'Passkey', es: 'Llave de acceso', zh: '通行密钥' },
  text: { en: 'Text', es: 'Texto', zh: '正文' },
  title: { en: 'Title', es: 'Título', zh: '标题' },
  rules: { en: 'Rule', es: 'Regla', zh: '规则' },
  needs: { en: 'Clearance', es: 'Validación', zh: '核准要求' },
  proofs: { en: 'Proof', es: 'Prueba', zh: '证明方式' },
  types: { en: 'Statements', es: 'Declaraciones', zh: '陈述类型' },
  cards: { en: 'Card of', es: 'Tarjeta de', zh: '成员卡片' },
  clocks: { en: 'Clocks', es: 'Plazos', zh: '期限规则' },
  calendars: { en: 'Calendar', es: 'Calendario', zh: '日历' },
  calendar: { en: 'Calendar', es: 'Calendario', zh: '日历' },
  members: { en: 'Members', es: 'Miembros', zh: '成员' },
  party: { en: 'Party', es: 'Parte', zh: '当事方' },
  pins: { en: 'Fingerprint of the key', es: 'Huella de la clave', zh: '密钥指纹' },
  count: { en: 'Number', es: 'Número', zh: '数量' },
  from: { en: 'From', es: 'Desde', zh: '起始' },
  to: { en: 'To', es: 'Hasta', zh: '截止' },
  email: { en: 'E-mail', es: 'Correo electrónico', zh: '电子邮件' },
  phone: { en: 'Telephone', es: 'Teléfono', zh: '电话' },
  en: { en: 'English', es: 'inglés', zh: '英文' },
  es: { en: 'Spanish', es: 'español', zh: '西班牙文' },
  zh: { en: 'Chinese', es: 'chino', zh: '中文' },
};

/** They hold the fields, and are no field themselves. */
const holders: readonly string[] = ['content', 'facts', 'draft', 'body'];

function wordOf(part: string): Words | undefined {
  if (Object.hasOwn(words, part)) return words[part];
  const label = Object.hasOwn(labelOf, part) ? labelOf[part] : undefined;
  return label && labelWords[label];
}

/**
 * The place of a refusal in words: `content.lines.0.cas` is “Line 1 · CAS number”. Undefined where a part of it has no word, so that nothing is told by
 * halves; the path itself is always shown beside.
 */
export function fieldName(path: string, language: Language): string | undefined {
  const named: string[] = [];
  for (const part of path.split('.')) {
    if (holders.includes(part) && named.length === 0) continue;
    const last = named.length - 1;
    if (/^\d{1,4}$/.test(part) && last >= 0) named[last] += ` ${Number(part) + 1}`;
    else {
      const word = wordOf(part);
      if (word === undefined) return undefined;
      named.push(word[language]);
    }
  }
  return named.length === 0 ? undefined : named.join(' · ');
}
