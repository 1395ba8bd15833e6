/** Which authority is being narrowed: one by its name, or one that is still to be named. */
export type AuthoritiesSearch = Readonly<{
  authority?: string | undefined;
  add?: true | undefined;
}>;

export function authoritiesSearchOf(search: Readonly<Record<string, unknown>>): AuthoritiesSearch {
  const { authority, add } = search;
  return {
    authority: typeof authority === 'string' && authority !== '' ? authority : undefined,
    add: add === true || add === '1' ? true : undefined,
  };
}
