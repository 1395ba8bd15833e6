import type { Words } from '#kernel/language.ts';
import type { Route } from '#officers/permissions.ts';
import { tableActWords } from './table-act-words.ts';

/** What the public reads leaves no line. Of soundings the trail has only that somebody who may not came to them (src/api/audit-event.ts). */
type Told =
  | Exclude<Route, `${string} /api/v1/soundings${string}` | `GET /public${string}`>
  | 'soundings';

/** What was done, for every door that the table of permissions has, and for whoever asked at none of them. They come with this page alone. */
const words: Readonly<Record<Told | 'none', Words>> = {
  none: {
    en: 'Asked for what is not there',
    es: 'Pidió lo que no existe',
    zh: '请求了不存在的内容',
  },
  soundings: {
    en: 'Came to the soundings',
    es: 'Acudió a los sondeos',
    zh: '访问了非正式探询',
  },
  'GET /api/v1/health': {
    en: 'Asked how the node is',
    es: 'Consultó el estado del nodo',
    zh: '查询了节点状态',
  },
  'GET /api/v1/sign-in': {
    en: 'Looked at the sign-in page',
    es: 'Consultó la página de acceso',
    zh: '查看了登录页',
  },
  'POST /api/v1/sign-in/password': {
    en: 'Signed in with a password',
    es: 'Inició sesión con contraseña',
    zh: '以密码登录',
  },
  'POST /api/v1/sign-in/recovery': {
    en: 'Signed in with a recovery code',
    es: 'Inició sesión con código de recuperación',
    zh: '以恢复码登录',
  },
  'POST /api/v1/sign-in/passkey/options': {
    en: 'Began to sign in with a passkey',
    es: 'Empezó a iniciar sesión con llave de acceso',
    zh: '开始以通行密钥登录',
  },
  'POST /api/v1/sign-in/passkey': {
    en: 'Signed in with a passkey',
    es: 'Inició sesión con llave de acceso',
    zh: '以通行密钥登录',
  },
  'GET /api/v1/sign-in/oidc': {
    en: 'Went to the identity provider',
    es: 'Acudió al proveedor de identidad',
    zh: '转至身份提供方',
  },
  'GET /api/v1/sign-in/oidc/callback': {
    en: 'Signed in by a provider',
    es: 'Inició sesión mediante un proveedor',
    zh: '经身份提供方登录',
  },
  'POST /api/v1/sign-out': { en: 'Signed out', es: 'Cerró la sesión', zh: '退出了登录' },
  'POST /api/v1/links/look': {
    en: 'Looked at a one-time link',
    es: 'Consultó un enlace de un solo uso',
    zh: '查看了一次性链接',
  },
  'POST /api/v1/links/open': {
    en: 'Opened a one-time link',
    es: 'Abrió un enlace de un solo uso',
    zh: '打开了一次性链接',
  },
  'GET /api/v1/me': {
    en: 'Asked who is signed in',
    es: 'Consultó quién tiene la sesión',
    zh: '查询了当前登录者',
  },
  'GET /api/v1/account': {
    en: 'Looked at the own account',
    es: 'Consultó su propia cuenta',
    zh: '查看了本人账户',
  },
  'POST /api/v1/account/passkeys/options': {
    en: 'Began to add a passkey',
    es: 'Empezó a añadir una llave de acceso',
    zh: '开始添加通行密钥',
  },
  'POST /api/v1/account/passkeys': {
    en: 'Added a passkey',
    es: 'Añadió una llave de acceso',
    zh: '添加了通行密钥',
  },
  'DELETE /api/v1/account/passkeys/:id': {
    en: 'Removed a passkey',
    es: 'Quitó una llave de acceso',
    zh: '移除了通行密钥',
  },
  'POST /api/v1/account/password/code': {
    en: 'Began to set a password',
    es: 'Empezó a fijar una contraseña',
    zh: '开始设置密码',
  },
  'POST /api/v1/account/password': {
    en: 'Set a password',
    es: 'Fijó una contraseña',
    zh: '设置了密码',
  },
  'POST /api/v1/account/recovery-codes': {
    en: 'Made new recovery codes',
    es: 'Generó códigos de recuperación',
    zh: '生成了新的恢复码',
  },
  'DELETE /api/v1/account/sessions/:id': {
    en: 'Ended an own session',
    es: 'Terminó una sesión propia',
    zh: '结束了本人的会话',
  },
  'POST /api/v1/account/tokens': {
    en: 'Made an own token',
    es: 'Creó una credencial propia',
    zh: '创建了本人的令牌',
  },
  'DELETE /api/v1/account/tokens/:id': {
    en: 'Revoked an own token',
    es: 'Revocó una credencial propia',
    zh: '撤销了本人的令牌',
  },
  'GET /api/v1/officers': {
    en: 'Read the list of officers',
    es: 'Leyó la lista de funcionarios',
    zh: '阅读了官员名单',
  },
  'POST /api/v1/officers': {
    en: 'Added an officer',
    es: 'Añadió un funcionario',
    zh: '添加了官员',
  },
  'GET /api/v1/officers/:officer': {
    en: "Looked at an officer's account",
    es: 'Consultó la cuenta de un funcionario',
    zh: '查看了官员账户',
  },
  'POST /api/v1/officers/:officer/grants': {
    en: 'Changed what an officer may do',
    es: 'Cambió lo que puede hacer un funcionario',
    zh: '更改了官员权限',
  },
  'POST /api/v1/officers/:officer/state': {
    en: 'Suspended an officer or lifted it',
    es: 'Suspendió a un funcionario o levantó la suspensión',
    zh: '停用或恢复了官员',
  },
  'POST /api/v1/officers/:officer/link': {
    en: 'Made a sign-in link for an officer',
    es: 'Creó un enlace de acceso para un funcionario',
    zh: '为官员生成了登录链接',
  },
  'DELETE /api/v1/officers/:officer/sessions/:id': {
    en: "Ended an officer's session",
    es: 'Terminó la sesión de un funcionario',
    zh: '结束了官员的会话',
  },
  'GET /api/v1/officers/:officer/tokens': {
    en: "Read an officer's tokens",
    es: 'Leyó las credenciales de un funcionario',
    zh: '阅读了官员的令牌',
  },
  'POST /api/v1/officers/:officer/tokens': {
    en: 'Made a token',
    es: 'Creó una credencial',
    zh: '创建了令牌',
  },
  'DELETE /api/v1/officers/:officer/tokens/:id': {
    en: 'Revoked a token',
    es: 'Revocó una credencial',
    zh: '撤销了令牌',
  },
  'GET /api/v1/authorities': {
    en: 'Read who receives what',
    es: 'Leyó quién recibe qué',
    zh: '阅读了各机关的接收范围',
  },
  'PUT /api/v1/authorities/:authority': {
    en: 'Changed what an authority receives',
    es: 'Cambió lo que recibe una autoridad',
    zh: '变更了机关的接收范围',
  },
  'DELETE /api/v1/authorities/:authority': {
    en: 'Let an authority receive everything',
    es: 'Dejó que una autoridad reciba todo',
    zh: '让机关接收一切',
  },
  'GET /api/v1/node': {
    en: 'Asked about the node',
    es: 'Consultó los datos del nodo',
    zh: '查询了节点信息',
  },
  'GET /api/v1/live': { en: 'Listened for changes', es: 'Siguió los cambios', zh: '接收变更提示' },
  'GET /api/v1/today': {
    en: 'Read what is owed',
    es: 'Leyó lo que está pendiente',
    zh: '阅读了待办事项',
  },
  'GET /api/v1/notifications': {
    en: 'Read a list of notifications',
    es: 'Leyó una lista de notificaciones',
    zh: '阅读了通知列表',
  },
  'GET /api/v1/notifications/:group/:record': {
    en: 'Read a notification',
    es: 'Leyó una notificación',
    zh: '阅读了通知',
  },
  'GET /api/v1/desks': {
    en: 'Read which desks there are',
    es: 'Leyó qué mesas hay',
    zh: '阅读了工作台列表',
  },
  'GET /api/v1/statement-types/:type': {
    en: 'Read the form of a statement',
    es: 'Leyó la forma de una declaración',
    zh: '阅读了陈述的格式',
  },
  'GET /api/v1/records': {
    en: 'Read a list of records',
    es: 'Leyó una lista de expedientes',
    zh: '阅读了记录列表',
  },
  'GET /api/v1/records/:group/:record': {
    en: 'Read a record',
    es: 'Leyó un expediente',
    zh: '阅读了记录',
  },
  'GET /api/v1/calendar': {
    en: 'Took the meetings as a calendar',
    es: 'Obtuvo las reuniones como calendario',
    zh: '取得了会议日历',
  },
  ...tableActWords,
  'GET /api/v1/drafts': {
    en: 'Read the list of drafts',
    es: 'Leyó la lista de borradores',
    zh: '阅读了草稿列表',
  },
  'GET /api/v1/drafts/:draft': { en: 'Read a draft', es: 'Leyó un borrador', zh: '阅读了草稿' },
  'POST /api/v1/drafts': { en: 'Handed in a draft', es: 'Presentó un borrador', zh: '提交了草稿' },
  'POST /api/v1/drafts/:draft/revise': {
    en: 'Revised a draft',
    es: 'Revisó un borrador',
    zh: '修订了草稿',
  },
  'POST /api/v1/drafts/:draft/clear/options': {
    en: 'Began to clear a draft',
    es: 'Empezó a validar un borrador',
    zh: '开始核准草稿',
  },
  'POST /api/v1/drafts/:draft/clear': {
    en: 'Cleared a draft',
    es: 'Validó un borrador',
    zh: '核准了草稿',
  },
  'POST /api/v1/drafts/:draft/return': {
    en: 'Returned a draft',
    es: 'Devolvió un borrador',
    zh: '退回了草稿',
  },
  'POST /api/v1/drafts/:draft/discard': {
    en: 'Discarded a draft',
    es: 'Descartó un borrador',
    zh: '弃置了草稿',
  },
  'GET /api/v1/audit': {
    en: 'Read the audit trail',
    es: 'Leyó el registro de auditoría',
    zh: '阅读了审计记录',
  },
  'GET /api/v1/audit/check': {
    en: 'Checked the audit trail',
    es: 'Comprobó el registro de auditoría',
    zh: '核验了审计记录',
  },
  'GET /api/v1/audit/export': {
    en: 'Exported the audit trail',
    es: 'Exportó el registro de auditoría',
    zh: '导出了审计记录',
  },
  'GET /api/v1/clearances': {
    en: 'Read the table of clearances',
    es: 'Leyó la tabla de validaciones',
    zh: '阅读了核准规则表',
  },
  'POST /api/v1/clearances/check': {
    en: 'Tried a table of clearances',
    es: 'Probó una tabla de validaciones',
    zh: '试算了核准规则表',
  },
  'PUT /api/v1/clearances': {
    en: 'Changed the table of clearances',
    es: 'Cambió la tabla de validaciones',
    zh: '更改了核准规则表',
  },
  'POST /api/v1/statements': {
    en: 'Said something without clearance',
    es: 'Declaró sin validación',
    zh: '未经核准作出陈述',
  },
  'POST /api/v1/statements/check': {
    en: 'Asked whether something could be said',
    es: 'Consultó si algo podía declararse',
    zh: '查询了某项陈述能否作出',
  },
  'GET /api/v1/log': {
    en: 'Read how the logs stand',
    es: 'Leyó el estado de los registros',
    zh: '阅读了记录簿状况',
  },
  'GET /api/v1/log/:group/terms': {
    en: 'Read the terms of a group',
    es: 'Leyó los términos de referencia de un grupo',
    zh: '阅读了工作组章程',
  },
  'GET /api/v1/log/:group/:party/bundle': {
    en: 'Read a log',
    es: 'Leyó un registro',
    zh: '读取了记录簿',
  },
  'GET /api/v1/log/:group/:party/proof': {
    en: 'Read a proof',
    es: 'Leyó una prueba',
    zh: '读取了证明',
  },
  'GET /api/v1/forks': {
    en: 'Read which logs have forked',
    es: 'Leyó qué registros se han bifurcado',
    zh: '阅读了记录簿分叉情况',
  },
  'GET /api/v1/forks/:group/:party/evidence': {
    en: 'Saved the evidence of a fork',
    es: 'Guardó la prueba de una bifurcación',
    zh: '保存了分叉证据',
  },
  'POST /api/v1/forks/:group/certificate': {
    en: 'Took in the certificate of a branch',
    es: 'Incorporó el certificado de una rama',
    zh: '接收了分支证书',
  },
  'POST /api/v1/forks/:group/settle': {
    en: 'Settled a fork of our log',
    es: 'Resolvió una bifurcación de nuestro registro',
    zh: '解决了本方记录簿的分叉',
  },
  'POST /api/v1/group-cards': {
    en: 'Made a card for a new group',
    es: 'Creó una tarjeta para un grupo nuevo',
    zh: '为新工作组生成了卡片',
  },
  'GET /api/v1/setup': {
    en: 'Read how the node is set up',
    es: 'Leyó la configuración del nodo',
    zh: '阅读了节点设置',
  },
  'POST /api/v1/terms': {
    en: 'Drafted terms of reference',
    es: 'Redactó términos de referencia',
    zh: '起草了工作组章程',
  },
  'POST /api/v1/groups': {
    en: 'Founded or joined a group',
    es: 'Fundó un grupo o se unió a él',
    zh: '创建或加入了工作组',
  },
  'POST /api/v1/groups/:group/unheard': {
    en: 'Let a restored log go on without hearing all members',
    es: 'Dejó seguir un registro restaurado sin oír a todos los miembros',
    zh: '未听取全部成员即让恢复的记录簿继续',
  },
  'POST /api/v1/groups/:group/log-key': {
    en: 'Changed the key of a log',
    es: 'Cambió la clave de un registro',
    zh: '更换了记录簿密钥',
  },
  'POST /api/v1/groups/:group/exchange-keys': {
    en: 'Changed the keys for the exchange',
    es: 'Cambió las claves del intercambio',
    zh: '更换了交换密钥',
  },
  'POST /api/v1/groups/:group/recovered-keys': {
    en: 'Replaced keys by the recovery key',
    es: 'Sustituyó claves con la clave de recuperación',
    zh: '以恢复密钥更换了密钥',
  },
  'POST /api/v1/server-key': {
    en: 'Made a new key for the server',
    es: 'Creó una clave nueva para el servidor',
    zh: '为服务器生成了新密钥',
  },
  'POST /api/v1/groups/:group/erasures/check': {
    en: 'Asked what an erasure would do',
    es: 'Consultó qué haría un borrado',
    zh: '查询了清除的后果',
  },
  'POST /api/v1/groups/:group/erasures': {
    en: 'Erased contents',
    es: 'Borró contenidos',
    zh: '清除了内容',
  },
  'POST /api/v1/groups/:group/erasure-holds': {
    en: 'Set or lifted a hold on erasure',
    es: 'Fijó o levantó una retención del borrado',
    zh: '设定或解除了暂缓清除',
  },
  'GET /api/v1/groups/:group/retention': {
    en: 'Read how long contents are kept',
    es: 'Leyó cuánto se conservan los contenidos',
    zh: '阅读了内容保存期限',
  },
  'POST /api/v1/groups/:group/retention': {
    en: 'Set how long contents are kept',
    es: 'Fijó cuánto se conservan los contenidos',
    zh: '设定了内容保存期限',
  },
  'POST /api/v1/groups/:group/retention/erase': {
    en: 'Erased what was kept long enough',
    es: 'Borró lo que ya se conservó bastante',
    zh: '清除了保存期满的内容',
  },
  'GET /api/v1/log/:group/:party/erasures': {
    en: 'Read what was erased in a log',
    es: 'Leyó lo borrado en un registro',
    zh: '阅读了记录簿的清除情况',
  },
  'GET /api/v1/peers': {
    en: 'Read the list of peers',
    es: 'Leyó la lista de nodos pares',
    zh: '阅读了对端列表',
  },
  'POST /api/v1/peers': {
    en: 'Added or changed a peer',
    es: 'Añadió o cambió un nodo par',
    zh: '添加或变更了对端',
  },
  'POST /api/v1/peers/:party/pull': {
    en: 'Pulled from a peer',
    es: 'Recogió de un nodo par',
    zh: '从对端拉取',
  },
  'GET /api/v1/carried': {
    en: 'Made a carried file',
    es: 'Generó un archivo para llevar en mano',
    zh: '生成了离线传递文件',
  },
  'POST /api/v1/carried': {
    en: 'Took in a carried file',
    es: 'Incorporó un archivo llevado en mano',
    zh: '接收了离线传递文件',
  },
  'GET /api/v1/lists': {
    en: 'Read which lists are loaded',
    es: 'Leyó qué listas están cargadas',
    zh: '阅读了已载入的名单',
  },
  'POST /api/v1/lists': { en: 'Loaded a list', es: 'Cargó una lista', zh: '载入了名单' },
  'POST /api/v1/backups': {
    en: 'Wrote a backup',
    es: 'Escribió una copia de seguridad',
    zh: '写入了备份',
  },
};

