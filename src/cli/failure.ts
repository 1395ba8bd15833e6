import type { Language, Words } from '#kernel/language.ts';
import { StoreFault } from '#store/store.ts';
import { CommandFailed, UsageError } from './command.ts';
import { faultText } from './local.ts';

/** How a command ended that no refusal explains. Scripts match on `code`, which is never a refusal's; `detail` is English. */
export type Failure = Readonly<{
  code: 'command.not-understood' | 'command.failed' | 'file.not-usable' | 'store.fault' | 'fault';
  exitCode: 1 | 2;
  text: Words;
  detail: string;
}>;

export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return notUnderstood(error);
  if (error instanceof CommandFailed) {
    const { words: text, message: detail } = error;
    return { code: 'command.failed', exitCode: 1, text, detail };
  }
  if (error instanceof StoreFault) return failure('store.fault', error.message, lookingAfter);
  const { code, path } = error as NodeJS.ErrnoException;
  const said = typeof code === 'string' ? fileFaults[code] : undefined;
  // Reading a folder as a file fails on its descriptor, which has no path to name.
  if (code === 'EISDIR' && path === undefined) {
    return { code: 'file.not-usable', exitCode: 1, text: folderGiven, detail: folderGiven.en };
  }
  // A disk that fills up while a file is written says no path either.
  if (said !== undefined && path === undefined) {
    return { code: 'file.not-usable', exitCode: 1, text: said, detail: said.en };
  }
  if (typeof path !== 'string' || typeof code !== 'string') {
    return failure('fault', faultText(error), plain);
  }
  const because = said ?? { en: code, es: code, zh: code };
  const text = inEach((language) => `${path}: ${because[language]}`);
  return { code: 'file.not-usable', exitCode: 1, text, detail: text.en };
}

type Frame = Readonly<Record<Language, (detail: string) => string>>;

const plain: Frame = {
  en: (detail) => detail,
  es: (detail) => `No se ha podido hacer. Motivo (en inglés): ${detail}`,
  zh: (detail) => `未能完成。原因（英文）：${detail}`,
};

const lookingAfter: Frame = {
  en: (detail) => `${detail}. Run "entente doctor".`,
  es: (detail) => `El almacén no responde (en inglés): ${detail}. Ejecute «entente doctor».`,
  zh: (detail) => `存储出错（英文）：${detail}。请运行“entente doctor”。`,
};

function failure(code: Failure['code'], detail: string, frame: Frame): Failure {
  return { code, exitCode: 1, text: inEach((language) => frame[language](detail)), detail };
}

function notUnderstood({ message, words, help }: UsageError): Failure {
  const asks = `entente ${help}--help`;
  return {
    code: 'command.not-understood',
    exitCode: 2,
    text: {
      en: `${words.en}. Try "${asks}".`,
      es: `${words.es}. Pruebe «${asks}».`,
      zh: `${words.zh}。请运行“${asks}”查看用法。`,
    },
    detail: message,
  };
}

const inEach = (say: (language: Language) => string): Words => ({
  ...{ en: say('en'), es: say('es'), zh: say('zh') },
});

const folderGiven: Words = {
  en: 'a file was expected, and a folder was given',
  es: 'se esperaba un fichero y se ha dado una carpeta',
  zh: '应为文件，给出的却是文件夹',
};

/** A file that is not there or may not be read is a person's everyday mistake, not a fault of ours. */
const fileFaults: Readonly<Record<string, Words>> = {
  ENOENT: {
    ...{ en: 'there is no such file', es: 'no existe ese fichero', zh: '没有这个文件' },
  },
  EACCES: {
    en: 'this account may not read or write it',
    es: 'esta cuenta no puede leerlo ni escribirlo',
    zh: '本账户无权读取或写入',
  },
  EPERM: {
    en: 'the system allows no writing here; choose another place',
    es: 'el sistema no permite escribir aquí; elija otro lugar',
    zh: '系统不允许在此写入；请另选位置',
  },
  EROFS: {
    en: 'it is on a disk that cannot be written',
    es: 'está en un disco en el que no se puede escribir',
    zh: '所在磁盘不可写入',
  },
  EEXIST: {
    en: 'it exists already; nothing was overwritten',
    es: 'ya existe; no se ha sobrescrito nada',
    zh: '已经存在；没有覆盖任何内容',
  },
  EISDIR: { en: 'it is a folder', es: 'es una carpeta', zh: '是文件夹' },
  ENOTDIR: {
    en: 'a part of the path is no folder',
    es: 'una parte de la ruta no es una carpeta',
    zh: '路径中有一段不是文件夹',
  },
  ENOSPC: {
    en: 'the disk is full; make room and try again',
    es: 'el disco está lleno; libere espacio y vuelva a intentarlo',
    zh: '磁盘已满；请腾出空间后重试',
  },
  EFBIG: {
    en: 'it may grow no further here; raise the limit and try again',
    es: 'aquí no puede crecer más; aumente el límite y vuelva a intentarlo',
    zh: '此处文件大小已达上限；请提高上限后重试',
  },
};
