/** One measurement: what, how much, and what the design allows. */
export interface Row {
  readonly what: string;
  readonly median: string;
  readonly p95: string;
  readonly allowed: string;
  readonly holds: boolean;
}

export function printTable(rows: readonly Row[]): void {
  console.log('| what | median | 95th percentile | allowed | |');
  console.log('| --- | ---: | ---: | ---: | --- |');
  for (const { what, median, p95, allowed, holds } of rows) {
    console.log(`| ${what} | ${median} | ${p95} | ${allowed} | ${holds ? 'holds' : 'exceeded'} |`);
  }
}

/** The share `at` (0 to 1) of the values is not above the result. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))]!;
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(3) : value.toFixed(1)} ms`;
}

/** @param durations in milliseconds */
export function row(what: string, durations: readonly number[], allowed: number): Row {
  const median = quantile(durations, 0.5);
  return {
    what,
    median: milliseconds(median),
    p95: milliseconds(quantile(durations, 0.95)),
    allowed: `${allowed} ms`,
    holds: median < allowed,
  };
}
