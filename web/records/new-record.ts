import { type GroupId, isGroupId } from '#kernel/id.ts';

export type NewRecord = Readonly<{ type?: string | undefined; group?: GroupId | undefined }>;

/** Which statement opens the record, and at which table, read from the address. */
export function newRecordOf(search: Readonly<Record<string, unknown>>): NewRecord {
  const { type, group } = search;
  return {
    ...(typeof type === 'string' && /^[a-z][a-z-]{0,31}\.[a-z][a-z-]{0,31}$/.test(type)
      ? { type }
      : {}),
    ...(typeof group === 'string' && isGroupId(group) ? { group } : {}),
  };
}
