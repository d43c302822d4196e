import { overlaps } from '../calendar/spans';
import type { Day, DaySpan, Instant } from '../calendar/types';
import { journeyHome } from '../itinerary/journeys';
import { layOut, todayOf, type Placed, type TripLayout } from '../itinerary/layout';
import { phoneOf } from '../itinerary/phone';
import type { Made } from '../itinerary/make-item';
import type { Clearance, Hold, Item, Trip } from '../itinerary/types';
import { problem } from '../problem';
import { CLEARANCE_KINDS } from './clearances';
import { latestWord } from './flight-home';
import { speakerProblems } from './spoken-word';
import { daysOf, heldSpan, plannedFollowUp } from './windows';

/** Each yes that counts is taken back in so many words: when the hold is lifted it does not come back by itself. */
function takenBack(trip: Trip, { saidBy, setOn, source, relayedBy }: Hold, recordedAt: Instant): readonly Clearance[] {
  const given = CLEARANCE_KINDS.filter((kind) => latestWord(trip, kind)?.word === 'yes');
  return given.map((kind) => ({ kind, word: 'withdrawn', saidBy, saidOn: setOn, note: '', recordedAt, source, ...(relayedBy && { relayedBy }) }));
}

/** The trip with a hold: both clearances are gone, and the gentle days that are left are closed. */
export function withHold(trip: Trip, hold: Hold, now: Instant): Made<Trip> {
  const problems = speakerProblems(hold.saidBy, { setOn: hold.setOn }, now);
  if (problems.length > 0) return { problems };
  if (trip.hold) return { problems: [problem(null, 'hold-already')] };
  return { made: { ...trip, hold, clearances: [...trip.clearances, ...takenBack(trip, hold, now)] } };
}

export interface LiftingWord {
  readonly saidBy: string;
  readonly saidOn: Day;
}

/** The trip without its hold. The gentle days open again; flying and exercise need a new yes. */
export function withoutHold(trip: Trip, { saidBy, saidOn }: LiftingWord, now: Instant): Made<Trip> {
  const problems = speakerProblems(saidBy, { saidOn }, now);
  if (problems.length > 0) return { problems };
  if (!trip.hold) return { problems: [problem(null, 'hold-gone')] };
  if (saidOn < trip.hold.setOn) return { problems: [problem('saidOn', 'lifted-before-set', { day: trip.hold.setOn })] };
  return { made: { ...trip, hold: null } };
}

/** What a hold does to the trip, and what it leaves. */
export interface HoldEffects {
  /** Day 3 after surgery is 3; null while the date is unknown, and before it. */
  readonly daysAfter: number | null;
  /** The way home, unless it lies behind. */
  readonly home: Item | null;
  readonly closedDays: DaySpan | null;
  /** What lies on the closed days and cannot be. */
  readonly outings: readonly Item[];
  readonly takenBack: readonly Clearance['kind'][];
  readonly followUp: Item | null;
  /** What is booked with a phone number, in order of time. */
  readonly calls: readonly { readonly item: Item; readonly phone: string }[];
}

const isAhead = ({ span }: Placed, today: number | null): boolean => today === null || span.until > today;

const ahead = (placed: Placed | null, today: number | null): Item | null =>
  (placed && isAhead(placed, today) ? placed.item : null);

function callsIn(layout: TripLayout, today: number | null): HoldEffects['calls'] {
  const open = layout.placed.filter((placed) => isAhead(placed, today));
  return open.map(({ item }) => ({ item, phone: phoneOf(item) })).filter(({ phone }) => phone !== '');
}

/** Null when no hold is set. */
export function holdEffects(trip: Trip, now: Instant): HoldEffects | null {
  if (!trip.hold) return null;
  const layout = layOut(trip);
  const today = todayOf(layout, now);
  const held = heldSpan(layout, today);
  return {
    daysAfter: today !== null && today >= 0 ? today : null,
    home: ahead(journeyHome(layout), today),
    closedDays: daysOf(layout, held),
    outings: layout.placed.filter(({ item, span }) => held && item.kind === 'OUTING' && overlaps(held, span)).map(({ item }) => item),
    takenBack: CLEARANCE_KINDS.filter((kind) => latestWord(trip, kind)?.word === 'withdrawn'),
    followUp: ahead(plannedFollowUp(layout), today),
    calls: callsIn(layout, today),
  };
}
