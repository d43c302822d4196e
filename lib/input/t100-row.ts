import { type Month, parseMonth } from '@/lib/domain/calendar/months';

/** The columns of a T-100 segment file that Mendway reads. */
export const T100_COLUMNS = [
  'YEAR', 'MONTH', 'ORIGIN', 'DEST', 'UNIQUE_CARRIER', 'UNIQUE_CARRIER_NAME', 'DEPARTURES_PERFORMED', 'CLASS',
] as const;
export type T100Column = (typeof T100_COLUMNS)[number];

/** Where in a line each column stands. */
export type T100Places = Readonly<Record<T100Column, number>>;

export interface T100Row {
  readonly month: Month;
  readonly origin: string;
  readonly destination: string;
  readonly carrier: string;
  readonly carrierName: string;
  readonly departures: number;
  /** F: scheduled flights with passengers. */
  readonly serviceClass: string;
}

/** What each value must look like. Small fields have digits in their codes; a code that was used before ends in "(1)". */
const SHAPES: Readonly<Record<T100Column, RegExp>> = {
  YEAR: /^(?:19|20)\d\d$/,
  MONTH: /^(?:0?[1-9]|1[0-2])$/,
  ORIGIN: /^[A-Z\d]{3}$/,
  DEST: /^[A-Z\d]{3}$/,
  UNIQUE_CARRIER: /^[A-Z\d]{2,3}(?: ?\(\d\))?$/,
  UNIQUE_CARRIER_NAME: /^[^\p{Cc}]{0,120}$/u,
  DEPARTURES_PERFORMED: /^\d{1,6}(?:\.0*)?$/,
  CLASS: /^[A-Z]$/,
};

type Header =
  | { readonly places: T100Places }
  /** Names no column, or one twice. */
  | { readonly code: 'missing-column' | 'double-column'; readonly column: T100Column };

export function readHeader(cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim().toUpperCase());
  for (const column of T100_COLUMNS) {
    const place = names.indexOf(column);
    if (place < 0) return { code: 'missing-column', column };
    if (place !== names.lastIndexOf(column)) return { code: 'double-column', column };
  }
  return { places: Object.fromEntries(T100_COLUMNS.map((column) => [column, names.indexOf(column)])) as T100Places };
}

/** The row, or the first column whose value is none. */
export function readRow(cells: readonly string[], places: T100Places): T100Row | T100Column {
  const value = (column: T100Column): string => (cells[places[column]] ?? '').trim();
  const wrong = T100_COLUMNS.find((column) => !SHAPES[column].test(value(column)));
  const month = wrong ? null : parseMonth(`${value('YEAR')}-${value('MONTH').padStart(2, '0')}`);
  if (wrong || !month) return wrong ?? 'MONTH';
  const carrier = value('UNIQUE_CARRIER').replace(' ', '');
  return {
    month,
    carrier,
    origin: value('ORIGIN'),
    destination: value('DEST'),
    carrierName: value('UNIQUE_CARRIER_NAME') || carrier,
    departures: Number(value('DEPARTURES_PERFORMED')),
    serviceClass: value('CLASS'),
  };
}
