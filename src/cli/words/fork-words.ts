import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

export const logForks = {
  summary: {
    en: 'Lists logs whose author signed two histories; saves the evidence, or verifies a file of it.',
    es: 'Lista los registros cuyo autor firmó dos historias; guarda la prueba o verifica un archivo de prueba.',
    zh: '列出作者签署了两份历史的记录簿；保存证据，或核验证据文件。',
  },
  details: {
    en:
      'With --verify no node is needed: the file and the terms of its group (log export writes them) are all it takes, and anybody can do it. ' +
      'It says in plain words what the file proves. Exit code 1 if it proves no fork.',
    es:
      'Con --verify no hace falta un nodo: bastan el archivo y los términos de su grupo (los escribe log export), y cualquiera puede hacerlo. ' +
      'Dice en palabras sencillas qué prueba el archivo. Código de salida 1 si no prueba ninguna bifurcación.',
    zh:
      '加 --verify 时无须节点：只需该文件及其工作组的章程（由 log export 写出），任何人均可核验。' +
      '会以通俗语言说明文件证明了什么。如不能证明分叉，退出码为 1。',
  },
  options: {
    out: {
      en: 'save every evidence file there',
      es: 'guardar ahí cada archivo de prueba',
      zh: '将各证据文件保存于此',
    },
    verify: {
      en: 'verify this evidence file',
      es: 'verificar este archivo de prueba',
      zh: '核验该证据文件',
    },
    terms: {
      en: 'the terms that --verify judges by',
      es: 'los términos con los que juzga --verify',
      zh: '--verify 据以判断的章程',
    },
  },
  examples: [
    [
      'log forks',
      {
        en: 'what this node knows of',
        es: 'lo que sabe este nodo',
        zh: '本节点已知的分叉',
      },
    ],
    [
      'log forks --out ./evidence',
      { en: 'save the evidence', es: 'guardar la prueba', zh: '保存证据' },
    ],
    [
      'log forks --verify 3f2a09c1d2e3f4a5-xa.fork.json --terms terms.json',
      {
        en: 'judge a file, on any machine',
        es: 'juzgar un archivo, en cualquier máquina',
        zh: '在任意机器上核验文件',
      },
    ],
  ],
} as const satisfies CommandWords;

export const logSettle = {
  summary: {
    en: 'Takes the branch certificate of another party, and tells every member of it.',
    es: 'Admite el certificado de rama de otra parte y lo comunica a todos los miembros.',
    zh: '接收另一方的分支证书，并告知全体成员。',
  },
  details: {
    en:
      'A party whose log forked makes it with key certify and hands it over by another line. ' +
      'The node checks the signature of the recovery key, says so in its own log, and takes the named branch once it may be honoured: log forks shows how far that has come.',
    es:
      'La parte cuyo registro se bifurcó lo crea con key certify y lo entrega por otra línea. ' +
      'El nodo comprueba la firma de la clave de recuperación, lo dice en su propio registro y toma la rama designada en cuanto puede aceptarse: log forks muestra hasta dónde ha llegado.',
    zh:
      '记录簿分叉的一方用 key certify 制作证书，并通过其他渠道交付。' +
      '节点核验恢复密钥的签名，在自己的记录簿中声明，并在条件具备时采用所指明的分支：log forks 显示进展。',
  },
  options: {},
  examples: [
    [
      'log settle 3f2a /media/stick/3f2a09c1d2e3f4a5-xa.branch.json',
      {
        en: 'the certificate of xa, from a stick',
        es: 'el certificado de xa, desde una memoria',
        zh: '存储棒上 xa 的证书',
      },
    ],
  ],
} as const satisfies CommandWords;

export const together: Words = {
  en: '--verify and --terms go together',
  es: '--verify y --terms van juntas',
  zh: '--verify 与 --terms 须同时使用',
};
export const noFork: Words = {
  en: 'No log has forked, as far as this node can know.\n',
  es: 'Ningún registro se ha bifurcado, hasta donde puede saber este nodo.\n',
  zh: '据本节点所知，没有记录簿分叉。\n',
};
export const saved = (path: string): Words => ({
  en: `saved: ${path}\n`,
  es: `guardado: ${path}\n`,
  zh: `已保存：${path}\n`,
});
export const logOf: Words = { en: 'log of', es: 'registro de', zh: '记录簿所属' };
export const partyIn = (party: string, group: string): Words => ({
  en: `${party} in ${group}`,
  es: `${party} en ${group}`,
  zh: `${party}，${group}`,
});
export const stands: Words = { en: 'stands', es: 'situación', zh: '状况' };
export const next: Words = { en: 'next', es: 'a continuación', zh: '下一步' };
export const evidence: Words = { en: 'evidence', es: 'prueba', zh: '证据' };
export const differsWithin = (size: number): Words => ({
  en: `differs within ${size} statements`,
  es: `difiere dentro de ${size} declaraciones`,
  zh: `在 ${size} 条陈述内不同`,
});
export const waitsFor: Words = { en: 'waits for', es: 'espera a', zh: '等待' };

/** What a file proves, and what it does not. */
export const proves = (party: string, size: number, group: string): Words => ({
  en: `It proves that ${party} signed, with its log key of group ${group}, two histories that differ within their first ${size} statements.\nWho made the second one, and why, it does not prove: a stolen key or a second copy of the node does the same. Both trees:`,
  es: `Prueba que ${party} firmó, con su clave de registro del grupo ${group}, dos historias que difieren en sus primeras ${size} declaraciones.\nNo prueba quién hizo la segunda ni por qué: una clave robada o una segunda copia del nodo producen lo mismo. Ambos árboles:`,
  zh: `该文件证明：${party} 以其在工作组 ${group} 的记录密钥签署了两份历史，二者在前 ${size} 条陈述内不同。\n它不证明第二份由谁、因何作出：密钥被盗或节点另有副本也会如此。两棵树：`,
});
