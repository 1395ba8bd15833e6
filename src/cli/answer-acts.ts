/** What `notifications answer` can say, by the word for it. */
export type Act = Readonly<{
  type: string;
  /** Facts that must be given as options of the same name. */
  needs?: readonly string[];
  /** Names the notice in force, so that nobody answers what he has not seen. */
  notice?: true;
  /** Names the latest dispatch of which this has not been said yet. */
  dispatch?: 'arrived' | 'returned' | 'notShipped';
  question?: true;
}>;

export const acts: Readonly<Record<string, Act>> = {
  acknowledge: { type: 'notification.acknowledged', notice: true },
  ask: { type: 'notification.asked', notice: true, needs: ['question'] },
  'more-time': { type: 'notification.more-time-asked', notice: true, needs: ['until'] },
  'no-objection': { type: 'notification.not-objected', notice: true },
  object: { type: 'notification.objected', notice: true, needs: ['reason'] },
  'lift-objection': { type: 'notification.objection-lifted', notice: true },
  concern: { type: 'notification.concern-raised', notice: true, needs: ['concern'] },
  answer: { type: 'notification.answered', question: true },
  'give-time': { type: 'notification.more-time-given', needs: ['until'] },
  withdraw: { type: 'notification.withdrawn' },
  dispatched: { type: 'notification.dispatched', needs: ['on'] },
  'not-shipped': { type: 'notification.not-shipped', needs: ['reason'], dispatch: 'notShipped' },
  arrived: { type: 'notification.arrived', needs: ['on'], dispatch: 'arrived' },
  returned: { type: 'notification.returned', needs: ['on'], dispatch: 'returned' },
};

/** The word for a type of statement. */
export function answerWord(type: string): string | undefined {
  return Object.keys(acts).find((word) => acts[word]?.type === type);
}
