/** One figure a line, for people and for `docs/benchmarks.md`. */
export function report(name: string, value: number, unit: string): void {
  const shown = value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
  process.stdout.write(`${name.padEnd(52)} ${shown.padStart(10)} ${unit}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN;
