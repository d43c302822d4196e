import { randomUUID } from 'node:crypto';
import { lineName } from '@/lib/domain/packing/trip-packing';
import type { PackingLine } from '@/lib/domain/packing/types';
import { packingPath } from './packing-outcomes';
import { sealedLine } from './sealed-line';

/** What a row of the page needs besides its line. */
export interface PageRow {
  /** Place on the page. */
  readonly row: number;
  /** For a tick without JavaScript. */
  readonly deedId: string;
  /** Where the line is changed. */
  readonly edit: string;
}

/** Each line's row, by the line's name. */
export function pageRows(tripId: string, lines: readonly PackingLine[]): ReadonlyMap<string, PageRow> {
  const edit = (name: string) => `${packingPath(tripId)}/line?${new URLSearchParams({ l: sealedLine(name) })}`;
  return new Map(lines.map((line, row) => [lineName(line), { row, deedId: randomUUID(), edit: edit(lineName(line)) }]));
}
