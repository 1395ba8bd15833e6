import type { Words } from '#kernel/language.ts';

const behindQuote: Words = {
  en: 'text behind a closing quotation mark',
  es: 'texto tras unas comillas de cierre',
  zh: '闭合引号之后还有文字',
};
const otherCount: Words = {
  en: 'more or fewer values than the heading has',
  es: 'más o menos valores que el encabezamiento',
  zh: '值的个数与标题行不符',
};

/** Why a file is no CSV, by the code that csv-parse gives. */
export const csvWords: Readonly<Record<string, Words>> = {
  CSV_QUOTE_NOT_CLOSED: {
    en: 'a quotation mark that is not closed',
    es: 'unas comillas sin cerrar',
    zh: '引号没有闭合',
  },
  CSV_INVALID_CLOSING_QUOTE: behindQuote,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: behindQuote,
  INVALID_OPENING_QUOTE: {
    en: 'a quotation mark within a value',
    es: 'unas comillas dentro de un valor',
    zh: '值的中间出现引号',
  },
  CSV_RECORD_INCONSISTENT_COLUMNS: otherCount,
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: otherCount,
  CSV_MAX_RECORD_SIZE: {
    en: 'a row that is too long',
    es: 'una fila demasiado larga',
    zh: '某一行过长',
  },
};
