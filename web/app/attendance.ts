/** What this page asks by itself keeps no session alive: only what a person has done lately does. */
const attendedMsMax = 60_000;
let attendedMs = Date.now();

export const isAttended = (): boolean => Date.now() - attendedMs <= attendedMsMax;

/** Called whenever a person touches the page. */
export function noteAttendance(): void {
  attendedMs = Date.now();
}
