import { wasMissed } from '../appointments/attendance';
import { contains } from '../calendar/spans';
import { journeyHome, journeyIn, landingDay } from '../itinerary/journeys';
import { placedWith, type OffsetSpan, type Placed, type TripLayout } from '../itinerary/layout';
import { arrivalOffset, firstHomeOffset, plannedFollowUp, quietSpan } from '../recovery/windows';
import type { TravelMode } from '../itinerary/types';
import type { PhaseId } from './types';

/** The days on which the trip turns, as offsets from surgery day. */
export interface Outline {
  readonly layout: TripLayout;
  readonly today: number | null;
  readonly arrival: Placed | null;
  readonly home: Placed | null;
  readonly preOp: Placed | null;
  readonly followUp: Placed | null;
  readonly quiet: OffsetSpan | null;
  /** The day that waits for the surgeon's yes, between follow-up and flight. */
  readonly clearedOn: number | null;
  /** First and last day, both included. */
  readonly first: number;
  readonly last: number;
}

/** A mistyped year must not draw thousands of days. */
const LONGEST_TRIP = 800;

function clearedDay(layout: TripLayout, home: Placed | null, followUp: Placed | null): number | null {
  if (home?.item.kind !== 'FLIGHT' || !followUp || !layout.trip.profile.followUpBeforeFlying) return null;
  const day = home.span.from - 1;
  return day > followUp.span.from && day > layout.trip.profile.quietDays ? day : null;
}

/** A journey home on or before surgery day ends nothing; without one, recovery and follow-up do. */
function lastDay(layout: TripLayout, home: Placed | null, followUp: Placed | null): number {
  const { quietDays } = layout.trip.profile;
  if (home && home.span.from > 0) return home.span.from;
  const open = Math.max(0, quietDays, followUp?.span.from ?? 0);
  return layout.trip.home.mode === 'LOCAL' ? open : Math.max(open, firstHomeOffset(layout));
}

function firstDay(layout: TripLayout, arrival: Placed | null, preOp: Placed | null, home: Placed | null): number {
  const isLocal = layout.trip.home.mode === 'LOCAL';
  const start = arrival ? landingDay(arrival) : isLocal ? 0 : arrivalOffset(layout);
  return Math.min(0, start, preOp?.span.from ?? 0, home?.span.from ?? 0);
}

export function outlineOf(layout: TripLayout, today: number | null): Outline {
  const [arrival, home] = [journeyIn(layout), journeyHome(layout)];
  const preOp = placedWith(layout, 'APPOINTMENT', 'PRE_OP').find(({ item, span }) => span.from < 0 && !wasMissed(item)) ?? null;
  const followUp = plannedFollowUp(layout);
  const first = firstDay(layout, arrival, preOp, home);
  return {
    layout, today, arrival, home, preOp, followUp, first,
    quiet: quietSpan(layout.trip.profile),
    clearedOn: clearedDay(layout, home, followUp),
    last: Math.min(lastDay(layout, home, followUp), first + LONGEST_TRIP),
  };
}

const WAYS_IN: Readonly<Record<TravelMode, PhaseId>> = { FLY: 'fly-in', TRAIN: 'train-in', CAR: 'drive-in', LOCAL: 'before' };
const WAYS_HOME: Readonly<Record<TravelMode, PhaseId>> = { FLY: 'fly-home', TRAIN: 'train-home', CAR: 'drive-home', LOCAL: 'gentle' };
const MODES: Readonly<Record<string, TravelMode>> = { FLIGHT: 'FLY', TRAIN: 'TRAIN', CAR: 'CAR' };

/** By what is really booked: who lives in New York or meant to drive may fly after all. */
function modeOf(journey: Placed): TravelMode {
  return MODES[journey.item.kind] ?? 'LOCAL';
}

function recoveryPhase(outline: Outline, offset: number): PhaseId {
  if (outline.quiet && contains(outline.quiet, offset)) return 'quiet';
  if (offset === outline.clearedOn) return 'cleared';
  const isHeld = outline.layout.trip.hold !== null && (outline.today === null || offset >= outline.today);
  return isHeld ? 'on-hold' : 'gentle';
}

/** The one phase that a day belongs to; where it could be two, the one that matters more. */
export function phaseOn(outline: Outline, offset: number): PhaseId {
  const { layout, arrival, home, followUp } = outline;
  if (offset === 0) return layout.trip.procedure === 'consultation' ? 'consultation' : 'surgery';
  if (home && offset === home.span.from) return WAYS_HOME[modeOf(home)];
  if (arrival && offset === landingDay(arrival)) return WAYS_IN[modeOf(arrival)];
  if (offset === followUp?.span.from) return 'follow-up';
  return offset < 0 ? 'before' : recoveryPhase(outline, offset);
}
