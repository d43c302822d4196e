import { dayOfNumber } from '../calendar/days';
import { clockChangeOn } from '../calendar/months';
import { contains, type Span } from '../calendar/spans';
import type { Day, Instant } from '../calendar/types';
import { dayNumberIn, NEW_YORK } from '../calendar/zones';
import { gatherFacts, type TripFacts } from '../check/facts';
import type { Finding, Severity } from '../check/types';
import { layOut, type Placed, type TripLayout } from '../itinerary/layout';
import type { Trip } from '../itinerary/types';
import { outlineOf, phaseOn, type Outline } from '../ribbon/outline';
import { DRAWING } from '../ribbon/ribbon-of';
import type { PhaseId } from '../ribbon/types';
import { gravest } from './gravest';
import type { CalendarDay, DayItem } from './types';

/** What every day of a calendar is drawn from. */
export interface DaySheet {
  readonly facts: TripFacts;
  readonly outline: Outline;
  /** Today in New York, as a `dayNumber`. */
  readonly today: number;
  readonly dayFlags: ReadonlyMap<Day, Severity>;
  readonly itemFlags: ReadonlyMap<string, Severity>;
  /** Items with days, on the axis of `dayNumber`s. */
  readonly dated: readonly Placed[];
}

const EPOCH = dayOfNumber(0);

/** Items with days along `dayNumber`s. Without a surgery date the layout knows no place for them: they are laid out from day 0. */
function datedItems(trip: Trip, layout: TripLayout): readonly Placed[] {
  const zero = layout.surgeryNumber;
  if (zero !== null) return layout.placed.map(({ item, span }) => ({ item, span: { from: span.from + zero, until: span.until + zero } }));
  const items = trip.items.filter(({ when }) => when.type !== 'offset');
  return layOut({ ...trip, items, surgery: { state: 'dated', on: EPOCH, confirmedByCentre: false } }).placed;
}

/** `findings` are the open ones. */
export function daySheet(trip: Trip, findings: readonly Finding[], now: Instant): DaySheet {
  const facts = gatherFacts(trip, now);
  return {
    facts,
    outline: outlineOf(facts.layout, facts.today),
    today: dayNumberIn(NEW_YORK, now),
    dayFlags: gravest(findings, ({ days }) => days),
    itemFlags: gravest(findings, ({ itemIds }) => itemIds),
    dated: datedItems(trip, facts.layout),
  };
}

function drawItem({ itemFlags }: DaySheet, { item, span }: Placed, position: number): DayItem {
  const part = position > span.from ? 'later' : span.until - span.from > 1 ? 'first' : 'only';
  return { item, severity: itemFlags.get(item.id) ?? null, part };
}

/** The items of each position within the span; both on the same axis. */
export function itemsWithin(sheet: DaySheet, placed: readonly Placed[], within: Span<number>): ReadonlyMap<number, readonly DayItem[]> {
  const items = new Map<number, DayItem[]>();
  for (const one of placed) {
    const until = Math.min(one.span.until, within.until);
    for (let position = Math.max(one.span.from, within.from); position < until; position += 1) {
      const there = items.get(position);
      if (there) there.push(drawItem(sheet, one, position));
      else items.set(position, [drawItem(sheet, one, position)]);
    }
  }
  return items;
}

/** Null outside the trip; a follow-up call after the way home makes a day of its own. */
function phaseAt({ outline }: DaySheet, offset: number): PhaseId | null {
  const isInside = outline.first <= offset && offset <= outline.last;
  return isInside || offset === outline.followUp?.span.from ? phaseOn(outline, offset) : null;
}

const NO_PHASE = { phase: null, drawing: null, opensPhase: false } as const;

function phaseOf(sheet: DaySheet, offset: number | null): Pick<CalendarDay, 'phase' | 'drawing' | 'opensPhase'> {
  const phase = offset === null ? null : phaseAt(sheet, offset);
  if (offset === null || phase === null) return NO_PHASE;
  return { phase, drawing: DRAWING[phase], opensPhase: phaseAt(sheet, offset - 1) !== phase };
}

function isClosed({ facts }: DaySheet, offset: number | null): boolean {
  return offset !== null && facts.closedDays.some(({ span }) => contains(span, offset));
}

function stateOf({ today }: DaySheet, number: number): CalendarDay['state'] {
  if (number > today) return 'ahead';
  return number === today ? 'today' : 'past';
}

/** A day of the calendar, by its `dayNumber`. */
export function drawNumber(sheet: DaySheet, number: number, items: readonly DayItem[]): CalendarDay {
  const zero = sheet.facts.layout.surgeryNumber;
  const offset = zero === null ? null : number - zero;
  const day = dayOfNumber(number);
  return {
    day, offset, items,
    ...phaseOf(sheet, offset),
    state: stateOf(sheet, number),
    isClosed: isClosed(sheet, offset),
    flag: sheet.dayFlags.get(day) ?? null,
    clock: clockChangeOn(day),
  };
}

/** A day of a trip without a surgery date. */
export function drawOffset(sheet: DaySheet, offset: number, items: readonly DayItem[]): CalendarDay {
  return { day: null, offset, items, ...phaseOf(sheet, offset), state: 'ahead', isClosed: isClosed(sheet, offset), flag: null, clock: null };
}

