/** As a statement holds the name of an authority: small letters, digits and -, a letter first (docs/spec/statement.md). */
export const authorityOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

export const isAuthority = (text: string): boolean => /^[a-z][a-z0-9-]{0,63}$/.test(text);
