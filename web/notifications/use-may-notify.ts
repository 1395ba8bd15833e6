import { useQuery } from '@tanstack/react-query';
import { nodeQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';
import { isTableOfTwo, noticePlace } from './notice-place.ts';

/** Whether a notification could be written at some table. Where there is no table yet, the page for it says so. */
export function useMayNotify(): boolean {
  const may = useMay();
  const { data: node } = useQuery(nodeQuery);
  const tables = node?.groups.filter(isTableOfTwo) ?? [];
  const places = tables.length === 0 ? [undefined] : tables.map(noticePlace);
  return places.some((place) => may('draft.write', place));
}
