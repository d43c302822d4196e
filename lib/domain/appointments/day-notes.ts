import { dayNumber, dayOfNumber } from '../calendar/days';
import type { Day, DaySpan } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { landingDay } from '../itinerary/journeys';
import { outlineOf, phaseOn } from '../ribbon/outline';
import { DRAWING } from '../ribbon/ribbon-of';
import type { PhaseDrawing } from '../ribbon/types';
import { type FittedSlot, partOfDay, type PartOfDay, PARTS_OF_DAY } from './best-times';
import type { FitQuestion } from './fit';
import type { Slot } from './types';

/** Why a day has no time to choose. */
export type DayNote = 'fly-in' | 'surgery' | 'fly-home' | 'taken' | 'closed' | 'unfit';

export interface DayCard {
  readonly day: Day;
  /** How the ribbon draws the day; null outside the trip. */
  readonly drawing: PhaseDrawing | null;
  /** How many times can be chosen. */
  readonly open: number;
  /** Whether there is anything to look at: times that can be chosen, are taken, or do not fit. */
  readonly hasTimes: boolean;
  /** Null where times can be chosen. */
  readonly note: DayNote | null;
}

/** All times of some days: those that are open, and every start that the hours have, open or taken. */
export interface DayTimes {
  readonly times: readonly FittedSlot[];
  readonly grid: readonly Slot[];
}

const dayOf = ({ startsAt }: Slot): Day => dayIn(NEW_YORK, startsAt);

function drawingOf({ facts: { layout, today } }: FitQuestion, offset: number | null): PhaseDrawing | null {
  if (offset === null) return null;
  const outline = outlineOf(layout, today);
  const isInside = outline.first <= offset && offset <= outline.last;
  return isInside || offset === outline.followUp?.span.from ? DRAWING[phaseOn(outline, offset)] : null;
}

function noteOf({ facts: { journeyIn, journeyHome } }: FitQuestion, offset: number | null, times: number, starts: number): DayNote {
  if (offset === 0) return 'surgery';
  if (offset !== null && journeyIn && landingDay(journeyIn) === offset) return 'fly-in';
  if (offset !== null && journeyHome?.span.from === offset) return 'fly-home';
  if (times > 0) return 'unfit';
  return starts > 0 ? 'taken' : 'closed';
}

/** The days, and the day after them when it says why they end: the surgery, or the way home. */
function shownDays({ facts: { layout: { surgeryNumber }, journeyHome } }: FitQuestion, { from, until }: DaySpan): readonly Day[] {
  const [first, end] = [dayNumber(from), dayNumber(until)];
  const next = surgeryNumber === null ? null : end - surgeryNumber;
  const stop = next === 0 || (next !== null && next === journeyHome?.span.from) ? end + 1 : end;
  return Array.from({ length: stop - first }, (_, index) => dayOfNumber(first + index));
}

function cardOf(question: FitQuestion, day: Day, { times, grid }: DayTimes): DayCard {
  const { surgeryNumber } = question.facts.layout;
  const offset = surgeryNumber === null ? null : dayNumber(day) - surgeryNumber;
  const open = times.filter(({ fit }) => !fit.isBlocked).length;
  return {
    day, open,
    drawing: drawingOf(question, offset),
    hasTimes: times.length + grid.length > 0,
    note: open > 0 ? null : noteOf(question, offset, times.length, grid.length),
  };
}

/** One card a day. */
export function dayCards(question: FitQuestion, days: DaySpan, { times, grid }: DayTimes): readonly DayCard[] {
  return shownDays(question, days).map((day) => cardOf(question, day, {
    times: times.filter(({ slot }) => dayOf(slot) === day),
    grid: grid.filter((slot) => dayOf(slot) === day),
  }));
}

/** A start of the day: open, with how it fits, or taken. */
export type ShownTime = { readonly slot: Slot } & ({ readonly type: 'open'; readonly fit: FittedSlot['fit'] } | { readonly type: 'taken' });

/** The starts of one day by its parts, in order; parts without any are left out. */
export function timesOn(day: Day, { times, grid }: DayTimes): readonly (readonly [PartOfDay, readonly ShownTime[]])[] {
  const open = new Set(times.map(({ slot }) => slot.startsAt.getTime()));
  const shown: ShownTime[] = [
    ...times.map(({ slot, fit }) => ({ type: 'open', slot, fit }) as const),
    ...grid.filter(({ startsAt }) => !open.has(startsAt.getTime())).map((slot) => ({ type: 'taken', slot }) as const),
  ].filter(({ slot }) => dayOf(slot) === day);
  shown.sort((a, b) => a.slot.startsAt.getTime() - b.slot.startsAt.getTime());
  const parts = PARTS_OF_DAY.map((part) => [part, shown.filter(({ slot }) => partOfDay(slot) === part)] as const);
  return parts.filter(([, starts]) => starts.length > 0);
}
