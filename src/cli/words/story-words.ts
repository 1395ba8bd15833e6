import type { Language, Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

export const story = {
  summary: {
    en: 'Retells the public record of two governments on two nodes of this machine, from data with its sources.',
    es: 'Relata el registro público de dos gobiernos en dos nodos de esta máquina, a partir de datos con sus fuentes.',
    zh: '以附来源的数据，在本机两个节点上转述两国政府的公开记录。',
  },
  details: {
    en:
      'Each side’s own telling stands in its own log, in words of this retelling, with the sources; every page says so. It speaks for no government, and neither said anything through this system. ' +
      'The clock of the statements stands at the days of the events. The first start loads it; every later one goes on. To begin anew, stop it and delete the folder.',
    es:
      'La versión de cada parte consta en su propio registro, con palabras de este relato y con las fuentes; cada página lo indica. No habla en nombre de ningún gobierno y ninguno dijo nada por este sistema. ' +
      'El reloj de las declaraciones está en los días de los hechos. El primer arranque lo carga; los siguientes continúan. Para empezar de nuevo, deténgalo y borre la carpeta.',
    zh:
      '双方各自的说法以转述文字写入各自的记录簿，并附来源；每一页面均有说明。转述不代表任何政府，任何一方均未通过本系统发言。' +
      '陈述的时间为事件当日。首次启动时载入，此后每次从原处继续。如要重新开始，请停止后删除文件夹。',
  },
  options: {
    port: {
      en: 'the first of two ports, one for each node (default: 4111)',
      es: 'el primero de dos puertos, uno por nodo (por omisión: 4111)',
      zh: '两个端口中的第一个，每个节点一个（默认：4111）',
    },
    data: {
      en: 'the folder of the nodes (default: $ENTENTE_DATA or ./.entente-story)',
      es: 'la carpeta que contiene el nodo de cada parte (por omisión: $ENTENTE_DATA o ./.entente-story)',
      zh: '存放双方节点的文件夹（默认：$ENTENTE_DATA 或 ./.entente-story）',
    },
  },
  examples: [
    ['story', { en: 'on the usual ports', es: 'en los puertos habituales', zh: '使用默认端口' }],
    [
      'story --port 5101 --data /tmp/story',
      {
        en: 'on other ports, in another folder',
        es: 'en otros puertos y otra carpeta',
        zh: '使用其他端口和文件夹',
      },
    ],
  ],
} as const satisfies CommandWords;

export const noSuchPort = (port: number, most: number): Words => ({
  en: `the two ports of the nodes cannot begin at ${port}; choose one from 1 to ${most} with --port`,
  es: `los dos puertos de los nodos no pueden empezar en el ${port}; elija uno de 1 a ${most} con --port`,
  zh: `两个节点的端口不能从 ${port} 开始；请用 --port 选择 1 至 ${most} 之间的端口`,
});
export const noneRuns: Words = {
  en: 'no node of the story runs any more; give the same command again',
  es: 'ya no funciona ningún nodo del relato; repita la misma orden',
  zh: '转述的节点均已停止运行；请再次执行同一命令',
};
export const notOurStoryMarker = (file: string): Words => ({
  en: `${file} is not what entente story wrote; choose another folder with --data`,
  es: `${file} no es lo que escribió entente story; elija otra carpeta con --data`,
  zh: `${file} 不是 entente story 所写；请用 --data 另选文件夹`,
});
export const notAStory = (path: string): Words => ({
  en: `${path} is there and is no story; choose another folder with --data`,
  es: `${path} existe y no es un relato; elija otra carpeta con --data`,
  zh: `${path} 已经存在且不是转述；请用 --data 另选文件夹`,
});

export const disclaimer: Words = {
  en: 'This is a retelling of the public record, loaded from data with its sources. It speaks for no government, and neither of the two said any of it through this system.',
  es: 'Esto es un relato del registro público, cargado de datos con sus fuentes. No habla en nombre de ningún gobierno, y ninguno de los dos dijo nada de ello por este sistema.',
  zh: '这是对公开记录的转述，由附来源的数据载入。转述不代表任何政府，双方均未通过本系统作出任何陈述。',
};
export const loading: Words = {
  en: 'Loading the record into two nodes …',
  es: 'Se carga el registro en dos nodos …',
  zh: '正在将记录载入两个节点……',
};
export const howToStop: Words = {
  en: 'Ctrl-C stops both; the same command goes on where they were.',
  es: 'Ctrl-C detiene ambos; la misma orden continúa donde estaban.',
  zh: '按 Ctrl-C 停止两个节点；再次运行同一命令即从原处继续。',
};
export const stopped: Words = {
  en: 'Both have stopped; what they hold is kept.',
  es: 'Los dos se han detenido; se conserva lo que contienen.',
  zh: '两个节点均已停止；所存内容均已保存。',
};

type LookAt = 'meetings' | 'topics' | 'line';
const lookAt: Readonly<Record<LookAt, Words>> = {
  line: {
    en: 'How the line stood, area by area, and what is not said to have been lifted:',
    es: 'Cómo estuvo la línea, por ámbitos, y lo que no consta que se levantara:',
    zh: '各领域联络渠道的状况，以及未见恢复的项目：',
  },
  meetings: {
    en: 'Two meetings, each with two readouts side by side:',
    es: 'Dos reuniones, cada una con dos comunicados en paralelo:',
    zh: '两次会议，各有两份并列的通报：',
  },
  topics: {
    en: 'What each side says of the same act:',
    es: 'Lo que dice cada parte del mismo acto:',
    zh: '双方对同一行为各自的说法：',
  },
};

/** Where to look first: a sentence, and a command to copy. */
export function suggestions(language: Language, entente: string, data: string): string {
  const commands = [
    ['line', `suspension status --data ${data}`],
    ['meetings', `records list --desk meetings --data ${data}`],
    ['topics', `records list --desk topics --data ${data}`],
  ] as const;
  return commands
    .map(([name, command]) => `  ${lookAt[name][language]}\n    ${entente} ${command}\n`)
    .join('');
}
