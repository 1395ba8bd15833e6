/** Whether a statement is made at the notifications desk, which has pages and words of its own. */
export const isOfNotifications = (type: string): boolean => type.startsWith('notification.');
