import { useQuery } from '@tanstack/react-query';
import type { Permission } from '#officers/permissions.ts';
import { meQuery } from './queries.ts';

/** What the officer who sits here may do. What he may not is not offered to him; the node would turn it away. */
export function useMay(): (permission: Permission) => boolean {
  const { data: me } = useQuery(meQuery);
  return (permission) => me?.permissions.includes(permission) === true;
}
