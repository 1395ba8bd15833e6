import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

export const demo = {
  summary: {
    en: 'Runs three fictitious parties on this machine, with two months of work between them.',
    es: 'Pone en marcha tres partes ficticias en esta máquina, con dos meses de trabajo entre ellas.',
    zh: '在本机运行三个虚构的当事方，附两个月的往来工作。',
  },
  details: {
    en:
      'Each has its own node, folder, database, keys and port. The first start makes them; every later one goes on where they were. To begin anew, stop it and delete the folder. ' +
      'A fourth node, xd, is made and kept off, so that a cut line can be seen. It speaks for no government.',
    es:
      'Cada una tiene su propio nodo, carpeta, base de datos, claves y puerto. El primer arranque los crea; los siguientes continúan donde estaban. Para empezar de nuevo, deténgala y borre la carpeta. ' +
      'Un cuarto nodo, xd, se crea y se mantiene apagado para que se vea una línea cortada. No habla en nombre de ningún gobierno.',
    zh:
      '每一方各有自己的节点、文件夹、数据库、密钥和端口。首次启动时建立，此后每次从原处继续。如要重新开始，请停止后删除文件夹。' +
      '另建有第四个节点 xd 并保持关闭，用以演示联络渠道中断。演示不代表任何政府。',
  },
  options: {
    port: {
      en: 'the first of four ports, one for each node (default: 4101)',
      es: 'el primero de cuatro puertos, uno por nodo (por omisión: 4101)',
      zh: '四个端口中的第一个，每个节点一个（默认：4101）',
    },
    data: {
      en: 'the folder of the nodes (default: $ENTENTE_DATA or ./.entente)',
      es: 'la carpeta que contiene el nodo de cada parte (por omisión: $ENTENTE_DATA o ./.entente)',
      zh: '存放各方节点的文件夹（默认：$ENTENTE_DATA 或 ./.entente）',
    },
  },
  examples: [
    ['demo', { en: 'on the usual ports', es: 'en los puertos habituales', zh: '使用默认端口' }],
    [
      'demo --port 5101 --data /tmp/demonstration',
      {
        en: 'on other ports, in another folder',
        es: 'en otros puertos y otra carpeta',
        zh: '使用其他端口和文件夹',
      },
    ],
  ],
} as const satisfies CommandWords;

export const noSuchPort = (port: number, most: number): Words => ({
  en: `the four ports of the nodes cannot begin at ${port}; choose one from 1 to ${most} with --port`,
  es: `los cuatro puertos de los nodos no pueden empezar en el ${port}; elija uno de 1 a ${most} con --port`,
  zh: `各节点的四个端口不能从 ${port} 开始；请用 --port 选择 1 至 ${most} 之间的端口`,
});
export const portTaken = (port: number, example: string): Words => ({
  en: `port ${port} is taken by another program, perhaps by a demonstration that runs; choose another with --port (${example} -- --port 5101)`,
  es: `el puerto ${port} lo ocupa otro programa, quizá una demostración en marcha; elija otro con --port (${example} -- --port 5101)`,
  zh: `端口 ${port} 已被其他程序占用，可能是正在运行的演示；请用 --port 另选（${example} -- --port 5101）`,
});
export const portForbidden = (port: number, example: string): Words => ({
  en: `port ${port} may not be used by this account; choose another with --port (${example} -- --port 5101)`,
  es: `esta cuenta no puede usar el puerto ${port}; elija otro con --port (${example} -- --port 5101)`,
  zh: `本账户不得使用端口 ${port}；请用 --port 另选（${example} -- --port 5101）`,
});
export const didNotStart = (party: string): Words => ({
  en: `the node of ${party} did not start; its own words stand above`,
  es: `el nodo de ${party} no arrancó; sus propias palabras están arriba`,
  zh: `${party} 的节点未能启动；其自身的说明见上文`,
});
export const noneRuns: Words = {
  en: 'no node of the demonstration runs any more; give the same command again',
  es: 'ya no funciona ningún nodo de la demostración; repita la misma orden',
  zh: '演示的节点均已停止运行；请再次执行同一命令',
};
export const notOurMarker = (file: string): Words => ({
  en: `${file} is not what entente demo wrote; choose another folder with --data`,
  es: `${file} no es lo que escribió entente demo; elija otra carpeta con --data`,
  zh: `${file} 不是 entente demo 所写；请用 --data 另选文件夹`,
});
export const notADemonstration = (path: string): Words => ({
  en: `${path} is there and is no demonstration; choose another folder with --data`,
  es: `${path} existe y no es una demostración; elija otra carpeta con --data`,
  zh: `${path} 已经存在且不是演示；请用 --data 另选文件夹`,
});
