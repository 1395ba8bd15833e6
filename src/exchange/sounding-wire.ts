import type { GroupId } from '#kernel/id.ts';

export const soundingMediaType = 'application/vnd.entente.soundings';
/** No party has a hyphen in its id, so no log has this path. */
export const soundingPath = (group: GroupId): string => `/exchange/${group}/non-papers`;
/** Full boxes that one member is given in one day (UTC). */
export const soundingBytesPerDayMax = 1_073_741_824;
