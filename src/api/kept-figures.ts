/** Officers with the same reach ask for the same figures. */
const keptMax = 64;

/**
 * What was counted last of each set of names, of which one changes with what is counted: counted once, however many ask meanwhile. A count that failed is not kept.
 */
export function keptFigures<Figures>(): (
  names: readonly (string | number | boolean)[],
  count: () => Figures | Promise<Figures>,
) => Promise<Figures> {
  const kept = new Map<string, Promise<Figures>>();
  return (names, count) => {
    const key = JSON.stringify(names);
    const held = kept.get(key);
    if (held !== undefined) return held;
    const counted = Promise.resolve().then(count);
    if (kept.size >= keptMax) kept.clear();
    kept.set(key, counted);
    counted.catch(() => {
      if (kept.get(key) === counted) kept.delete(key);
    });
    return counted;
  };
}
