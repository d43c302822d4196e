import { instantOf, NEW_YORK, type Turn } from '../calendar/zones';
import { addDays } from '../calendar/days';
import type { ClockTime, Day, Instant, Zone } from '../calendar/types';
import { type BrokenConnection, flightPath } from '../flights/layovers';
import { type Problem, problem } from '../problem';
import { blankItem } from './blank-item';
import { KINDS } from './kinds';
import {
  type Activity, type Booking, type Item, type ItemKind, type ItemState, type Leg, NOTE_PURPOSES, type Place, type Purpose, type Stay,
  type When,
} from './types';

export type Made<T> = { readonly made: T } | { readonly problems: readonly Problem[] };

const MS_A_MINUTE = 60_000;
/** The longest scheduled flight takes 19 hours; a car with a night on the way may take two days. */
const LONGEST_JOURNEY_MS = 3 * 24 * 60 * MS_A_MINUTE;

/** The field that asks which of two moments the clock time beside it means. */
export const turnField = (field: string): string => `${field}Turn`;

/**
 * A wall time as somebody typed it. A skipped one is refused, with the next one named. Of a repeated one the first is
 * meant; `turn` null asks which.
 */
export function momentOf(field: string, day: Day, time: ClockTime, zone: Zone, turn: Turn | null = 'first'): Made<Instant> {
  const reckoned = instantOf(day, time, zone);
  switch (reckoned.type) {
    case 'exact':
      return { made: reckoned.at };
    case 'skipped':
      return { problems: [problem(field, 'skipped-time', { nextAt: reckoned.next.toISOString(), nextZone: zone })] };
    case 'repeated':
      return turn ? { made: reckoned[turn] } : { problems: [problem(turnField(field), 'repeated-time')] };
  }
}

/** What any item may carry besides. */
interface Details {
  readonly note?: string;
  readonly booking?: Booking | null;
}

const detailsOf = ({ note = '', booking = null }: Details): Pick<Item, 'note' | 'booking'> => ({ note, booking });

export interface PlanDraft extends Details {
  readonly kind: Extract<ItemKind, 'OUTING' | 'VISIT' | 'APPOINTMENT' | 'TRANSFER' | 'NOTE'>;
  readonly title: string;
  readonly day: Day;
  /** Null: the whole day. */
  readonly time: ClockTime | null;
  readonly timeTurn?: Turn | null;
  readonly minutes: number | null;
  readonly place: Place | null;
  readonly purpose: Purpose | null;
  readonly state: ItemState;
  readonly activity?: Activity | null;
  readonly walkMinutes?: number | null;
}

/** Something on one New York day. */
export function makePlan(id: string, draft: PlanDraft): Made<Item> {
  const facts = KINDS[draft.kind];
  const purpose = purposeOf(draft);
  if (facts.needsTitle && draft.title === '' && purpose === null) return { problems: [problem('title', 'required')] };
  const when = whenOfPlan(draft, facts.minutes);
  if ('problems' in when) return when;
  const { kind, title, state } = draft;
  const more = { purpose, state, title, place: draft.place ?? facts.place, ...effortOf(draft), ...detailsOf(draft) };
  return { made: blankItem(id, kind, when.made, more) };
}

/** Appointments have one that a person chooses; a note that trip check offered keeps its own, which also names it. */
function purposeOf({ kind, purpose }: PlanDraft): Purpose | null {
  if (kind === 'APPOINTMENT') return purpose;
  return kind === 'NOTE' && purpose !== null && NOTE_PURPOSES.includes(purpose) ? purpose : null;
}

/** Only outings ask something of the body. */
function effortOf({ kind, activity = null, walkMinutes = null }: PlanDraft): Pick<Item, 'activity' | 'walkMinutes'> {
  return kind === 'OUTING' ? { activity, walkMinutes } : { activity: null, walkMinutes: null };
}

function whenOfPlan({ day, time, timeTurn = null, minutes }: PlanDraft, usualMinutes: number): Made<When> {
  if (time === null) return { made: { type: 'days', from: day, until: addDays(day, 1) } };
  const start = momentOf('time', day, time, NEW_YORK, timeTurn);
  if ('problems' in start) return start;
  const endsAt = new Date(start.made.getTime() + (minutes ?? usualMinutes) * MS_A_MINUTE);
  return { made: { type: 'timed', startsAt: start.made, startsZone: NEW_YORK, endsAt, endsZone: NEW_YORK } };
}

export interface StayDraft extends Stay, Details {
  readonly title: string;
  /** The first night's day, and the day of leaving. */
  readonly fromDay: Day;
  readonly untilDay: Day;
  readonly state: ItemState;
}

export function makeStay(id: string, draft: StayDraft): Made<Item> {
  const { title, fromDay, untilDay, state, address, phone, hasStairs, hasLift } = draft;
  if (untilDay <= fromDay) return { problems: [problem('untilDay', 'ends-before-start')] };
  const when: When = { type: 'days', from: fromDay, until: untilDay };
  const stay = { address, phone, hasStairs, hasLift };
  return { made: blankItem(id, 'STAY', when, { state, title, place: 'STAY', stay, ...detailsOf(draft) }) };
}

interface TypedMoments {
  readonly departsOn: Day;
  readonly departsTime: ClockTime;
  readonly departsTimeTurn?: Turn | null;
  readonly arrivesOn: Day;
  readonly arrivesTime: ClockTime;
  readonly arrivesTimeTurn?: Turn | null;
}

