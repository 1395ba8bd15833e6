/** Addresses people can read and type: `?status=received,objected&text=哌啶`, never JSON in percent signs. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function searchText(search: object): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries<unknown>({ ...search })) {
    const told = Array.isArray(value) ? value.join(',') : value;
    if (told === undefined || told === null || told === '' || told === false) continue;
    const plain = encodeURIComponent(told === true ? '1' : String(told)).replaceAll('%2C', ',');
    parts.push(`${encodeURIComponent(name)}=${plain}`);
  }
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
