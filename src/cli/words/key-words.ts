import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { yes } from './usage-words.ts';

export const keyRotate = {
  summary: {
    en: "Replaces this party's log key in one group, and destroys the old one.",
    es: 'Sustituye la clave de registro de esta parte en un grupo y destruye la antigua.',
    zh: '更换本方在某工作组的记录密钥，并销毁旧密钥。',
  },
  details: {
    en:
      'The other members learn of it from the log itself and need do nothing. ' +
      'If the old key is lost, or somebody else may have it, give the recovery file that was carried away when the group was founded, and tell the other members by voice.',
    es:
      'Los demás miembros lo saben por el propio registro y no tienen que hacer nada. ' +
      'Si la clave antigua se perdió, o puede tenerla otra persona, dé el archivo de recuperación que se guardó aparte al fundar el grupo y avise de viva voz a los demás miembros.',
    zh:
      '其他成员从记录簿本身得知，无须任何操作。' +
      '如旧密钥丢失或可能为他人所得，请提供设立工作组时另行保管的恢复文件，并口头通知其他成员。',
  },
  options: {
    recovery: {
      en: 'the recovery file, when the old key is lost or stolen',
      es: 'el archivo de recuperación, si la clave antigua se perdió o fue robada',
      zh: '恢复文件，用于旧密钥丢失或被盗时',
    },
  },
  examples: [
    [
      'key rotate 3f2a',
      { en: 'a change as a matter of course', es: 'un cambio de rutina', zh: '例行更换' },
    ],
    [
      'key rotate 3f2a --recovery /media/safe/recovery-xa.json',
      {
        en: 'the old key is lost or stolen',
        es: 'la clave antigua se perdió o fue robada',
        zh: '旧密钥丢失或被盗',
      },
    ],
  ],
} as const satisfies CommandWords;

export const keyRenew = {
  summary: {
    en: "Replaces this party's HTTP key and age recipient in one group.",
    es: 'Sustituye la clave HTTP y el destinatario age de esta parte en un grupo.',
    zh: '更换本方在某工作组的 HTTP 密钥和 age 接收密钥。',
  },
  details: {
    en:
      'The other members learn of it from the log. The old secrets open what is still under way, and are destroyed by the running node when every member has receipted the change. ' +
      'If somebody else may have them, use entente key recover: this leaves the old HTTP key valid beside the new one until the next change.',
    es:
      'Los demás miembros lo saben por el registro. Los secretos antiguos abren lo que aún está en camino, y el nodo en marcha los destruye cuando todos los miembros hayan acusado recibo del cambio. ' +
      'Si puede tenerlos otra persona, use entente key recover: esta orden deja válida la clave HTTP antigua junto a la nueva hasta el próximo cambio.',
    zh:
      '其他成员从记录簿得知。旧密钥可打开仍在途中的内容，待全体成员就更换出具回执后，由运行中的节点销毁。' +
      '如可能为他人所得，请改用 entente key recover：本命令使旧 HTTP 密钥与新密钥并存有效，直至下次更换。',
  },
  options: {},
  examples: [
    [
      'key renew 3f2a',
      { en: 'a change as a matter of course', es: 'un cambio de rutina', zh: '例行更换' },
    ],
    ['key renew 3f2a --json', { en: 'for a script', es: 'para un programa', zh: '供程序使用' }],
  ],
} as const satisfies CommandWords;

export const keyRecover = {
  summary: {
    en: 'Meets a lost or stolen key file: replaces every key of every group whose recovery file is given.',
    es: 'Para un archivo de claves perdido o robado: sustituye todas las claves de cada grupo cuyo archivo de recuperación se dé.',
    zh: '用于密钥文件丢失或被盗：更换所提供恢复文件对应的各工作组的全部密钥。',
  },
  details: {
    en:
      'In each group: the log key by the recovery key, then the HTTP key and the age recipient, so that the old ones hold nowhere any more. ' +
      'Also the log key of the national log, and the key of the server, which takes its place at a start after every member has receipted it. It shows what it will do, and asks. If it is cut off, run it again.',
    es:
      'En cada grupo: la clave de registro mediante la de recuperación, y después la clave HTTP y el destinatario age, de modo que las antiguas ya no valgan en ningún sitio. ' +
      'También la clave del registro nacional y la del servidor, que entra en uso en un arranque posterior a que todos los miembros hayan acusado recibo. Muestra lo que va a hacer y pregunta. Si se interrumpe, repítala.',
    zh:
      '在每个工作组：以恢复密钥更换记录密钥，再更换 HTTP 密钥和 age 接收密钥，使旧密钥处处失效。' +
      '同时更换本国记录簿的记录密钥和服务器密钥；后者在全体成员出具回执后的下一次启动时启用。执行前会显示将做什么并询问。如中断，请重新运行。',
  },
  options: { yes },
  examples: [
    [
      'key recover /media/safe/recovery-xa-3f2a.json',
      { en: 'one group', es: 'un grupo', zh: '一个工作组' },
    ],
    [
      'key recover /media/safe/recovery-*.json --yes --json',
      {
        en: 'every group, without asking',
        es: 'todos los grupos, sin preguntar',
        zh: '全部工作组，不经询问',
      },
    ],
  ],
} as const satisfies CommandWords;

