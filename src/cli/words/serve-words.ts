import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

/** To standard error: what a node does before it answers, and would otherwise do without a word. */
export const foldingAgain = (statements: number): Words => ({
  en: `This version reads what was said anew: ${statements.toLocaleString('en')} statements. A million take some minutes; the node answers afterwards. Nothing that was said changes.`,
  es: `Esta versión vuelve a leer lo declarado: ${statements.toLocaleString('es')} declaraciones. Un millón lleva unos minutos; después responde el nodo. Nada de lo declarado cambia.`,
  zh: `本版本将重新解读已作出的陈述：${statements.toLocaleString('zh')} 项。一百万项约需数分钟，完成后节点开始应答。已作出的陈述不变。`,
});

export const serve = {
  summary: {
    en: 'Runs the node: the desk for its officers, the exchange for the other parties.',
    es: 'Pone en marcha el nodo: el escritorio para sus funcionarios, el intercambio para las otras partes.',
    zh: '运行节点：供本方官员使用的工作台，以及与各方的交换服务。',
  },
  details: {
    en:
      'By default it answers on this machine only. With --host, other machines get the exchange alone, over TLS on --port. ' +
      'The other parties recognise the server by its pin, which is printed: tell it to them by voice or on paper before the first exchange. ' +
      'Officers on other machines come in by --desk, over TLS or behind a proxy. While nobody can sign in yet, a link is printed with which the first administrator does.',
    es:
      'Por omisión responde solo en esta máquina. Con --host, otras máquinas llegan únicamente al intercambio, por TLS en --port. ' +
      'Las otras partes reconocen el servidor por su huella (pin), que se muestra: comuníqueseles de viva voz o por escrito antes del primer intercambio. ' +
      'Los funcionarios de otras máquinas entran por --desk, por TLS o tras un proxy. Mientras nadie pueda iniciar sesión, se muestra un enlace con el que lo hace el primer administrador.',
    zh:
      '默认只在本机应答。加 --host 后，其他机器仅能通过 --port 上的 TLS 使用交换服务。' +
      '各方以所显示的指纹（pin）识别服务器：请在首次交换之前口头或书面告知。' +
      '其他机器上的官员经 --desk 进入，须使用 TLS 或位于代理之后。在尚无人能登录时，会显示供首位管理员登录的链接。',
  },
  options: {
    port: {
      en: 'where to listen (default: 4100; 0 takes any that is free)',
      es: 'dónde escuchar (por omisión: 4100; 0 toma cualquiera libre)',
      zh: '监听端口（默认：4100；0 表示任一空闲端口）',
    },
    host: {
      en: 'address to listen on (default: 127.0.0.1)',
      es: 'dirección en la que escuchar (por omisión: 127.0.0.1)',
      zh: '监听地址（默认：127.0.0.1）',
    },
    address: {
      en: 'with --host: https://… by which other parties reach it; may be repeated',
      es: 'con --host: https://… por la que llegan las otras partes; puede repetirse',
      zh: '与 --host 同用：各方用以连接的 https://…；可重复',
    },
    'guard-mib': {
      en: 'quota of the guard in MiB (default: guardMebibytesMax in node.json, else 256)',
      es: 'cuota de la guarda en MiB (por omisión: guardMebibytesMax en node.json; si no, 256)',
      zh: '守护文件的配额，以 MiB 计（默认：node.json 中的 guardMebibytesMax，否则为 256）',
    },
    'desk-port': {
      en: 'with --host: where the desk listens on this machine (default: --port and one)',
      es: 'con --host: dónde escucha el escritorio en esta máquina (por omisión: --port más uno)',
      zh: '与 --host 同用：工作台在本机的监听端口（默认：--port 加一）',
    },
    desk: {
      en: 'where other machines reach the desk, those of officers or of their proxy; needs TLS',
      es: 'dónde llegan al escritorio otras máquinas, las de los funcionarios o la de su proxy; necesita TLS',
      zh: '其他机器（官员的机器或其代理）连接工作台之处；须有 TLS',
    },
    'desk-address': {
      en: 'https://… by which officers open the desk; may be repeated',
      es: 'https://… con la que los funcionarios abren el escritorio; puede repetirse',
      zh: '官员打开工作台所用的 https://…；可重复',
    },
    'tls-certificate': {
      en: "with --desk: the certificate and its chain, PEM, that officers' browsers know",
      es: 'con --desk: el certificado y su cadena, PEM, que conocen los navegadores de los funcionarios',
      zh: '与 --desk 同用：官员浏览器所认可的证书及其证书链，PEM 格式',
    },
    'tls-key': {
      en: 'with --tls-certificate: its key, PEM',
      es: 'con --tls-certificate: su clave, PEM',
      zh: '与 --tls-certificate 同用：其密钥，PEM 格式',
    },
    'tls-own': {
      en: "with --desk: the node's own certificate, which browsers warn of (for trials)",
      es: 'con --desk: el certificado propio del nodo, del que avisan los navegadores (para pruebas)',
      zh: '与 --desk 同用：节点自己的证书，浏览器会提示警告（供试用）',
    },
    proxy: {
      en: 'the address of the proxy that speaks TLS for the desk: its X-Forwarded-… headers count',
      es: 'la dirección del proxy que habla TLS por el escritorio: valen sus cabeceras X-Forwarded-…',
      zh: '为工作台提供 TLS 的代理地址：其 X-Forwarded-… 标头有效',
    },
  },
  examples: [
    [
      'serve --data ./xa',
      { en: 'on this machine only', es: 'solo en esta máquina', zh: '仅限本机' },
    ],
    [
      'serve --data ./xa --port 4101',
      { en: 'on another port', es: 'en otro puerto', zh: '使用其他端口' },
    ],
    [
      'serve --data ./xa --host 0.0.0.0 --port 443 --address https://entente.example.org --desk-port 4101',
      {
        en: 'the exchange for other parties, the desk on this machine',
        es: 'el intercambio para otras partes, el escritorio en esta máquina',
        zh: '交换服务向各方开放，工作台仅限本机',
      },
    ],
    [
      'serve --data ./xa --desk 0.0.0.0:8443 --desk-address https://desk.example.org:8443 --tls-certificate desk.pem --tls-key desk.key',
      {
        en: 'the desk for officers on other machines, over TLS',
        es: 'el escritorio para funcionarios de otras máquinas, por TLS',
        zh: '工作台经 TLS 向其他机器上的官员开放',
      },
    ],
    [
      'serve --data ./xa --proxy 127.0.0.1 --desk-address https://desk.example.org',
      {
        en: 'the desk behind a proxy of this machine',
        es: 'el escritorio tras un proxy de esta máquina',
        zh: '工作台位于本机代理之后',
      },
    ],
  ],
} as const satisfies CommandWords;

