import type { Instant } from '../calendar/types';
import type { FindingParams } from '../check/types';
import { isLongFlight } from '../itinerary/journeys';
import { layOut, namedDay, type Placed, todayOf, type TripLayout } from '../itinerary/layout';
import { LONGEST_SITTING_MINUTES } from '../itinerary/ideas';
import type { Trip } from '../itinerary/types';
import { askBeforeUntil, isInAskBeforeDays, latestWord, stateOfFlight, type FlightHomeState } from '../recovery/flight-home';
import type { ProfileNumber } from '../recovery/profile';
import { firstHomeOffset, missedFollowUp, plannedFollowUp } from '../recovery/windows';
import type { FlightSourceId } from './sources';

export const CHECK_LINES = ['days', 'follow-up', 'word', 'hold', 'length', 'sitting', 'lifting', 'stockings', 'escort'] as const;
export type CheckLineId = (typeof CHECK_LINES)[number];

/** Where a line's fact is from: this plan, a number of its profile, a clinician's recorded word, or published text. */
export type LineSource =
  | { readonly type: 'plan' }
  | { readonly type: 'number'; readonly number: ProfileNumber }
  | { readonly type: 'word' }
  | { readonly type: 'nobody' }
  | { readonly type: 'published'; readonly id: FlightSourceId };

/** One line of the check before flying home: what is known, from where, and (in `lib/text`, by `known`) what to do. */
export interface CheckLine {
  readonly id: CheckLineId;
  /** Which sentence says what is known. */
  readonly known: string;
  /** `stop`: the flight cannot stay like this. `ask`: somebody has to be asked. `fact`: good to know. */
  readonly mark: 'stop' | 'ask' | 'fact';
  readonly params: FindingParams;
  readonly source: LineSource;
}

export interface FlyHomeCheck {
  readonly state: FlightHomeState;
  readonly lines: readonly CheckLine[];
}

interface About {
  readonly trip: Trip;
  readonly layout: TripLayout;
  readonly flight: Placed;
  readonly state: FlightHomeState;
}

type Line = Omit<CheckLine, 'id'>;

const PLAN: LineSource = { type: 'plan' };
const LESS_STRICT: readonly FlightHomeState[] = ['cleared', 'needs-no-word'];

function days({ trip, layout, flight, state }: About): Line {
  const { avoidFlyingUntil } = trip.profile;
  const params = {
    days: flight.span.from, day: namedDay(layout, flight.span.from), firstDay: namedDay(layout, firstHomeOffset(layout)),
    avoidUntil: avoidFlyingUntil, askUntil: askBeforeUntil(trip, flight),
  };
  const isEarly = flight.span.from < avoidFlyingUntil && !LESS_STRICT.includes(state);
  if (isEarly) return { known: 'early', mark: 'stop', params, source: { type: 'number', number: 'avoidFlyingUntil' } };
  const isAsked = isInAskBeforeDays(trip, flight);
  return { known: isAsked ? 'ask' : 'past', mark: isAsked && state !== 'cleared' ? 'ask' : 'fact', params, source: { type: 'number', number: 'askBeforeFlyingUntil' } };
}

function followUp({ trip, layout, flight, state }: About): Line {
  const [visit, missed] = [plannedFollowUp(layout), missedFollowUp(layout)];
  // The days since surgery may allow it, and the visit that is still to come does not.
  const open = state === 'too-soon' ? 'stop' : 'ask';
  if (missed) return { known: 'missed', mark: open, params: { day: namedDay(layout, missed.span.from) }, source: PLAN };
  if (!visit) return { known: trip.profile.followUp ? 'missing' : 'none', mark: trip.profile.followUp ? open : 'fact', params: {}, source: PLAN };
  const isBefore = visit.span.from < flight.span.from;
  const params = { day: namedDay(layout, visit.span.from), booked: visit.item.state === 'BOOKED' ? 'yes' : 'no' };
  if (!isBefore) return { known: 'after', mark: trip.profile.followUpBeforeFlying ? 'stop' : 'fact', params, source: PLAN };
  return { known: 'before', mark: visit.item.state === 'BOOKED' ? 'fact' : 'ask', params, source: PLAN };
}

