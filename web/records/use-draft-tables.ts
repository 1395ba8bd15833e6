import { useQuery } from '@tanstack/react-query';
import type { GroupView } from '#api/contract.ts';
import { nodeQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';

/** The tables at which this officer may draft, each with the areas in which he may: a record is opened there and nowhere else. */
export function useDraftTables(): readonly GroupView[] {
  const may = useMay();
  const { data: node } = useQuery(nodeQuery);
  const tables = node?.groups.filter(({ kind, complete }) => kind === 'working-group' && complete);
  return (tables ?? [])
    .map((each) => ({
      ...each,
      areas: each.areas.filter((area) => may('draft.write', { group: each.group, area })),
    }))
    .filter(({ areas }) => areas.length > 0);
}
