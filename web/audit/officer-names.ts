import { useQuery } from '@tanstack/react-query';
import type { Text } from '#kernel/language.ts';
import { useMay } from '../app/use-may.ts';
import { officersQuery } from '../officers/officers-api.ts';

export type OfficerNames = ReadonlyMap<string, Text>;

/** As they are called now; who may not read the roster sees their ids alone. */
export function useOfficerNames(): OfficerNames {
  const may = useMay();
  const { data: officers } = useQuery({ ...officersQuery, enabled: may('officers.read') });
  return new Map((officers ?? []).map(({ id, names }) => [id, names]));
}
