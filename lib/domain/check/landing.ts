import { isCentreDay } from '../calendar/centre-days';
import { journeyIn, landingDay } from '../itinerary/journeys';
import { dayAt, layOut, namedDay, placeAt, wholeDays, type Placed, type TripLayout } from '../itinerary/layout';
import type { Item } from '../itinerary/types';
import { arrivalOffset } from '../recovery/windows';
import { applyChange } from './apply-change';
import type { TripFacts } from './facts';
import { changeFix, wayFix } from './fixes';
import { hasTimeFor } from './gentle-room';
import { flagDays, isOnlyPlanned, shifted } from './item-facts';
import { isMeeting } from './meeting';
import type { Change, FindingParams, Fix, Trouble } from './types';

const MS_A_MINUTE = 60_000;
const TOO_LATE_MINUTES = 90;
const TIGHT_MINUTES = 240;
/** An appointment further before the journey than this belongs to an earlier trip. */
const SAME_TRIP_DAYS = 14;

/** How the journey in fits the first appointment. `late-arrival`: later than the profile's arrival day. */
export type LandingVerdict = 'too-late' | 'tight' | 'late-arrival';

interface Landing {
  readonly journey: Placed;
  readonly appointment: Placed;
}

function meetingsOf(layout: TripLayout, journey: Placed): readonly Placed[] {
  const earliest = landingDay(journey) - SAME_TRIP_DAYS;
  return layout.placed.filter((placed) => placed.span.from >= earliest && isMeeting(layout.trip, placed.item));
}

/** Null when one of the two has no clock time. */
function minutesBetween(journey: Item, appointment: Item): number | null {
  if (journey.when.type !== 'timed' || appointment.when.type !== 'timed') return null;
  return Math.floor((appointment.when.startsAt.getTime() - journey.when.endsAt.getTime()) / MS_A_MINUTE);
}

function isTooLate({ journey, appointment }: Landing): boolean {
  const minutes = minutesBetween(journey.item, appointment.item);
  return minutes === null ? landingDay(journey) > appointment.span.from : minutes < TOO_LATE_MINUTES;
}

function isTight({ journey, appointment }: Landing): boolean {
  const minutes = minutesBetween(journey.item, appointment.item);
  return minutes !== null && minutes < TIGHT_MINUTES;
}

/** What no clock times tell stays unsaid: then only the days count. */
function verdictOf(layout: TripLayout, landing: Landing): LandingVerdict | null {
  if (isTooLate(landing)) return 'too-late';
  if (isTight(landing)) return 'tight';
  return landingDay(landing.journey) > arrivalOffset(layout) ? 'late-arrival' : null;
}

function landingOf(layout: TripLayout): Landing | null {
  const journey = journeyIn(layout);
  const appointment = journey && meetingsOf(layout, journey)[0];
  return journey && appointment ? { journey, appointment } : null;
}

function hasLanded({ journey }: Landing, { now, today }: TripFacts): boolean {
  if (journey.item.when.type === 'timed') return journey.item.when.endsAt <= now;
  return today !== null && journey.span.until <= today;
}

/** Whether the journey in would fit after the change: another journey or appointment may be the next in its way. */
function isRightAfter({ trip }: TripFacts, change: Change): boolean {
  const layout = layOut(applyChange(trip, change));
  const landing = landingOf(layout);
  return landing === null || verdictOf(layout, landing) === null;
}

/** The journey in on the profile's arrival day; only while it is a plan that nobody has to rebook. */
function arriveEarlier(facts: TripFacts, { item }: Placed): Fix | null {
  const { layout, today } = facts;
  const offset = arrivalOffset(layout);
  if (!isOnlyPlanned(item) || (today !== null && offset < today)) return null;
  const when = wholeDays(layout, { from: offset, until: offset + 1 });
  const change = { type: 'move-item', itemId: item.id, when } as const;
  return isRightAfter(facts, change) ? changeFix('arrive-earlier', change, { day: namedDay(layout, offset) }) : null;
}

