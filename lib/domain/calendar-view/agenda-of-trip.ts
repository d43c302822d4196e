import type { Placed } from '../itinerary/layout';
import { drawNumber, drawOffset, itemsWithin, type DaySheet } from './day-sheet';
import type { AgendaPart, CalendarDay } from './types';

/** Outside the trip, longer items say nothing about their single days. */
const LONGEST_OUTSIDE = 14;

function upTo(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(until - from, 0) }, (_, more) => from + more);
}

/** The trip's own days, and those outside it on which something lies. */
function positionsOf(inside: readonly number[], placed: readonly Placed[]): readonly number[] {
  const touched = placed.flatMap(({ span }) => upTo(span.from, Math.min(span.until, span.from + LONGEST_OUTSIDE)));
  return [...new Set([...inside, ...touched])].sort((a, b) => a - b);
}

function drawAll(sheet: DaySheet, positions: readonly number[], placed: readonly Placed[], draw: typeof drawNumber): readonly CalendarDay[] {
  const within = { from: positions[0] ?? 0, until: (positions.at(-1) ?? -1) + 1 };
  const items = itemsWithin(sheet, placed, within);
  return positions.map((position) => draw(sheet, position, items.get(position) ?? []));
}

/** A trip without a surgery date counts its days; what has a date all the same comes after them. */
function allDays(sheet: DaySheet): readonly CalendarDay[] {
  const { dated, outline: { first, last }, facts: { layout } } = sheet;
  const zero = layout.surgeryNumber;
  if (zero !== null) return drawAll(sheet, positionsOf(upTo(first + zero, last + zero + 1), dated), dated, drawNumber);
  const counted = drawAll(sheet, positionsOf(upTo(first, last + 1), layout.placed), layout.placed, drawOffset);
  return [...counted, ...drawAll(sheet, positionsOf([], dated), dated, drawNumber)];
}

/** The whole trip in order of time, by its phases. */
export function agendaOfTrip(sheet: DaySheet): readonly AgendaPart[] {
  const parts: { phase: AgendaPart['phase']; drawing: AgendaPart['drawing']; days: CalendarDay[] }[] = [];
  for (const drawn of allDays(sheet)) {
    const part = parts.at(-1);
    if (part && part.phase === drawn.phase) part.days.push(drawn);
    else parts.push({ phase: drawn.phase, drawing: drawn.drawing, days: [drawn] });
  }
  return parts;
}
