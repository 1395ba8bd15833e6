/** Runs jobs one after the other, in the order of the calls: what makes one process one writer. */
export type Serial = <T>(job: () => Promise<T>) => Promise<T>;

export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = last.then(job, job);
    // A failed job must not stop those behind it; its own caller still sees the failure.
    last = run.catch(() => undefined);
    return run;
  };
}