interface Span {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Both ends of a journey, each in its own place's zone: it may well land "before" it took off on the wall. */
function spanOf(typed: TypedMoments, zones: readonly [Zone, Zone], named: (field: string) => string): Made<Span> {
  const start = momentOf(named('departsTime'), typed.departsOn, typed.departsTime, zones[0], typed.departsTimeTurn ?? null);
  if ('problems' in start) return start;
  const end = momentOf(named('arrivesTime'), typed.arrivesOn, typed.arrivesTime, zones[1], typed.arrivesTimeTurn ?? null);
  if ('problems' in end) return end;
  const lasts = end.made.getTime() - start.made.getTime();
  if (lasts <= 0) return { problems: [problem(named('arrivesOn'), 'arrives-before-departing')] };
  if (lasts > LONGEST_JOURNEY_MS) return { problems: [problem(named('arrivesOn'), 'journey-too-long')] };
  return { made: { startsAt: start.made, endsAt: end.made } };
}

export interface JourneyDraft extends TypedMoments, Details {
  readonly kind: 'TRAIN' | 'CAR';
  readonly direction: 'ARRIVE' | 'GO_HOME' | null;
  readonly title: string;
  readonly state: ItemState;
}

export function makeJourney(id: string, draft: JourneyDraft, homeZone: Zone): Made<Item> {
  const zones = ends(draft.direction, homeZone);
  const span = spanOf(draft, zones, (field) => field);
  if ('problems' in span) return span;
  const when: When = { type: 'timed', ...span.made, startsZone: zones[0], endsZone: zones[1] };
  const { kind, direction, state, title } = draft;
  return { made: blankItem(id, kind, when, { purpose: direction, state, title, ...detailsOf(draft) }) };
}

function ends(direction: JourneyDraft['direction'], homeZone: Zone): readonly [Zone, Zone] {
  if (direction === 'ARRIVE') return [homeZone, NEW_YORK];
  return direction === 'GO_HOME' ? [NEW_YORK, homeZone] : [NEW_YORK, NEW_YORK];
}

export interface LegDraft extends TypedMoments, Pick<Leg, 'fromAirport' | 'toAirport' | 'carrier' | 'flightNumber' | 'technicalStops'> {}

export interface FlightDraft extends Details {
  readonly direction: 'ARRIVE' | 'GO_HOME' | null;
  readonly state: ItemState;
  readonly legs: readonly LegDraft[];
}

/**
 * A flight of one leg or several. `zoneOf` knows the zones of airports and returns null for a stranger;
 * `fieldOf` names the form's field of a leg, so that a problem stands beside it.
 */
export function makeFlight(
  id: string, draft: FlightDraft, zoneOf: (iata: string) => Zone | null, fieldOf: (leg: number, field: string) => string,
): Made<Item> {
  const legs = draft.legs.map((leg, position) => makeLeg(leg, zoneOf, (field) => fieldOf(position, field)));
  const problems = legs.flatMap((leg) => ('problems' in leg ? leg.problems : []));
  if (problems.length > 0) return { problems };
  const flown = legs.flatMap((leg) => ('made' in leg ? [leg.made] : []));
  const [first, last] = [flown.at(0), flown.at(-1)];
  if (!first || !last) return { problems: [problem(fieldOf(0, 'fromAirport'), 'required')] };
  const unconnected = flightPath(flown).broken.map((broken) => brokenProblem(broken, fieldOf));
  if (unconnected.length > 0) return { problems: unconnected };
  const when: When = {
    type: 'timed', startsAt: first.departsAt, startsZone: first.departsZone, endsAt: last.arrivesAt, endsZone: last.arrivesZone,
  };
  const { direction, state } = draft;
  return { made: blankItem(id, 'FLIGHT', when, { purpose: direction, state, legs: flown, ...detailsOf(draft) }) };
}

/** Stands beside the leg that cannot be taken. */
function brokenProblem({ leg, code, landsAt }: BrokenConnection, fieldOf: (leg: number, field: string) => string): Problem {
  return code === 'leaves-elsewhere' ? problem(fieldOf(leg, 'fromAirport'), code, { landsAt }) : problem(fieldOf(leg, 'departsOn'), code);
}

function makeLeg(draft: LegDraft, zoneOf: (iata: string) => Zone | null, named: (field: string) => string): Made<Leg> {
  const departsZone = zoneOf(draft.fromAirport);
  const arrivesZone = zoneOf(draft.toAirport);
  if (!departsZone) return { problems: [problem(named('fromAirport'), 'unknown-airport')] };
  if (!arrivesZone) return { problems: [problem(named('toAirport'), 'unknown-airport')] };
  if (draft.fromAirport === draft.toAirport) return { problems: [problem(named('toAirport'), 'same-airport')] };
  const span = spanOf(draft, [departsZone, arrivesZone], named);
  if ('problems' in span) return span;
  const { fromAirport, toAirport, carrier, flightNumber, technicalStops } = draft;
  const { startsAt, endsAt } = span.made;
  return { made: { fromAirport, toAirport, carrier, flightNumber, technicalStops, departsAt: startsAt, departsZone, arrivesAt: endsAt, arrivesZone } };
}
