/** What the page of topics shows, read from its address. */
export type TopicFilters = Readonly<{
  show?: 'concerns' | undefined;
  status?: string | undefined;
  owed?: true | undefined;
}>;

export function topicFiltersOf(search: Readonly<Record<string, unknown>>): TopicFilters {
  const { show, status, owed } = search;
  return {
    ...(show === 'concerns' ? { show } : {}),
    ...(typeof status === 'string' && /^[a-z][a-z-]{0,40}$/.test(status) ? { status } : {}),
    ...(owed === '1' || owed === true ? { owed: true as const } : {}),
  };
}