function word({ trip, state }: About): Line {
  const said = latestWord(trip, 'fly');
  const params = { saidBy: said?.saidBy ?? '', saidOn: said?.saidOn ?? '' };
  if (!said) return { known: 'none', mark: wordMark(state), params, source: { type: 'nobody' } };
  if (said.word !== 'yes') return { known: said.word, mark: 'stop', params, source: { type: 'word' } };
  if (trip.hold) return { known: 'held-yes', mark: 'stop', params, source: { type: 'word' } };
  return { known: state === 'cleared' ? 'yes' : 'early-yes', mark: state === 'cleared' ? 'fact' : wordMark(state), params, source: { type: 'word' } };
}

function wordMark(state: FlightHomeState): Line['mark'] {
  if (state === 'no-word') return 'stop';
  return state === 'needs-no-word' ? 'fact' : 'ask';
}

function hold({ trip }: About): Line {
  if (!trip.hold) return { known: 'none', mark: 'fact', params: {}, source: PLAN };
  return { known: 'set', mark: 'stop', params: { saidBy: trip.hold.saidBy, saidOn: trip.hold.setOn }, source: { type: 'word' } };
}

const MS_A_MINUTE = 60_000;

function minutesOf({ item: { when } }: Placed): number | null {
  return when.type === 'timed' ? Math.round((when.endsAt.getTime() - when.startsAt.getTime()) / MS_A_MINUTE) : null;
}

function length({ flight }: About): Line {
  const minutes = minutesOf(flight);
  if (minutes === null) return { known: 'unknown', mark: 'ask', params: {}, source: PLAN };
  if (!isLongFlight(flight.item)) return { known: 'short', mark: 'fact', params: { minutes }, source: PLAN };
  return { known: 'long', mark: 'ask', params: { minutes }, source: { type: 'published', id: 'long-flight' } };
}

function sitting(): Line {
  return { known: 'every', mark: 'fact', params: { minutes: LONGEST_SITTING_MINUTES }, source: { type: 'published', id: 'sitting' } };
}

function lifting({ trip, flight }: About): Line {
  const { lift } = trip.profile;
  if (!lift) return { known: 'none', mark: 'fact', params: {}, source: PLAN };
  const params = { pounds: lift.pounds, weeks: lift.weeks };
  if (flight.span.from >= lift.weeks * 7) return { known: 'over', mark: 'fact', params, source: { type: 'number', number: 'liftWeeks' } };
  return { known: 'limited', mark: 'ask', params, source: { type: 'number', number: 'liftPounds' } };
}

/** The studies were of four hours and more; what is not known may be as long. */
const STOCKINGS_FROM_MINUTES = 240;

function stockings({ flight }: About): Line {
  return { known: (minutesOf(flight) ?? Infinity) >= STOCKINGS_FROM_MINUTES ? 'long' : 'short', mark: 'ask', params: {}, source: { type: 'published', id: 'stockings' } };
}

function escort({ trip }: About): Line {
  const { state, name } = trip.escort;
  const known = name === '' ? 'nobody' : state === 'accepted' ? 'stays' : 'asked';
  return { known, mark: 'ask', params: { name }, source: PLAN };
}

const LINES: Readonly<Record<CheckLineId, (about: About) => Line>> = {
  days, 'follow-up': followUp, word, hold, length, sitting, lifting, stockings, escort,
};

/** They tell of the operation or of how it went: only for those who see the medical part. */
const MEDICAL: readonly CheckLineId[] = ['hold', 'lifting', 'stockings'];

/** Everything to look at before that flight home, in one order for all. It says what is known; it never clears anybody. */
export function flyHomeCheck(trip: Trip, flight: Placed, now: Instant, seesMedical: boolean): FlyHomeCheck {
  const layout = layOut(trip);
  const state = stateOfFlight(layout, flight, todayOf(layout, now));
  const shown = CHECK_LINES.filter((id) => seesMedical || !MEDICAL.includes(id));
  return { state, lines: shown.map((id) => ({ id, ...LINES[id]({ trip, layout, flight, state }) })) };
}
