import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

export const peerAdd = {
  summary: {
    en: "Says where another party's node answers, and pulls from it from now on.",
    es: 'Dice dónde responde el nodo de otra parte y, desde ahora, recoge de él.',
    zh: '登记另一方节点的地址，从此由该处拉取。',
  },
  details: {
    en:
      'Off this machine the address is https, and the pin of the server key is needed until the party has described its node in a log that this node holds. ' +
      'Ask for the pin by voice or on paper: the other node prints it when it starts.',
    es:
      'Fuera de esta máquina la dirección es https, y hace falta la huella (pin) de la clave del servidor hasta que la parte haya descrito su nodo en un registro que este nodo tenga. ' +
      'Pida la huella de viva voz o por escrito: el otro nodo la muestra al arrancar.',
    zh:
      '在本机之外，地址须为 https；在该方于本节点所持的记录簿中说明其节点之前，还须提供其服务器密钥的指纹（pin）。' +
      '请口头或书面索取：对方节点启动时会显示。',
  },
  options: {
    pin: {
      en: 'SHA-256 of the server key, 64 hexadecimal digits; may be repeated',
      es: 'SHA-256 de la clave del servidor, 64 cifras hexadecimales; puede repetirse',
      zh: '服务器密钥的 SHA-256，64 位十六进制数；可重复',
    },
  },
  examples: [
    [
      'peer add xc http://127.0.0.1:4103',
      {
        en: 'a node on this machine',
        es: 'un nodo en esta máquina',
        zh: '本机上的节点',
      },
    ],
    [
      'peer add xc https://entente.example.org --pin 3f2a…',
      {
        en: 'a node elsewhere, with the pin that it printed',
        es: 'un nodo en otro lugar, con la huella que mostró',
        zh: '他处的节点，附其显示的指纹',
      },
    ],
  ],
} as const satisfies CommandWords;

export const peerStatus = {
  summary: {
    en: 'Shows how the lines to the other parties stand: last try, last success, and why not.',
    es: 'Muestra cómo están las líneas con las otras partes: último intento, último éxito y por qué no.',
    zh: '显示与各方的联络渠道状况：最近尝试、最近成功以及未通的原因。',
  },
  details: {
    en: 'The lines are those of the running node since its start. With --pull they are tried now; a line that fails makes the exit code 1.',
    es: 'Las líneas son las del nodo en marcha desde su arranque. Con --pull se prueban ahora; una línea que falla da el código de salida 1.',
    zh: '所示为运行中的节点自启动以来的联络渠道状况。加 --pull 则立即尝试；有联络渠道不通时，退出码为 1。',
  },
  options: {
    pull: {
      en: 'pull now, before showing',
      es: 'recoger ahora, antes de mostrar',
      zh: '先立即拉取，再显示',
    },
  },
  examples: [
    ['peer status', { en: 'all lines', es: 'todas las líneas', zh: '全部联络渠道' }],
    [
      'peer status xc --pull',
      {
        en: 'try the line to one party now',
        es: 'probar ahora la línea con una parte',
        zh: '立即尝试与某一方的联络渠道',
      },
    ],
    ['peer status --json', { en: 'for a script', es: 'para un programa', zh: '供程序使用' }],
  ],
} as const satisfies CommandWords;

export const noPeers: Words = {
  en: 'No peers yet. Add one: entente peer add xc https://…\n',
  es: 'Aún no hay otros nodos. Añada uno: entente peer add xc https://…\n',
  zh: '尚无其他节点。请添加：entente peer add xc https://…\n',
};
export const noGroupShared: Words = {
  en: 'no group shared yet',
  es: 'aún sin grupo común',
  zh: '尚无共同的工作组',
};
export const heading: readonly Words[] = [
  { en: 'PARTY', es: 'PARTE', zh: '当事方' },
  { en: 'ADDRESS', es: 'DIRECCIÓN', zh: '地址' },
  { en: 'GROUP', es: 'GRUPO', zh: '工作组' },
  { en: 'LINE', es: 'LÍNEA', zh: '联络渠道' },
  { en: 'LAST GOOD', es: 'ÚLTIMO ÉXITO', zh: '最近成功' },
  { en: 'LAST TRIED', es: 'ÚLTIMO INTENTO', zh: '最近尝试' },
];
export const lineStates: Readonly<
  Record<'never' | 'ok' | 'unreachable' | 'refused' | 'paused', Words>
> = {
  never: { en: 'never tried', es: 'sin intentos', zh: '尚未尝试' },
  ok: { en: 'ok', es: 'bien', zh: '正常' },
  unreachable: { en: 'unreachable', es: 'no responde', zh: '无法连接' },
  refused: { en: 'refused', es: 'rechazada', zh: '被拒绝' },
  paused: { en: 'paused', es: 'en pausa', zh: '已暂停' },
};
export const notAPeer = (party: string): Words => ({
  en: `${party} is not a peer of this node; see entente peer status`,
  es: `este nodo no conoce ningún nodo de ${party}; vea entente peer status`,
  zh: `本节点未登记 ${party} 的节点；请看 entente peer status`,
});