export const keyCertify = {
  summary: {
    en: "Names the right branch of this party's forked log with its recovery key.",
    es: 'Designa con la clave de recuperación la rama correcta del registro bifurcado de esta parte.',
    zh: '以恢复密钥指明本方分叉记录簿的正确分支。',
  },
  details: {
    en:
      'First stop every copy of the node but this one. The log goes on behind a new log key; the certificate is written to a file that the other members take in with log settle: hand it over by another line. ' +
      'A recovery key names one branch, once. Unless --tree says otherwise it is the log as it stands at this node; if it is another, the node pulls it, and the command is given again.',
    es:
      'Detenga antes toda copia del nodo salvo esta. El registro sigue tras una nueva clave de registro; el certificado se escribe en un archivo que los demás miembros admiten con log settle: entréguelo por otra línea. ' +
      'Una clave de recuperación designa una rama, una sola vez. Salvo que --tree diga otra cosa, es el registro tal como está en este nodo; si es otra, el nodo la recoge y la orden se da de nuevo.',
    zh:
      '请先停止除本节点外的所有副本。记录簿此后以新的记录密钥继续；证书写入文件，由其他成员用 log settle 接收：请通过其他渠道交付。' +
      '恢复密钥只能指明一个分支，且仅一次。除非 --tree 另有指明，即为本节点现有的记录簿；如为另一分支，节点会拉取该分支，然后须再次执行本命令。',
  },
  options: {
    recovery: {
      en: 'the recovery file of this group',
      es: 'el archivo de recuperación de este grupo',
      zh: '该工作组的恢复文件',
    },
    tree: {
      en: 'another branch, as log forks --verify prints it',
      es: 'otra rama, tal como la muestra log forks --verify',
      zh: '另一分支，写法如 log forks --verify 所示',
    },
    out: {
      en: 'where the certificate is written',
      es: 'dónde se escribe el certificado',
      zh: '证书的写入位置',
    },
    yes,
  },
  examples: [
    [
      'key certify 3f2a --recovery /media/safe/recovery-xa.json',
      {
        en: 'the log as it stands here is the right one',
        es: 'el registro tal como está aquí es el correcto',
        zh: '本节点现有的记录簿为正确分支',
      },
    ],
    [
      'key certify 3f2a --recovery /media/safe/recovery-xa.json --tree 41:9a0c…e1',
      {
        en: 'another branch is the right one',
        es: 'la correcta es otra rama',
        zh: '另一分支为正确分支',
      },
    ],
  ],
} as const satisfies CommandWords;

export const certifyWarning: Words = {
  en: 'The recovery key names one branch, once: a second one would settle nothing any more, and the group would need a successor. What this party\nsaid on the other branch is given up. Every copy of the node but this one must be stopped.\n',
  es: 'La clave de recuperación designa una rama, una sola vez: una segunda ya no resolvería nada y el grupo necesitaría un sucesor. Se renuncia a lo\nque esta parte dijo en la otra rama. Toda copia del nodo salvo esta debe estar detenida.\n',
  zh: '恢复密钥只能指明一个分支，且仅一次：若再指明另一个，分叉便无法解决，须设立后继工作组。本方在另一分支上的陈述将被放弃。除本节点外，节点的所有副本均须停止。\n',
};

