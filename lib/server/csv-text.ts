import { stringify } from 'csv-stringify/sync';

/**
 * Rows as a file for spreadsheets (RFC 4180). What one would take for a formula gets an apostrophe in front: names are what
 * people typed. Every cell is quoted; the mark at the beginning tells Excel that it is UTF-8: see docs/decisions.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  stringify(rows.map((row) => [...row]), { bom: true, record_delimiter: 'windows', quoted: true, quoted_empty: true, escape_formulas: true });