function isOpenDay({ layout, today }: TripFacts, offset: number): boolean {
  const day = dayAt(layout, offset);
  return (!day || isCentreDay(day)) && (today === null || offset >= today);
}

/** The appointment at its own clock time on that day before surgery, if the journey in then fits. */
function appointmentOn(facts: TripFacts, { item, span }: Placed, offset: number): Fix | null {
  const when = shifted(item.when, offset - span.from);
  const place = placeAt(facts.layout, when);
  const change = { type: 'move-item', itemId: item.id, when } as const;
  if (!place || place.from !== offset || place.until > 0 || !hasTimeFor(facts, item, when, place)) return null;
  if (!isRightAfter(facts, change)) return null;
  return changeFix('move-appointment', change, { day: namedDay(facts.layout, offset) });
}

/** The appointment on the next centre day before surgery that leaves room; only while nothing is arranged. */
function moveAppointment(facts: TripFacts, { journey, appointment }: Landing): Fix | null {
  if (appointment.item.kind !== 'APPOINTMENT' || appointment.item.state !== 'PLANNED') return null;
  for (let offset = landingDay(journey); offset < 0; offset += 1) {
    const fix = isOpenDay(facts, offset) ? appointmentOn(facts, appointment, offset) : null;
    if (fix) return fix;
  }
  return null;
}

function fixesFor(facts: TripFacts, landing: Landing): readonly Fix[] {
  const { journey, appointment } = landing;
  const day = namedDay(facts.layout, arrivalOffset(facts.layout));
  const params = { day, kind: journey.item.kind };
  const moves = appointment.item.kind === 'APPOINTMENT'
    ? [moveAppointment(facts, landing) ?? wayFix('change-appointment', 'change-item', {}, appointment.item.id)]
    : [];
  return [arriveEarlier(facts, journey) ?? wayFix('earlier-journey', 'change-item', params, journey.item.id), ...moves];
}

function momentParams(prefix: string, { when }: Item, end: boolean): FindingParams {
  if (when.type !== 'timed') return { [`${prefix}At`]: '', [`${prefix}Zone`]: '' };
  return end
    ? { [`${prefix}At`]: when.endsAt.toISOString(), [`${prefix}Zone`]: when.endsZone }
    : { [`${prefix}At`]: when.startsAt.toISOString(), [`${prefix}Zone`]: when.startsZone };
}

function marginParams(minutes: number | null): FindingParams {
  if (minutes === null) return { hasTimes: 'no', sign: '', minutes: 0, hours: 0 };
  return { hasTimes: 'yes', sign: minutes <= 0 ? 'before' : 'after', minutes, hours: Math.floor(minutes / 60) };
}

function paramsOf(layout: TripLayout, { journey, appointment }: Landing, verdict: LandingVerdict): FindingParams {
  return {
    reason: verdict,
    journey: journey.item.kind,
    landsOn: namedDay(layout, landingDay(journey)),
    ...momentParams('lands', journey.item, true),
    title: appointment.item.title, kind: appointment.item.kind, purpose: appointment.item.purpose ?? '',
    visitOn: namedDay(layout, appointment.span.from),
    ...momentParams('visit', appointment.item, false),
    ...marginParams(minutesBetween(journey.item, appointment.item)),
    arriveBy: namedDay(layout, arrivalOffset(layout)),
  };
}

/** The trouble that the journey in makes, when its verdict is one of those; it is over once one has landed. */
export function landingTrouble(facts: TripFacts, verdicts: readonly LandingVerdict[]): readonly Trouble[] {
  const { layout } = facts;
  const landing = landingOf(layout);
  if (!landing || hasLanded(landing, facts)) return [];
  const verdict = verdictOf(layout, landing);
  if (!verdict || !verdicts.includes(verdict)) return [];
  return [{
    severity: verdict === 'too-late' ? 'blocked' : 'warning',
    itemIds: [landing.journey.item.id, landing.appointment.item.id],
    days: flagDays(layout, landingDay(landing.journey)),
    params: paramsOf(layout, landing, verdict),
    fixes: fixesFor(facts, landing),
  }];
}
