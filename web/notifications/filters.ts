import type { NotificationsQuery } from '../app/api.ts';

export const textCharactersMax = 100;
const statusesMax = 20;

const some = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** What a list shows, read from its address; whatever an address cannot mean is left out. */
export function filtersOf(search: Readonly<Record<string, unknown>>): NotificationsQuery {
  const textOf = (name: string): string | undefined => {
    const value = search[name];
    if (Array.isArray(value)) return some(value.join(','));
    return value === undefined || value === null ? undefined : some(String(value));
  };
  const status = textOf('status')
    ?.split(',')
    .filter((each) => /^[a-z-]{1,40}$/.test(each))
    .slice(0, statusesMax);
  const group = textOf('group');
  const owed = textOf('owed');
  const filters = {
    group: group && /^[0-9a-f]{64}$/.test(group) ? group : undefined,
    status: status?.length ? status : undefined,
    text: some(textOf('text')?.slice(0, textCharactersMax)),
    owed: owed === '1' || owed === 'true' ? true : undefined,
    order: (['due', 'updated'] as const).find((order) => order === textOf('order')),
  };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
