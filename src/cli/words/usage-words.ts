import type { Words } from '#kernel/language.ts';

/** The help itself, and what is wrong with a command line before any command has seen it. */
export const usage = (what: string): Words => ({
  en: `Usage: entente ${what} [options]`,
  es: `Uso: entente ${what} [opciones]`,
  zh: `用法：entente ${what} [选项]`,
});
export const anyCommand: Words = {
  en: 'COMMAND [arguments]',
  es: 'ORDEN [argumentos]',
  zh: '命令 [参数]',
};
export const commands: Words = { en: 'Commands:', es: 'Órdenes:', zh: '命令：' };
export const options: Words = { en: 'Options:', es: 'Opciones:', zh: '选项：' };
export const examples: Words = { en: 'Examples:', es: 'Ejemplos:', zh: '示例：' };

export const whatItIs: Words = {
  en: 'The system that a joint counter-narcotics working group runs on: every government its own node, no centre.',
  es: 'El sistema con el que funciona un grupo de trabajo conjunto contra las drogas: cada gobierno su propio nodo, sin centro.',
  zh: '禁毒联合工作组所用的系统：各国政府各有自己的节点，没有中心。',
};

export const howToGoOn: Words = {
  en:
    '"entente COMMAND --help" shows what a command takes, with examples.\n' +
    'Exit codes: 0 done, 1 refused or failed, 2 not understood.',
  es:
    '«entente ORDEN --help» muestra qué admite una orden, con ejemplos.\n' +
    'Códigos de salida: 0 hecho, 1 rechazado o sin éxito, 2 no entendido.',
  zh:
    '“entente 命令 --help”显示某一命令的用法和示例。\n' +
    '退出码：0 已完成，1 被拒绝或未能完成，2 无法理解。',
};

export const everyCommandOptions = {
  data: {
    en: "the node's data folder (default: $ENTENTE_DATA or ./.entente/node)",
    es: 'la carpeta de datos del nodo (por omisión: $ENTENTE_DATA o ./.entente/node)',
    zh: '节点的数据文件夹（默认：$ENTENTE_DATA 或 ./.entente/node）',
  },
  lang: {
    en: 'language of messages (default: $ENTENTE_LANG, else $LC_ALL, $LC_MESSAGES or $LANG)',
    es: 'idioma de los mensajes (por omisión: $ENTENTE_LANG; si no, $LC_ALL, $LC_MESSAGES o $LANG)',
    zh: '消息所用语言（默认：$ENTENTE_LANG，其次 $LC_ALL、$LC_MESSAGES 或 $LANG）',
  },
  json: {
    en: 'print JSON for scripts',
    es: 'imprimir JSON para programas',
    zh: '输出供程序使用的 JSON',
  },
  help: { en: 'show this help', es: 'mostrar esta ayuda', zh: '显示本帮助' },
} as const satisfies Readonly<Record<string, Words>>;

export const noSuchCommand = (name: string): Words => ({
  en: `there is no command "${name}"`,
  es: `no existe la orden «${name}»`,
  zh: `没有“${name}”这一命令`,
});

export const needsOneOf = (family: string, names: string): Words => ({
  en: `"${family}" needs one of: ${names}`,
  es: `«${family}» necesita una de estas palabras: ${names}`,
  zh: `“${family}”之后须写明其中之一：${names}`,
});

export const noSuchOption = (command: string, option: string): Words => ({
  en: `"${command}" has no option ${option}`,
  es: `«${command}» no tiene la opción ${option}`,
  zh: `“${command}”没有 ${option} 选项`,
});

export const takesNoValue = (option: string): Words => ({
  en: `${option} takes no value`,
  es: `${option} no lleva valor`,
  zh: `${option} 不带值`,
});

export const needsValue = (option: string, value: string): Words => ({
  en: `${option} needs a value (${value}); one that begins with a dash is written ${option}=-…`,
  es: `${option} necesita un valor (${value}); uno que empiece por guion se escribe ${option}=-…`,
  zh: `${option} 须带一个值（${value}）；以连字符开头的值写作 ${option}=-…`,
});

export const isMissing = (argument: string): Words => ({
  en: `${argument} is missing`,
  es: `falta ${argument}`,
  zh: `缺少 ${argument}`,
});