export const notAQuota: Words = {
  en: '--guard-mib is a whole number of MiB, at least 1',
  es: '--guard-mib es un número entero de MiB, al menos 1',
  zh: '--guard-mib 应为整数 MiB，至少为 1',
};
export const addressNeedsHost: Words = {
  en: '--address needs --host: nobody else reaches 127.0.0.1',
  es: '--address necesita --host: nadie más llega a 127.0.0.1',
  zh: '--address 须与 --host 同用：他人无法连接 127.0.0.1',
};
export const hostNeedsAddress = (host: string): Words => ({
  en: `--host ${host} needs --address: the https://… by which the other parties reach this node`,
  es: `--host ${host} necesita --address: la https://… por la que las otras partes llegan a este nodo`,
  zh: `--host ${host} 须与 --address 同用：各方连接本节点所用的 https://…`,
});
export const notAnAddress = (text: string): Words => ({
  en: `--address is https://host or https://host:port, not ${text}`,
  es: `--address es https://host o https://host:port, no ${text}`,
  zh: `--address 应为 https://host 或 https://host:port，而非 ${text}`,
});

/** Why a listener does not start, by the code of the operating system. */
export const notListening = (
  host: string,
  port: number,
): Readonly<Record<string, Words | undefined>> => ({
  EADDRINUSE: {
    en: `port ${port} is taken by another program; choose another with --port`,
    es: `el puerto ${port} lo ocupa otro programa; elija otro con --port`,
    zh: `端口 ${port} 已被其他程序占用；请用 --port 另选`,
  },
  EACCES: {
    en: `this account may not listen on port ${port}; choose one above 1023 with --port`,
    es: `esta cuenta no puede escuchar en el puerto ${port}; elija uno superior a 1023 con --port`,
    zh: `本账户不得监听端口 ${port}；请用 --port 选择 1023 以上的端口`,
  },
  ENOTFOUND: {
    en: `${host} is a name that leads nowhere; give --host an address of this machine`,
    es: `${host} es un nombre que no lleva a ninguna parte; dé a --host una dirección de esta máquina`,
    zh: `${host} 这一名称无法解析；请为 --host 给出本机地址`,
  },
  EAI_AGAIN: {
    en: `the name ${host} cannot be looked up; give --host an address of this machine`,
    es: `no se puede consultar el nombre ${host}; dé a --host una dirección de esta máquina`,
    zh: `无法查询名称 ${host}；请为 --host 给出本机地址`,
  },
  EADDRNOTAVAIL: {
    en: `${host} is no address of this machine; give --host one that is`,
    es: `${host} no es una dirección de esta máquina; dé a --host una que lo sea`,
    zh: `${host} 不是本机地址；请为 --host 给出本机地址`,
  },
});

