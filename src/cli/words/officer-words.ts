import type { Words } from '#kernel/language.ts';
import { roles } from '#officers/officer.ts';
import { tokenPermissions } from '#officers/permissions.ts';
import type { CommandWords } from '../command.ts';

const grants = {
  role: {
    en: `what the officer is, one of ${roles.join(', ')}; may be repeated`,
    es: `qué es el funcionario, uno de ${roles.join(', ')}; puede repetirse`,
    zh: `官员的角色，${roles.join(', ')} 之一；可重复`,
  },
  group: {
    en: 'only in this group, by the head of its id; may be repeated (default: all)',
    es: 'solo en este grupo, por el comienzo de su identificador; puede repetirse (por omisión: todos)',
    zh: '仅限该工作组，以其标识的开头指明；可重复（默认：全部）',
  },
  area: {
    en: 'only in this area; may be repeated (default: all)',
    es: 'solo en este ámbito; puede repetirse (por omisión: todos)',
    zh: '仅限该合作领域；可重复（默认：全部）',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const officersAdd = {
  summary: {
    en: 'Adds an officer and prints the link with which that officer sets up how to sign in.',
    es: 'Añade un funcionario y muestra el enlace con el que configura su inicio de sesión.',
    zh: '添加一名官员，并显示供其设置登录方式的链接。',
  },
  details: {
    en: 'The link opens once, within 72 hours. Hand it over in person or by a line that you trust: whoever opens it is that officer.',
    es: 'El enlace se abre una sola vez, en un plazo de 72 horas. Entréguelo en persona o por una línea de la que se fíe: quien lo abra es ese funcionario.',
    zh: '链接须在 72 小时内打开，且只能打开一次。请当面或通过您信任的渠道交付：打开链接者即为该官员。',
  },
  options: {
    'name-en': {
      en: "the officer's name in English",
      es: 'el nombre del funcionario en inglés',
      zh: '官员的英文姓名',
    },
    'name-es': {
      en: "the officer's name in Spanish",
      es: 'el nombre del funcionario en español',
      zh: '官员的西班牙文姓名',
    },
    'name-zh': {
      en: "the officer's name in Chinese",
      es: 'el nombre del funcionario en chino',
      zh: '官员的中文姓名',
    },
    authority: {
      en: 'the agency as tables see it: small letters, digits, -',
      es: 'el organismo como lo ven las mesas: letras minúsculas, cifras, -',
      zh: '所属机构，各工作组所见的写法：小写字母、数字、-',
    },
    ...grants,
  },
  examples: [
    [
      'officers add li --name-zh 李 --authority customs --role desk-officer',
      {
        en: 'an officer of customs who drafts',
        es: 'un funcionario de aduanas que redacta',
        zh: '海关的一名承办官员',
      },
    ],
    [
      'officers add ana --name-en "Ana Prieto" --authority ministry --role administrator',
      {
        en: 'an administrator, who manages the others',
        es: 'una administradora, que gestiona a los demás',
        zh: '一名管理员，负责管理其他官员',
      },
    ],
  ],
} as const satisfies CommandWords;

export const officersList = {
  summary: {
    en: 'Shows the officers of this node, and what each may do where.',
    es: 'Muestra los funcionarios de este nodo y qué puede hacer cada uno y dónde.',
    zh: '显示本节点的官员，以及每人可在何处做什么。',
  },
  options: {},
  examples: [
    ['officers list', { en: 'all of them', es: 'todos', zh: '全部官员' }],
    ['officers list --json', { en: 'for a script', es: 'para un programa', zh: '供程序使用' }],
  ],
} as const satisfies CommandWords;

export const officersGrant = {
  summary: {
    en: 'Says anew what an officer may do; what was granted before is replaced.',
    es: 'Establece de nuevo lo que puede hacer un funcionario; sustituye a lo concedido antes.',
    zh: '重新规定某官员可做什么；先前的授权即被取代。',
  },
  details: {
    en: 'Without --role everything is taken away. It counts from the next thing that officer does.',
    es: 'Sin --role se retira todo. Vale desde lo siguiente que haga ese funcionario.',
    zh: '不加 --role 则撤销全部权限。自该官员的下一次操作起生效。',
  },
  options: grants,
  examples: [
    [
      'officers grant li --role desk-officer --area treaty-notifications',
      {
        en: 'drafting, in one area only',
        es: 'redactar, en un solo ámbito',
        zh: '仅在一个合作领域内承办',
      },
    ],
    [
      'officers grant li --role releasing-officer --group 3f2a91',
      {
        en: 'releasing, in one group only',
        es: 'validar, en un solo grupo',
        zh: '仅在一个工作组内核准',
      },
    ],
  ],
} as const satisfies CommandWords;

export const officersSuspend = {
  summary: {
    en: 'Keeps an officer out from this moment on: every session and token of that officer ends.',
    es: 'Deja fuera a un funcionario desde este momento: terminan todas sus sesiones y credenciales.',
    zh: '即刻停止某官员的访问：其全部会话和令牌随之终止。',
  },
  options: {
    lift: {
      en: 'let the officer in again',
      es: 'volver a admitir al funcionario',
      zh: '恢复该官员的访问',
    },
  },
  examples: [
    ['officers suspend li', { en: 'keep li out', es: 'dejar fuera a li', zh: '停止 li 的访问' }],
    [
      'officers suspend li --lift',
      { en: 'let li in again', es: 'volver a admitir a li', zh: '恢复 li 的访问' },
    ],
  ],
} as const satisfies CommandWords;

export const officersLink = {
  summary: {
    en: 'Prints a new link for an officer who has lost every way to sign in, or never set one up.',
    es: 'Muestra un enlace nuevo para quien perdió toda forma de iniciar sesión o nunca configuró una.',
    zh: '为失去全部登录方式或从未设置登录方式的官员显示新链接。',
  },
  details: {
    en: 'Links made before are void. Make sure who asks: whoever opens it is that officer.',
    es: 'Los enlaces anteriores quedan sin efecto. Cerciórese de quién lo pide: quien lo abra es ese funcionario.',
    zh: '先前的链接作废。请确认索取者的身份：打开链接者即为该官员。',
  },
  options: {},
  examples: [
    [
      'officers link li',
      { en: 'a new link for li', es: 'un enlace nuevo para li', zh: '给 li 的新链接' },
    ],
  ],
} as const satisfies CommandWords;

export const officersTokens = {
  summary: {
    en: "Lists an officer's tokens for machines; with --add makes one, with --revoke ends one.",
    es: 'Lista las credenciales de máquina de un funcionario; con --add crea una, con --revoke anula una.',
    zh: '列出某官员的机器令牌；加 --add 新建，加 --revoke 终止。',
  },
  details: {
    en:
      'A token does part of what its officer may do, and never more than the officer may at that moment. Put it in ENTENTE_TOKEN, and the commands of this machine act in the name of that officer. ' +
      `Permissions: ${tokenPermissions.join(', ')}.`,
    es:
      'Una credencial permite parte de lo que puede su funcionario, y nunca más de lo que él pueda en ese momento. Póngala en ENTENTE_TOKEN y las órdenes de esta máquina actuarán en nombre de ese funcionario. ' +
      `Permisos: ${tokenPermissions.join(', ')}.`,
    zh:
      '令牌只能行使其官员的部分权限，且任何时候不超过该官员当时的权限。将其放入 ENTENTE_TOKEN，本机的命令即以该官员的名义执行。' +
      `权限：${tokenPermissions.join(', ')}。`,
  },
  options: {
    add: {
      en: 'make a token, and print its secret this once',
      es: 'crear una credencial y mostrar su secreto esta única vez',
      zh: '新建令牌，其密文仅显示这一次',
    },
    permission: {
      en: 'with --add: what it may do; may be repeated',
      es: 'con --add: qué puede hacer; puede repetirse',
      zh: '与 --add 同用：可做什么；可重复',
    },
    group: {
      en: 'with --add: only in this group; may be repeated (default: all)',
      es: 'con --add: solo en este grupo; puede repetirse (por omisión: todos)',
      zh: '与 --add 同用：仅限该工作组；可重复（默认：全部）',
    },
    days: {
      en: 'with --add: for how many days (default: 30)',
      es: 'con --add: para cuántos días (por omisión: 30)',
      zh: '与 --add 同用：有效天数（默认：30）',
    },
    revoke: {
      en: 'end the token of this id',
      es: 'anular la credencial con este identificador',
      zh: '终止该标识的令牌',
    },
  },
  examples: [
    ['officers tokens li', { en: 'those of li', es: 'las de li', zh: 'li 的令牌' }],
    [
      'officers tokens li --add "customs feed" --permission draft.release --permission draft.write --days 90',
      {
        en: 'one for a machine of customs',
        es: 'una para una máquina de aduanas',
        zh: '为海关的一台机器新建令牌',
      },
    ],
    [
      'officers tokens li --revoke 5f0c1d2e3a4b5c6d',
      { en: 'end one at once', es: 'anular una de inmediato', zh: '立即终止某一令牌' },
    ],
  ],
} as const satisfies CommandWords;

export const authorityMissing: Words = {
  en: '--authority is missing: the agency of the officer',
  es: 'falta --authority: el organismo del funcionario',
  zh: '缺少 --authority：官员所属机构',
};
export const noSuchOfficer = (name: string): Words => ({
  en: `there is no officer ${name}; see entente officers list`,
  es: `no hay ningún funcionario ${name}; vea entente officers list`,
  zh: `没有官员 ${name}；请看 entente officers list`,
});
export const notASignInName = (name: string): Words => ({
  en: `${name} is no sign-in name: letters and digits, with . - _ between them`,
  es: `${name} no es un nombre de inicio de sesión: letras y cifras, con . - _ entre ellas`,
  zh: `${name} 不是登录名：应为字母和数字，中间可用 . - _`,
});
export const notARole = (name: string): Words => ({
  en: `--role is one of ${roles.join(', ')}, not ${name}`,
  es: `--role es uno de ${roles.join(', ')}, no ${name}`,
  zh: `--role 应为 ${roles.join(', ')} 之一，而非 ${name}`,
});
export const notDays = (text: string): Words => ({
  en: `--days is a number of days from 1 to 9999, not ${text}`,
  es: `--days es un número de días de 1 a 9999, no ${text}`,
  zh: `--days 应为 1 至 9999 的天数，而非 ${text}`,
});

export const officer: Words = { en: 'officer', es: 'funcionario', zh: '官员' };
export const link: Words = { en: 'link', es: 'enlace', zh: '链接' };
export const opens: Words = { en: 'opens', es: 'se abre', zh: '打开期限' };
export const opensOnce = (until: string): Words => ({
  en: `once, until ${until}`,
  es: `una vez, hasta ${until}`,
  zh: `一次，截至 ${until}`,
});
export const atTheDesk: Words = {
  en: ', at the address of the desk',
  es: ', en la dirección del escritorio',
  zh: '，在工作台的地址上',
};
export const noOfficers: Words = {
  en: 'No officers yet. Add one: entente officers add\n',
  es: 'Aún no hay funcionarios. Añada uno: entente officers add\n',
  zh: '尚无官员。请添加：entente officers add\n',
};
export const officerStates: Readonly<Record<'invited' | 'active' | 'suspended', Words>> = {
  invited: { en: 'invited', es: 'invitado', zh: '已邀请' },
  active: { en: 'active', es: 'activo', zh: '有效' },
  suspended: { en: 'suspended', es: 'suspendido', zh: '已停用' },
};
export const all: Words = { en: 'all', es: 'todos', zh: '全部' };
export const officerHeading: readonly Words[] = [
  { en: 'SIGN-IN NAME', es: 'NOMBRE DE SESIÓN', zh: '登录名' },
  { en: 'NAME', es: 'NOMBRE', zh: '姓名' },
  { en: 'AUTHORITY', es: 'AUTORIDAD', zh: '主管部门' },
  { en: 'STATE', es: 'ESTADO', zh: '状态' },
  {
    en: 'ROLES (GROUPS, AREAS)',
    es: 'FUNCIONES (GRUPOS, ÁMBITOS)',
    zh: '角色（工作组、合作领域）',
  },
  { en: 'ID', es: 'ID', zh: '标识' },
];

export const token: Words = { en: 'token', es: 'credencial', zh: '令牌' };
export const may: Words = { en: 'may', es: 'puede', zh: '权限' };
export const until: Words = { en: 'until', es: 'hasta', zh: '截至' };
export const use: Words = { en: 'use', es: 'uso', zh: '用法' };
export const tokenUse: Words = {
  en: 'ENTENTE_TOKEN=… entente COMMAND; it is not shown again',
  es: 'ENTENTE_TOKEN=… entente ORDEN; no se vuelve a mostrar',
  zh: 'ENTENTE_TOKEN=… entente 命令；此后不再显示',
};
export const noTokens: Words = {
  en: 'No tokens.\n',
  es: 'No hay credenciales.\n',
  zh: '没有令牌。\n',
};
export const tokenHeading: readonly Words[] = [
  { en: 'ID', es: 'ID', zh: '标识' },
  { en: 'NAME', es: 'NOMBRE', zh: '名称' },
  { en: 'MAY', es: 'PUEDE', zh: '权限' },
  { en: 'GROUPS', es: 'GRUPOS', zh: '工作组' },
  { en: 'UNTIL', es: 'HASTA', zh: '截至' },
  { en: 'LAST USED', es: 'ÚLTIMO USO', zh: '最近使用' },
];
