import { JOBS, type TableEnd } from './format';

const count = (number: number): string => new Intl.NumberFormat('en').format(number);

/** What a backup holds, in one line. */
export function inAll(tables: readonly TableEnd[]): string {
  const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${count(rows)} rows of ${count(tables.length)} tables (${count(rowsOf('User'))} people, ${count(rowsOf('Trip'))} trips, ${count(rowsOf(JOBS))} waiting jobs)`;
}
