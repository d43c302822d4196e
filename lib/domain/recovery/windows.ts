import { wasMissed } from '../appointments/attendance';
import { centreDayBefore, firstCentreDayFrom } from '../calendar/centre-days';
import { dayNumber } from '../calendar/days';
import type { Day, DaySpan } from '../calendar/types';
import { journeyHome } from '../itinerary/journeys';
import { dayAt, layOut, placedWith, type OffsetSpan, type Placed, type TripLayout } from '../itinerary/layout';
import type { Trip } from '../itinerary/types';
import type { RecoveryProfile } from './profile';

/** From surgery day through day N, both included; null when there are none. */
export function quietSpan(profile: RecoveryProfile): OffsetSpan | null {
  return profile.quietDays > 0 ? { from: 0, until: profile.quietDays + 1 } : null;
}

/** The nights in hospital, each named by the day on which it begins. */
export function hospitalNights(profile: RecoveryProfile): OffsetSpan {
  return { from: 0, until: profile.nights };
}

/** The follow-up window as a half-open span. */
export function followUpSpan(profile: RecoveryProfile): OffsetSpan | null {
  return profile.followUp && { from: profile.followUp.first, until: profile.followUp.last + 1 };
}

function surgeryDay(layout: TripLayout): Day | null {
  return dayAt(layout, 0);
}

/** A dated trip counts the days that centres work; an undated one can only count days. */
export function centreDaysBeforeSurgery(layout: TripLayout, count: number): number {
  const on = surgeryDay(layout);
  return on ? dayNumber(centreDayBefore(on, count)) - dayNumber(on) : -count;
}

/** The latest day to be in New York. */
export function arrivalOffset(layout: TripLayout): number {
  return centreDaysBeforeSurgery(layout, layout.trip.profile.arriveCentreDays);
}

/** The day on which the follow-up drafts: the first centre day of its window. */
export function followUpDraftOffset(layout: TripLayout): number | null {
  const span = followUpSpan(layout.trip.profile);
  if (!span) return null;
  const [on, first] = [surgeryDay(layout), dayAt(layout, span.from)];
  return on && first ? dayNumber(firstCentreDayFrom(first)) - dayNumber(on) : span.from;
}

const followUps = (layout: TripLayout): readonly Placed[] => placedWith(layout, 'APPOINTMENT', 'FOLLOW_UP').filter(({ span }) => span.from > 0);

/** The follow-up that counts: the first one after surgery, but none that nobody came to. */
export function plannedFollowUp(layout: TripLayout): Placed | null {
  return followUps(layout).find(({ item }) => !wasMissed(item)) ?? null;
}

/** The last follow-up that nobody came to, while no other is planned: it is still owed. */
export function missedFollowUp(layout: TripLayout): Placed | null {
  return plannedFollowUp(layout) ? null : (followUps(layout).at(-1) ?? null);
}

function firstDayAfterFollowUp(layout: TripLayout): number {
  if (!layout.trip.profile.followUpBeforeFlying) return 0;
  const planned = plannedFollowUp(layout)?.span.from;
  // One that was missed is made up for on a later day; which, nobody knows yet.
  const offset = planned ?? Math.max(followUpDraftOffset(layout) ?? -1, missedFollowUp(layout)?.span.from ?? -1);
  return offset + 1;
}

/** The first day to ask about for the way home: after the follow-up and not before `avoidFlyingUntil`. */
export function firstHomeOffset(layout: TripLayout): number {
  return Math.max(firstDayAfterFollowUp(layout), layout.trip.profile.avoidFlyingUntil);
}

/** From the day after the quiet days until the journey home; empty when home comes first. */
export function gentleSpan(layout: TripLayout): OffsetSpan {
  const from = layout.trip.profile.quietDays + 1;
  const until = journeyHome(layout)?.span.from ?? firstHomeOffset(layout);
  return { from, until: Math.max(from, until) };
}

/** The gentle days that a hold closes: those that are left, today among them; null when no hold stands or none is left. */
export function heldSpan(layout: TripLayout, today: number | null): OffsetSpan | null {
  const gentle = gentleSpan(layout);
  const from = Math.max(gentle.from, today ?? gentle.from);
  return layout.trip.hold && from < gentle.until ? { from, until: gentle.until } : null;
}

/** The days of a span of the trip; null for an empty one, and while the surgery date is unknown. */
export function daysOf(layout: TripLayout, span: OffsetSpan | null): DaySpan | null {
  if (!span || span.from >= span.until) return null;
  const [from, until] = [dayAt(layout, span.from), dayAt(layout, span.until)];
  return from && until ? { from, until } : null;
}

/** The trip's quiet days; null when it has none or no surgery date. */
export function quietDaysOf(trip: Trip): DaySpan | null {
  return daysOf(layOut(trip), quietSpan(trip.profile));
}

/** The trip's gentle days; null when it has none or no surgery date. */
export function gentleDaysOf(trip: Trip): DaySpan | null {
  const layout = layOut(trip);
  return daysOf(layout, gentleSpan(layout));
}

/** The days on which the follow-up may be; null when none is planned or the trip has no surgery date. */
export function followUpWindowOf(trip: Trip): DaySpan | null {
  return daysOf(layOut(trip), followUpSpan(trip.profile));
}

/** The latest day to be in New York; null while the surgery date is unknown. */
export function arrivalDayOf(trip: Trip): Day | null {
  const layout = layOut(trip);
  return dayAt(layout, arrivalOffset(layout));
}

/** The first day to ask about for the way home; null while the surgery date is unknown. */
export function firstHomeDayOf(trip: Trip): Day | null {
  const layout = layOut(trip);
  return dayAt(layout, firstHomeOffset(layout));
}