export const proxyIsOne = (proxy: string): Words => ({
  en: `--proxy is the address of one machine, not ${proxy}`,
  es: `--proxy es la dirección de una máquina, no ${proxy}`,
  zh: `--proxy 应为一台机器的地址，而非 ${proxy}`,
});
export const certificateNeedsDesk: Words = {
  en: 'a certificate needs --desk: on this machine no TLS is needed',
  es: 'un certificado necesita --desk: en esta máquina no hace falta TLS',
  zh: '证书须与 --desk 同用：在本机无须 TLS',
};
export const deskAddressNeeds: Words = {
  en: '--desk-address needs --desk or --proxy',
  es: '--desk-address necesita --desk o --proxy',
  zh: '--desk-address 须与 --desk 或 --proxy 同用',
};
export const proxyNeedsAddress: Words = {
  en: '--proxy needs --desk-address: the https://… by which officers open the desk',
  es: '--proxy necesita --desk-address: la https://… con la que los funcionarios abren el escritorio',
  zh: '--proxy 须与 --desk-address 同用：官员打开工作台所用的 https://…',
};
export const deskNeedsTls: Words = {
  en: '--desk needs --tls-certificate and --tls-key: nothing goes to another machine without TLS, a proxy included. With a proxy on this machine, leave --desk out',
  es: '--desk necesita --tls-certificate y --tls-key: nada va a otra máquina sin TLS, tampoco a un proxy. Si el proxy está en esta máquina, omita --desk',
  zh: '--desk 须与 --tls-certificate 和 --tls-key 同用：没有 TLS，任何内容都不发往其他机器，代理也不例外。如代理就在本机，请省略 --desk',
};
export const deskNeedsAddress: Words = {
  en: '--desk needs --desk-address: the https://… by which officers open it',
  es: '--desk necesita --desk-address: la https://… con la que los funcionarios lo abren',
  zh: '--desk 须与 --desk-address 同用：官员打开工作台所用的 https://…',
};
export const notADesk = (desk: string): Words => ({
  en: `--desk is HOST:PORT, not ${desk}`,
  es: `--desk es HOST:PORT, no ${desk}`,
  zh: `--desk 应为 HOST:PORT，而非 ${desk}`,
});
export const deskIsForOthers = (host: string): Words => ({
  en: `--desk is for other machines, and none reaches ${host}`,
  es: `--desk es para otras máquinas, y ninguna llega a ${host}`,
  zh: `--desk 供其他机器使用，而其他机器无法连接 ${host}`,
});
export const ownOrCertificate: Words = {
  en: '--tls-own and --tls-certificate exclude each other',
  es: '--tls-own y --tls-certificate se excluyen',
  zh: '--tls-own 与 --tls-certificate 不能同时使用',
};
export const ownNeedsHost: Words = {
  en: '--tls-own needs --host as well: it makes the identity that other parties pin',
  es: '--tls-own necesita también --host: crea la identidad que fijan las otras partes',
  zh: '--tls-own 还须与 --host 同用：由其生成供各方固定的身份',
};
export const certificateAndKey: Words = {
  en: '--tls-certificate and --tls-key belong together',
  es: '--tls-certificate y --tls-key van juntas',
  zh: '--tls-certificate 与 --tls-key 须同时使用',
};
export const notACertificate = (certificate: string, key: string, why: string): Words => ({
  en: `${certificate} and ${key} are no certificate and its key (${why})`,
  es: `${certificate} y ${key} no son un certificado y su clave (${why})`,
  zh: `${certificate} 和 ${key} 不是证书及其密钥（${why}）`,
});

export const party: Words = { en: 'party', es: 'parte', zh: '当事方' };
export const desk: Words = { en: 'desk', es: 'escritorio', zh: '工作台' };
export const thisMachineOnly = (address: string): Words => ({
  en: `${address} (this machine only)`,
  es: `${address} (solo esta máquina)`,
  zh: `${address}（仅限本机）`,
});
export const andHere = (address: string, here: string): Words => ({
  en: `${address}; here ${here}`,
  es: `${address}; aquí ${here}`,
  zh: `${address}；本机 ${here}`,
});
export const exchange: Words = { en: 'exchange', es: 'intercambio', zh: '交换服务' };
export const pin: Words = {
  en: 'pin of the server',
  es: 'huella del servidor',
  zh: '服务器指纹',
};
export const firstAdministrator: Words = {
  en: 'first administrator',
  es: 'primer administrador',
  zh: '首位管理员',
};
export const opensOnce = (link: string): Words => ({
  en: `${link} (opens once, within 24 hours)`,
  es: `${link} (se abre una vez, en 24 horas)`,
  zh: `${link}（24 小时内可打开一次）`,
});
export const stop: Words = { en: 'stop', es: 'detener', zh: '停止' };
