import { useQuery } from '@tanstack/react-query';
import { type Place, places } from './places.ts';
import { meQuery } from './queries.ts';

/** The pages that this officer's permissions open, in the order of a working day. */
export function usePlaces(): readonly Place[] {
  const { data: me } = useQuery(meQuery);
  return places.filter(({ needs }) => needs === undefined || me?.permissions.includes(needs));
}
