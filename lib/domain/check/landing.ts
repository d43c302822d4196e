import { isCentreDay } from '../calendar/centre-days';
import { journeyIn, landingDay } from '../itinerary/journeys';
import { dayAt, namedDay, placeAt, wholeDays, type Placed, type TripLayout } from '../itinerary/layout';
import type { Item } from '../itinerary/types';
import { arrivalOffset } from '../recovery/windows';
import type { TripFacts } from './facts';
import { changeFix, wayFix } from './fixes';
import { flagDays, isOnlyPlanned, shifted } from './item-facts';
import type { FindingParams, Fix, Trouble } from './types';

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

function isMeeting({ trip }: TripLayout, { item }: Placed): boolean {
  if (item.kind === 'SURGERY') return true;
  if (item.kind !== 'APPOINTMENT' || item.place === 'REMOTE') return false;
  return item.purpose !== 'CONSULTATION' || trip.procedure === 'consultation';
}

function meetingsOf(layout: TripLayout, journey: Placed): readonly Placed[] {
  const earliest = landingDay(journey) - SAME_TRIP_DAYS;
  return layout.placed.filter((placed) => placed.span.from >= earliest && isMeeting(layout, placed));
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

/** The journey in on the profile's arrival day; only while it is a plan that nobody has to rebook. */
function arriveEarlier(facts: TripFacts, { journey }: Landing): Fix | null {
  const { layout, today } = facts;
  const offset = arrivalOffset(layout);
  if (!isOnlyPlanned(journey.item) || (today !== null && offset < today)) return null;
  const span = { from: offset, until: offset + 1 };
  const moved = { journey: { ...journey, span }, appointment: meetingsOf(layout, journey)[0] };
  if (!moved.appointment || verdictOf(layout, { ...moved, appointment: moved.appointment })) return null;
  const when = wholeDays(layout, span);
  return changeFix('arrive-earlier', { type: 'move-item', itemId: journey.item.id, when }, { day: namedDay(layout, offset) });
}

function canMoveTo(facts: TripFacts, landing: Landing, offset: number): Placed | null {
  const { layout, today } = facts;
  const day = dayAt(layout, offset);
  if ((day && !isCentreDay(day)) || (today !== null && offset < today)) return null;
  const { item, span } = landing.appointment;
  const when = shifted(item.when, offset - span.from);
  const place = placeAt(layout, when);
  return place && place.until <= 0 ? { item: { ...item, when }, span: place } : null;
}

function movesEverythingRight(facts: TripFacts, landing: Landing, moved: Placed): boolean {
  const others = meetingsOf(facts.layout, landing.journey).filter(({ item }) => item.id !== moved.item.id);
  return [...others, moved].every((appointment) => verdictOf(facts.layout, { ...landing, appointment }) === null);
}

/** The appointment on the next centre day before surgery that leaves room; only while nothing is arranged. */
function moveAppointment(facts: TripFacts, landing: Landing): Fix | null {
  const { item } = landing.appointment;
  if (item.kind !== 'APPOINTMENT' || item.state !== 'PLANNED') return null;
  for (let offset = landingDay(landing.journey); offset < 0; offset += 1) {
    const moved = canMoveTo(facts, landing, offset);
    if (moved && movesEverythingRight(facts, landing, moved)) {
      const change = { type: 'move-item', itemId: item.id, when: moved.item.when } as const;
      return changeFix('move-appointment', change, { day: namedDay(facts.layout, offset) });
    }
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
  return [arriveEarlier(facts, landing) ?? wayFix('earlier-journey', 'change-item', params, journey.item.id), ...moves];
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