const known: Readonly<Record<string, Words | undefined>> = words;

export const actWord = (route: string): Words | undefined =>
  Object.hasOwn(known, route) ? known[route] : undefined;

/** Those that can be looked for. */
export const acts = Object.entries(words).filter(([route]) => route !== 'none');

/** By HTTP status; of those that are not here 422 and 500 say what their kind has in common. */
export const refusedWords: Readonly<Record<number, Words>> = {
  400: { en: 'not understood', es: 'no se entendió', zh: '无法理解' },
  401: { en: 'not let in', es: 'no se dejó entrar', zh: '未获准进入' },
  403: { en: 'not allowed', es: 'no se permite', zh: '无此权限' },
  404: {
    en: 'not there, or not theirs',
    es: 'no existe o no le corresponde',
    zh: '不存在，或不在其范围内',
  },
  409: {
    en: 'changed meanwhile, or closed',
    es: 'cambió entretanto o está cerrado',
    zh: '其间已变更或已结束',
  },
  410: { en: 'link not valid any more', es: 'el enlace ya no vale', zh: '链接已失效' },
  413: { en: 'too large', es: 'demasiado grande', zh: '过大' },
  422: { en: 'not acceptable', es: 'no es admisible', zh: '不可接受' },
  429: { en: 'too often', es: 'demasiadas veces', zh: '过于频繁' },
  500: { en: 'the node could not', es: 'el nodo no pudo', zh: '节点未能处理' },
};
