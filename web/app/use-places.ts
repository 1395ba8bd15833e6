import { type Place, places } from './places.ts';
import { useMay } from './use-may.ts';

/** The pages that this officer's permissions open, in the order of a working day. */
export function usePlaces(): readonly Place[] {
  const may = useMay();
  return places.filter(({ needs }) => needs === undefined || may(needs));
}
