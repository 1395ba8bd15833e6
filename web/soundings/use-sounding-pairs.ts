import { useQuery } from '@tanstack/react-query';
import { nodeQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';
import type { SoundingPair } from './soundings-api.ts';

/** Before whom this officer may lay a paper: each other party of each table where he may use soundings. */
export function useSoundingPairs(): readonly SoundingPair[] {
  const may = useMay();
  const { data: node } = useQuery(nodeQuery);
  return (node?.groups ?? [])
    .filter(({ kind, complete, group }) => {
      return kind === 'working-group' && complete && may('sounding.use', { group });
    })
    .flatMap(({ group, members }) =>
      members
        .filter(({ party }) => party !== node?.party)
        .map(({ party }): SoundingPair => ({ group, party })),
    );
}
