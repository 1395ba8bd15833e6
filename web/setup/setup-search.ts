export const stepIds = ['keys', 'group', 'peers', 'exchange'] as const;
export type StepId = (typeof stepIds)[number];
export const ways = ['found', 'join'] as const;
export type Way = (typeof ways)[number];

/** What the address holds: where one is, and whether a group is founded or joined. */
export type SetupSearch = Readonly<{ step?: StepId | undefined; way?: Way | undefined }>;

export const setupSearchOf = (search: Readonly<Record<string, unknown>>): SetupSearch => ({
  step: stepIds.find((one) => one === search['step']),
  way: ways.find((one) => one === search['way']),
});
