import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

export const init = {
  summary: {
    en: 'Makes a new node for one party: its folder, its keys and its national log.',
    es: 'Crea un nodo nuevo para una parte: su carpeta, sus claves y su registro nacional.',
    zh: '为一方建立新节点：其文件夹、密钥和本国记录簿。',
  },
  details: {
    en: 'The party id is normally ISO 3166 alpha-2 in lower case. The folder must not hold a node yet; the keys in it are readable by this account alone.',
    es: 'El identificador de la parte es normalmente ISO 3166 alfa-2 en minúsculas. La carpeta no debe contener ya un nodo; sus claves solo puede leerlas esta cuenta.',
    zh: '当事方代号通常为 ISO 3166 两字母代码的小写形式。文件夹中不得已有节点；其中的密钥仅本账户可读。',
  },
  options: {
    'name-en': {
      en: "the party's name in English",
      es: 'el nombre de la parte en inglés',
      zh: '当事方的英文名称',
    },
    'name-es': {
      en: "the party's name in Spanish",
      es: 'el nombre de la parte en español',
      zh: '当事方的西班牙文名称',
    },
    'name-zh': {
      en: "the party's name in Chinese",
      es: 'el nombre de la parte en chino',
      zh: '当事方的中文名称',
    },
    demonstration: {
      en: 'mark the party as fictitious: it speaks for no government',
      es: 'marcar la parte como ficticia: no habla en nombre de ningún gobierno',
      zh: '标明该方为虚构，不代表任何政府',
    },
  },
  examples: [
    [
      'init xa --name-en "Party A" --name-zh 甲方 --name-es "Parte A" --data ./xa',
      {
        en: 'a node with a name in all three languages',
        es: 'un nodo con nombre en los tres idiomas',
        zh: '具有三种语言名称的节点',
      },
    ],
  ],
} as const satisfies CommandWords;

export const backup = {
  summary: {
    en: 'Writes a consistent copy of the node while it runs: database, keys, lists and settings.',
    es: 'Escribe una copia coherente del nodo mientras funciona: base de datos, claves, listas y ajustes.',
    zh: '在节点运行时写出一致的备份：数据库、密钥、名单和设置。',
  },
  details: {
    en: 'The copy holds the keys: keep it as you keep them. The guard is not in it, on purpose: the guard of this machine is what keeps a restored copy from signing a second history.',
    es: 'La copia contiene las claves: guárdela como las guarda a ellas. La guarda no está en ella, a propósito: la guarda de esta máquina es lo que impide que una copia restaurada firme una segunda historia.',
    zh: '备份中含有密钥：请与密钥同等保管。其中有意不含守护文件：正是本机的守护文件防止恢复的备份签署第二份历史。',
  },
  options: {},
  examples: [
    [
      'backup /mnt/safe/entente-2026-11-23',
      {
        en: 'to a new folder, on another disk',
        es: 'en una carpeta nueva, en otro disco',
        zh: '写入另一磁盘上的新文件夹',
      },
    ],
  ],
} as const satisfies CommandWords;

export const restore = {
  summary: {
    en: "Puts a backup in the place of this node's database. The guard stays and completes it.",
    es: 'Pone una copia de seguridad en lugar de la base de datos de este nodo. La guarda queda y la completa.',
    zh: '以备份取代本节点的数据库。守护文件予以保留，并补全备份。',
  },
  details: {
    en:
      'Stop the node first. The database that was there is kept in a folder replaced-TIME; keys, lists, officers and guard stay as they are. A folder without a node gets all of the backup. ' +
      'At its next start the node appends again what its guard holds; without a guard it signs nothing until every other member has told how much of its log it holds.',
    es:
      'Detenga antes el nodo. La base de datos que había se conserva en una carpeta replaced-TIME; claves, listas, funcionarios y guarda quedan como están. Una carpeta sin nodo recibe toda la copia. ' +
      'En su próximo arranque el nodo vuelve a añadir lo que tiene su guarda; sin guarda no firma nada hasta que cada uno de los demás miembros haya dicho cuánto tiene de su registro.',
    zh:
      '请先停止节点。原有数据库保存在 replaced-TIME 文件夹中；密钥、名单、官员和守护文件保持不变。没有节点的文件夹则得到整个备份。' +
      '下次启动时，节点重新追加守护文件中的内容；没有守护文件时，在其他每一成员说明其持有多少记录之前，不作任何签名。',
  },
  options: {},
  examples: [
    [
      'restore /mnt/safe/entente-2026-11-23 --data ./xa',
      {
        en: 'into the folder of the stopped node',
        es: 'en la carpeta del nodo detenido',
        zh: '恢复到已停止节点的文件夹',
      },
    ],
  ],
} as const satisfies CommandWords;

export const nameMissing: Words = {
  en: 'give the party a name: --name-en, --name-es or --name-zh',
  es: 'dé un nombre a la parte: --name-en, --name-es o --name-zh',
  zh: '请给出当事方名称：--name-en、--name-es 或 --name-zh',
};
export const tryInASecond = (path: string): Words => ({
  en: `${path} exists already; try again in a second`,
  es: `${path} ya existe; inténtelo de nuevo dentro de un segundo`,
  zh: `${path} 已经存在；请稍等一秒再试`,
});

export const party: Words = { en: 'party', es: 'parte', zh: '当事方' };
export const folder: Words = { en: 'folder', es: 'carpeta', zh: '文件夹' };
export const next: Words = { en: 'next', es: 'a continuación', zh: '下一步' };
export const afterwards: Words = { en: 'then', es: 'después', zh: '随后' };
export const restored: Words = { en: 'restored', es: 'restaurado', zh: '已恢复' };
export const whatWasThere: Words = {
  en: 'what was there',
  es: 'lo que había',
  zh: '原有数据库',
};
export const backupWritten = (files: string, folder: string): Words => ({
  en: `Backup (${files}) written to ${folder}\n`,
  es: `Copia de seguridad (${files}) escrita en ${folder}\n`,
  zh: `备份（${files}）已写入 ${folder}\n`,
});
