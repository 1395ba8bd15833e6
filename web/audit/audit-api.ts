import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AuditList, AuditVerdict } from '#api/contract-audit.ts';
import { get } from '../app/api.ts';
import { readWhenAsked } from '../app/queries.ts';
import type { AuditFilters } from './audit-filters.ts';

const pageRows = 100;

export const auditQuery = ({ officer, action, record, failed }: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', officer, action, record, failed],
    queryFn: ({ signal, pageParam }) => {
      const search = new URLSearchParams({ limit: String(pageRows) });
      if (officer) search.set('officer', officer);
      if (action) search.set('action', action);
      if (record) search.set('record', record);
      if (failed) search.set('failed', '1');
      if (pageParam !== undefined) search.set('after', pageParam);
      return get<AuditList>(`/api/v1/audit?${search}`, signal);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    ...readWhenAsked,
  });

export const auditCheckQuery = queryOptions({
  queryKey: ['audit', 'check'],
  queryFn: ({ signal }) => get<AuditVerdict>('/api/v1/audit/check', signal),
  enabled: false,
  ...readWhenAsked,
});
