import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

export const publicShow = {
  summary: {
    en: 'Shows or decides what anyone may read of a group at this node, without an account.',
    es: 'Muestra o decide qué puede leer cualquiera de un grupo en este nodo, sin cuenta.',
    zh: '查看或决定任何人无需账户即可在本节点阅读某一工作组的哪些内容。',
  },
  details: {
    en: 'Nothing is shown until this is decided.\n  own   joint publications, and what this party published alone\n  all   also what other members published alone\n  none  nothing',
    es: 'No se muestra nada hasta decidirlo.\n  own   publicaciones conjuntas y lo que esta parte publicó sola\n  all   también lo que otros miembros publicaron solos\n  none  nada',
    zh: '作出决定之前一概不显示。\n  own   共同公布的内容，以及本方单独公布的内容\n  all   另含其他成员单独公布的内容\n  none  均不显示',
  },
  options: {},
  examples: [
    [
      'public show 3f own',
      {
        en: 'show what is published, of other members only what is joint',
        es: 'mostrar lo publicado; de otros miembros, solo lo conjunto',
        zh: '显示已公布的内容，其他成员的仅限共同公布部分',
      },
    ],
    [
      'public show 3f',
      { en: 'what is shown now', es: 'qué se muestra ahora', zh: '目前显示的内容' },
    ],
  ],
} as const satisfies CommandWords;

export const publicExport = {
  summary: {
    en: 'Writes what is published of a record as one file for any web server, its proof inside.',
    es: 'Escribe lo publicado de un expediente en un solo archivo para cualquier servidor web, con su prueba dentro.',
    zh: '将记录中已公布的内容写成单个文件，内含证明，可置于任何网站服务器。',
  },
  options: {
    to: {
      en: 'where the file goes (default: the record, with .html)',
      es: 'dónde se escribe el archivo (por omisión, el expediente con .html)',
      zh: '文件的位置（默认为记录编号加 .html）',
    },
    words: {
      en: 'what one side published alone, by its place, such as xa-17',
      es: 'lo que una parte publicó sola, por su lugar, como xa-17',
      zh: '某一方单独公布的表述，以其位置指明，如 xa-17',
    },
  },
  examples: [
    [
      'public export xa-4f --to statement.html --lang zh',
      {
        en: 'the joint publication; what stands around the words in Chinese',
        es: 'la publicación conjunta; lo que rodea a las palabras, en chino',
        zh: '共同公布的内容，页面说明用中文',
      },
    ],
    [
      'public export xa-4f --words xa-17 --to own.html',
      {
        en: 'what xa published alone',
        es: 'lo que xa publicó sola',
        zh: 'xa 单独公布的内容',
      },
    ],
  ],
} as const satisfies CommandWords;

export const publicVerify = {
  summary: {
    en: 'Checks a published file by itself: no node and no network is asked.',
    es: 'Comprueba un archivo publicado por sí mismo: no consulta ningún nodo ni la red.',
    zh: '仅凭文件本身核验已公布的文件，不询问任何节点，也不联网。',
  },
  options: {},
  examples: [
    [
      'public verify statement.html',
      {
        en: 'who took up and released these words, and who has signed that',
        es: 'quién aceptó y autorizó estas palabras y quién lo ha firmado',
        zh: '谁接受并准予公布这些文字，以及谁为此签名',
      },
    ],
  ],
} as const satisfies CommandWords;

export const shownWords: Readonly<Record<'none' | 'own' | 'all', Words>> = {
  none: {
    en: 'Anyone may read: nothing.\n',
    es: 'Cualquiera puede leer: nada.\n',
    zh: '任何人可阅读：无。\n',
  },
  own: {
    en: 'Anyone may read: joint publications, and what this party published alone.\n',
    es: 'Cualquiera puede leer: publicaciones conjuntas y lo que esta parte publicó sola.\n',
    zh: '任何人可阅读：共同公布的内容，以及本方单独公布的内容。\n',
  },
  all: {
    en: 'Anyone may read: joint publications, and what each member published alone.\n',
    es: 'Cualquiera puede leer: publicaciones conjuntas y lo que cada miembro publicó solo.\n',
    zh: '任何人可阅读：共同公布的内容，以及各成员单独公布的内容。\n',
  },
};
export const notAShowing: Words = {
  en: 'what is shown is one of own, all, none',
  es: 'lo que se muestra es own, all o none',
  zh: '所示范围为 own、all 或 none',
};
export const written = (file: string): Words => ({
  en: `Written: ${file}\n`,
  es: `Escrito: ${file}\n`,
  zh: `已写出：${file}\n`,
});
export const holds: Words = {
  en: 'All of it holds.\n',
  es: 'Todo es válido.\n',
  zh: '全部成立。\n',
};
export const group: Words = { en: 'Working group', es: 'Grupo de trabajo', zh: '工作组' };
export const record: Words = { en: 'Record', es: 'Expediente', zh: '记录' };
export const publication: Words = { en: 'Publication', es: 'Publicación', zh: '公布内容' };
export const heading: readonly Words[] = [
  { en: 'Party', es: 'Parte', zh: '当事方' },
  { en: 'Took up', es: 'Aceptó', zh: '接受' },
  { en: 'Released', es: 'Autorizó', zh: '准予公布' },
  { en: 'Signed by', es: 'Firmado por', zh: '签名者' },
];
