import { say } from '@/scripts/command';

/** The value below which that share (0 to 1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const round = (value: number, digits = 1): string => value.toFixed(digits);

/** Prints a heading and rows of equal length, the first row naming the columns. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  say(`\n# ${title}`);
  for (const row of rows) say(row.map((cell, column) => fill(cell, column, widths[column] ?? 0)).join('  '));
}

/** Names to the left, figures to the right. */
function fill(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