/** What `key recover` is about to do. */
export const recoverSteps = (groups: string, left: Words): Words => ({
  en:
    `Every key of these groups is replaced, by the recovery keys: ${groups}.\n` +
    'What somebody signs or asks with the old keys is refused by every member that holds the new statements; until then it is not. Tell them by\n' +
    `voice, over a line that you knew before.\n${left.en}`,
  es:
    `Se sustituyen todas las claves de estos grupos, con las claves de recuperación: ${groups}.\n` +
    'Lo que alguien firme o pida con las claves antiguas lo rechaza cada miembro que tenga las nuevas declaraciones; hasta entonces, no. Avíseles\n' +
    `de viva voz, por una línea que ya conocía.\n${left.es}`,
  zh:
    `将以恢复密钥更换下列工作组的全部密钥：${groups}。\n` +
    `凡已持有新陈述的成员，均会拒绝以旧密钥签署的内容或提出的请求；在此之前则不会。请通过事先知道的渠道口头通知各方。\n${left.zh}`,
});
export const noFileFor = (groups: string): Words => ({
  en: `No recovery file was given for, and nothing is done in: ${groups}`,
  es: `No se dio archivo de recuperación, y no se hace nada, en: ${groups}`,
  zh: `未提供恢复文件、因而不作处理的工作组：${groups}`,
});
export const nothing: Words = { en: '', es: '', zh: '' };
/** The sentence as a line of its own. */
export const asLine = ({ en, es, zh }: Words): Words => ({
  ...{ en: `${en}.\n`, es: `${es}.\n`, zh: `${zh}。\n` },
});

export const noneOfOurs: Words = {
  en: 'none of these files is of a group of this node',
  es: 'ninguno de estos archivos es de un grupo de este nodo',
  zh: '这些文件均不属于本节点的任何工作组',
};
export const recoveryMissing: Words = {
  en: '--recovery is missing: it names the recovery file',
  es: 'falta --recovery: indica el archivo de recuperación',
  zh: '缺少 --recovery：用以指明恢复文件',
};
export const notATree = (text: string): Words => ({
  en: `--tree is SIZE:ROOT, as log forks --verify prints it, not ${text}`,
  es: `--tree es SIZE:ROOT, como lo muestra log forks --verify, no ${text}`,
  zh: `--tree 应为 SIZE:ROOT，如 log forks --verify 所示，而非 ${text}`,
});

export const group: Words = { en: 'group', es: 'grupo', zh: '工作组' };
export const newLogKey: Words = {
  en: 'new log key',
  es: 'nueva clave de registro',
  zh: '新记录密钥',
};
export const newHttpKey: Words = { en: 'new HTTP key', es: 'nueva clave HTTP', zh: '新 HTTP 密钥' };
export const newRecipient: Words = {
  en: 'new age recipient',
  es: 'nuevo destinatario age',
  zh: '新 age 接收密钥',
};
export const theOldOne: Words = { en: 'the old one', es: 'la antigua', zh: '旧密钥' };
export const destroyed: Words = { en: 'destroyed', es: 'destruida', zh: '已销毁' };
export const theOldOnes: Words = { en: 'the old ones', es: 'las antiguas', zh: '旧密钥' };
export const destroyedLater: Words = {
  en: 'destroyed when every member has receipted this',
  es: 'se destruyen cuando todos los miembros hayan acusado recibo',
  zh: '待全体成员出具回执后销毁',
};
export const nationalLog: Words = {
  en: 'national log',
  es: 'registro nacional',
  zh: '本国记录簿',
};
export const nationalKeyLost: Words = {
  en: 'its key is lost: it is kept, and signs no more',
  es: 'se perdió su clave: se conserva y ya no firma',
  zh: '其密钥已丢失：予以保存，但不再签名',
};
export const nextPin: Words = {
  en: 'next server pin',
  es: 'próxima huella del servidor',
  zh: '下一服务器指纹',
};
export const next: Words = { en: 'next', es: 'a continuación', zh: '下一步' };
export const afterwards: Words = { en: 'then', es: 'después', zh: '随后' };
export const letThemPull: Words = {
  en: 'let every member pull (entente peer status, or a carried file), then make a new backup',
  es: 'que cada miembro recoja (entente peer status, o un archivo llevado en mano); después, haga una copia de seguridad nueva',
  zh: '让每一成员拉取（entente peer status，或离线传递文件），然后重新备份',
};
export const startAgain: Words = {
  en: 'start the node again: the new server key takes its place',
  es: 'arranque de nuevo el nodo: entra en uso la nueva clave del servidor',
  zh: '重新启动节点：新的服务器密钥即启用',
};
export const certificate: Words = { en: 'certificate', es: 'certificado', zh: '证书' };
export const handItOver: Words = {
  en: 'hand the file to every other member: entente log settle',
  es: 'entregue el archivo a cada uno de los demás miembros: entente log settle',
  zh: '将文件交给其他每一成员：entente log settle',
};
export const stayConnected: Words = {
  en: 'the named branch is pulled; stay connected and give this command again',
  es: 'se recoge la rama designada; siga conectado y repita esta orden',
  zh: '正在拉取所指明的分支；请保持连接并再次执行本命令',
};
