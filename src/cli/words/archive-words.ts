import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

export const groupArchive = {
  summary: {
    en: 'Writes a sealed archive of a group: all logs, contents as held, terms through time, and pages that a person can read.',
    es: 'Escribe un archivo sellado de un grupo: todos los registros, los contenidos que obran aquí, los términos a lo largo del tiempo y páginas legibles.',
    zh: '写出工作组的密封档案：全部日志、所持内容、历次章程，以及可供人阅读的页面。',
  },
  details: {
    en: 'One age file for one recipient, with a tar inside: age and tar of any system open it, and the independent verifier checks it without a network. Nothing is changed at the node. A file that was cut off keeps the name FILE.part.',
    es: 'Un archivo age para un destinatario, con un tar dentro: lo abren age y tar de cualquier sistema, y el verificador independiente lo comprueba sin red. Nada cambia en el nodo. Un archivo interrumpido conserva el nombre FILE.part.',
    zh: '一个 age 文件，供一个接收者使用，内含 tar：任何系统的 age 和 tar 均可打开，独立验证程序可离线核验。节点不作任何更改。中途中断的文件名为 FILE.part。',
  },
  options: {
    to: {
      en: 'the file to write; it must not exist',
      es: 'el archivo que se escribe; no debe existir',
      zh: '写入的文件，不得已存在',
    },
    recipient: {
      en: 'public age key of the archive, age1…',
      es: 'clave pública age del archivo, age1…',
      zh: '档案机构的 age 公钥，age1…',
    },
  },
  examples: [
    [
      'group archive 4a --to group.age --recipient age1archive',
      {
        en: 'everything that this node holds of the group',
        es: 'todo lo que obra en este nodo del grupo',
        zh: '本节点所持该工作组的全部内容',
      },
    ],
    [
      'group archive 4a --to group.age --recipient age1archive --json',
      { en: 'the same for a script', es: 'lo mismo para un programa', zh: '同上，供程序使用' },
    ],
  ],
} as const satisfies CommandWords;

export const needsBoth: Words = {
  en: 'say where to with --to, and for whom with --recipient',
  es: 'indique dónde con --to y para quién con --recipient',
  zh: '请用 --to 指明写入位置，用 --recipient 指明接收者',
};
export const soFar = (party: string, size: number): Words => ({
  en: `log of ${party}: ${size} statements written\n`,
  es: `registro de ${party}: ${size} declaraciones escritas\n`,
  zh: `${party} 的日志：已写入 ${size} 条陈述\n`,
});
export const written: Words = { en: 'Archive', es: 'Archivo', zh: '档案' };
export const bytesWritten: Words = { en: 'Bytes', es: 'Bytes', zh: '字节' };
export const openWith: Words = { en: 'Opened by', es: 'Se abre con', zh: '打开方式' };

export const ownName = { en: 'English', es: 'Español', zh: '中文' } as const;

export const pageWords = {
  how: {
    en: 'This page is made for reading. What proves are the bundles beside it; README.txt says how to check them.',
    es: 'Esta página sirve para leer. Lo que prueba son los paquetes que la acompañan; README.txt explica cómo comprobarlos.',
    zh: '本页供阅读。具有证明力的是随附的数据包；核验方法见 README.txt。',
  },
  members: { en: 'Members', es: 'Miembros', zh: '成员' },
  life: { en: 'Life of the group', es: 'Historia del grupo', zh: '工作组沿革' },
  terms: { en: 'Terms of reference', es: 'Términos de referencia', zh: '工作组章程' },
  founding: { en: 'As founded', es: 'Como en la constitución', zh: '成立时文本' },
  amended: { en: 'Amended', es: 'Enmendados', zh: '修正文本' },
  records: { en: 'Records', es: 'Expedientes', zh: '记录' },
  noRecords: { en: 'None.', es: 'Ninguno.', zh: '无。' },
  record: { en: 'Record', es: 'Expediente', zh: '记录' },
  desk: { en: 'Kind', es: 'Clase', zh: '类别' },
  title: { en: 'Title', es: 'Título', zh: '名称' },
  logs: { en: 'Logs', es: 'Registros', zh: '日志' },
  size: { en: 'Statements', es: 'Declaraciones', zh: '陈述数' },
  checkpoint: {
    en: 'Newest checkpoint',
    es: 'Último punto de verificación',
    zh: '最新检查点',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** For whoever opens the archive when nobody remembers the system. */
export const readMe = `This is the archive of one working group, as one of its members held it.

  sha256sum --check SHA256SUMS       every file is here, to the byte
  index.en.html                      what the group was: terms, members, records
  terms.json                         the founding terms; SHA-256("entente/terms/v1\\n" + file) is the group's id
  PARTY.NUMBER.bundle                the party's log from that statement on: acts, contents as held, checkpoint
  PARTY.fork.json                    evidence that a log had forked, if any did
  terms-in-force.json                the terms as last amended, if they were

The bundles prove themselves. With the project's independent reader, which needs Python alone and no network:

  verify.py archive FOLDER           the hashes above, then every checkpoint, leaf, content and receipt

Este es el archivo de un grupo de trabajo, tal como obraba en uno de sus miembros. index.es.html es la página de entrada;
«verify.py archive CARPETA» comprueba todo sin red.

本档案为某一工作组的档案，由其一成员所持。请从 index.zh.html 开始阅读；“verify.py archive 文件夹”可离线核验全部内容。
`;
