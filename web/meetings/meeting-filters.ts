export const meetingLevels = ['senior', 'working', 'sub-group'] as const;
export type MeetingLevel = (typeof meetingLevels)[number];

/** Which level is shown, read from the address. */
export function meetingFiltersOf(
  search: Readonly<Record<string, unknown>>,
): Readonly<{ level?: MeetingLevel | undefined }> {
  const level = meetingLevels.find((one) => one === search['level']);
  return level === undefined ? {} : { level };
}
