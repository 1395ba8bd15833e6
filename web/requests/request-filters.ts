/** Where a request can stand, as officers sort them; each is one or more of the desk's own states. */
export const stages = {
  open: [
    ...['not-received', 'received', 'acknowledged', 'answered-in-part', 'more-time-asked'],
    'question-open',
  ],
  paused: ['suspended', 'question-open'],
  overdue: ['period-over-line-quiet'],
  silent: ['no-reply-within-period'],
  closed: ['answered', 'refused', 'withdrawn'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Stage = keyof typeof stages;
export const stageNames = Object.keys(stages) as readonly Stage[];

/** What the page of requests shows, read from its address. */
export type RequestFilters = Readonly<{
  box?: 'sent' | 'all' | undefined;
  kind?: string | undefined;
  stage?: Stage | undefined;
  owed?: true | undefined;
}>;

export function requestFiltersOf(search: Readonly<Record<string, unknown>>): RequestFilters {
  const { box, kind, owed } = search;
  const stage = stageNames.find((one) => one === search['stage']);
  return {
    ...(box === 'sent' || box === 'all' ? { box } : {}),
    ...(typeof kind === 'string' && /^[a-z][a-z-]{0,40}$/.test(kind) ? { kind } : {}),
    ...(stage === undefined ? {} : { stage }),
    ...(owed === '1' || owed === true ? { owed: true as const } : {}),
  };
}