export const tooMany = (command: string, most: number): Words => ({
  en: `too many arguments: "${command}" takes ${most}`,
  es: `demasiados argumentos: «${command}» admite ${most}`,
  zh: `参数过多：“${command}”最多接受 ${most} 个`,
});

export const noSuchLanguage = (where: string, known: string, given: string): Words => ({
  en: `${where} is one of ${known}, not ${given}`,
  es: `${where} es uno de ${known}, no ${given}`,
  zh: `${where} 应为 ${known} 之一，而非 ${given}`,
});

/** Of arguments and options of several commands. */
export const notAParty = (text: string): Words => ({
  en: `${text} is not a party id: 2 to 12 small letters and digits, a letter first`,
  es: `${text} no es un identificador de parte: de 2 a 12 letras minúsculas y cifras, primero una letra`,
  zh: `${text} 不是当事方代号：应为 2 至 12 个小写字母和数字，以字母开头`,
});

export const notANumberOfStatement = (text: string): Words => ({
  en: `${text} is not the number of a statement`,
  es: `${text} no es el número de una declaración`,
  zh: `${text} 不是陈述的序号`,
});

export const existsAlready = (path: string): Words => ({
  en: `${path} exists already; nothing was overwritten`,
  es: `${path} ya existe; no se ha sobrescrito nada`,
  zh: `${path} 已经存在；没有覆盖任何内容`,
});

export const nameNewFolder = (path: string): Words => ({
  en: `${path} exists already; name a new folder`,
  es: `${path} ya existe; indique una carpeta nueva`,
  zh: `${path} 已经存在；请另指定一个新文件夹`,
});

export const notAPort = (option: string, most: number, text: string): Words => ({
  en: `--${option} is a port number from 0 to ${most}, not ${text}`,
  es: `--${option} es un número de puerto de 0 a ${most}, no ${text}`,
  zh: `--${option} 应为 0 至 ${most} 的端口号，而非 ${text}`,
});

export const authorityOption: Words = {
  en: 'the authority that speaks',
  es: 'la autoridad que habla',
  zh: '作出陈述的主管部门',
};

export const onlyThisGroup: Words = {
  en: 'only this group',
  es: 'solo este grupo',
  zh: '仅限该工作组',
};

export const reasonAtHome: Words = {
  en: 'why; kept in the national log, at home',
  es: 'por qué; queda en el registro nacional, en casa',
  zh: '理由；仅保存在本国记录簿中',
};

/** Where no group, no notification or more than one is meant. */
export const groupsBegin = (count: number, start: string): Words => ({
  en: `${count === 0 ? 'no group begins' : 'several groups begin'} with ${start}; see entente group show`,
  es: `${count === 0 ? 'ningún grupo empieza' : 'varios grupos empiezan'} por ${start}; vea entente group show`,
  zh: `${count === 0 ? '没有工作组' : '有多个工作组'}以 ${start} 开头；请看 entente group show`,
});

export const noSharedGroup = (party: string): Words => ({
  en: `this party shares no group with ${party} alone; see entente group show`,
  es: `esta parte no comparte ningún grupo solo con ${party}; vea entente group show`,
  zh: `本方没有仅与 ${party} 共有的工作组；请看 entente group show`,
});

export const severalSharedGroups = (count: number, party: string): Words => ({
  en: `this party shares ${count} groups with ${party} alone; choose one with --group`,
  es: `esta parte comparte ${count} grupos solo con ${party}; elija uno con --group`,
  zh: `本方仅与 ${party} 共有的工作组有 ${count} 个；请用 --group 选定一个`,
});

export const noNotification = (start: string): Words => ({
  en: `no notification begins with ${start}, or has it as reference`,
  es: `ninguna notificación empieza por ${start} ni la tiene como referencia`,
  zh: `没有通知以 ${start} 开头，也没有以其为编号的通知`,
});

export const severalNotifications = (start: string): Words => ({
  en: `several notifications begin with ${start}, or have it as reference; give more of the id`,
  es: `varias notificaciones empiezan por ${start} o la tienen como referencia; dé más del identificador`,
  zh: `有多份通知以 ${start} 开头或以其为编号；请给出更长的标识`,
});

export const yes: Words = {
  en: 'do it without asking, for scripts',
  es: 'hacerlo sin preguntar, para programas',
  zh: '不经询问直接执行，供程序使用',
};
