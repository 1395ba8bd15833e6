import { useQuery } from '@tanstack/react-query';
import type { Permission } from '#officers/permissions.ts';
import { type Place, reaches } from '#officers/reach.ts';
import { meQuery } from './queries.ts';

export type May = (permission: Permission, place?: Place) => boolean;

/**
 * What the officer who sits here may do: there, or without a place anywhere. What he may not is not offered to him; the node would turn
 * it away.
 */
export function useMay(): May {
  const { data: me } = useQuery(meQuery);
  return (permission, place) =>
    place === undefined
      ? me?.permissions.includes(permission) === true
      : me?.where[permission]?.some((reach) => reaches(reach, place)) === true;
}
