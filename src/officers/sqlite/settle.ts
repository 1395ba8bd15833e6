/** Runs a body at the call and settles with what came of it, so that calls are applied in their order. */
export type Settle = <T>(body: () => T) => Promise<T>;
