/** What the list of published words says to whoever reads it without an account. */
import type { Words } from '#kernel/language.ts';

export const listWords = {
  title: { en: 'Public words', es: 'Palabras públicas', zh: '对外表态' },
  intro: {
    en: 'What the sides of a working group have released for publication. Each page is one file that holds its own proof.',
    es: 'Lo que las partes de un grupo de trabajo han autorizado publicar. Cada página es un archivo que contiene su propia prueba.',
    zh: '工作组各方准予公布的内容。每一页面均为自带证明的单个文件。',
  },
  none: { en: 'Nothing is published.', es: 'No hay nada publicado.', zh: '尚无公布内容。' },
  joint: { en: 'Joint', es: 'Conjunto', zh: '共同' },
  alone: { en: 'One side alone', es: 'Una sola parte', zh: '单方' },
  takenBack: {
    en: 'taken back since by a side',
    es: 'retirado desde entonces por una parte',
    zh: '此后已由一方撤回',
  },
  file: { en: 'Save the file', es: 'Guardar el archivo', zh: '保存文件' },
  languages: { en: 'Language', es: 'Idioma', zh: '语言' },
  notFound: {
    en: 'There is no such page.',
    es: 'No existe esa página.',
    zh: '没有该页面。',
  },
  slowDown: {
    en: 'Too many requests. Try again in a minute.',
    es: 'Demasiadas solicitudes. Inténtelo de nuevo en un minuto.',
    zh: '请求过多，请一分钟后再试。',
  },
  back: { en: 'All published words', es: 'Todo lo publicado', zh: '全部公布内容' },
} as const satisfies Readonly<Record<string, Words>>;

/** Names of the languages, each in itself. */
export const ownNames: Words = { en: 'English', es: 'Español', zh: '中文' };
