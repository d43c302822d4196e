import type { SharedParts } from '../access/actor';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { isJourney } from '../itinerary/kinds';
import { layOut, type OffsetSpan, type Placed, type TripLayout, todayOf, wholeDays } from '../itinerary/layout';
import type { Home, Item, Leg, Trip, When } from '../itinerary/types';
import { ribbonOf } from '../ribbon/ribbon-of';
import type { PhaseId, RibbonPhase, RibbonView } from '../ribbon/types';

/** All that the page behind a link is made of: nothing else of the trip is read for it. */
export interface SharedSource extends Pick<Trip, 'procedure' | 'profile' | 'surgery' | 'home' | 'items'> {
  readonly patientName: string;
}

/** Where somebody is. The centre is "the hospital": its name can tell what the surgery is. */
export type SharedPlace = 'STAY' | 'HOSPITAL' | 'REMOTE' | null;

/** What one line of the next days is about: a phase of the ribbon, or something planned. */
export type SharedKind = PhaseId | 'pre-op' | 'follow-up-visit' | 'appointment' | 'outing' | 'visit' | 'ride';

export interface SharedLine {
  readonly key: string;
  readonly kind: SharedKind;
  /** What somebody typed for an outing or a visit; empty for all else. */
  readonly title: string;
  readonly place: SharedPlace;
  readonly when: When;
}

export interface SharedJourney {
  readonly id: string;
  readonly kind: 'FLIGHT' | 'TRAIN' | 'CAR';
  readonly way: 'there' | 'home' | 'between';
  readonly when: When;
  readonly legs: readonly Leg[];
  readonly isBooked: boolean;
}

export interface SharedStay {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly when: When;
}

/** The trip as a link shows it; a part that the link was not made for is null. */
export interface SharedTrip {
  readonly patientName: string;
  /** Whose clock stands beside New York's; only where the way from home is shown too. */
  readonly home: Pick<Home, 'zone' | 'city'> | null;
  readonly days: { readonly ribbon: RibbonView; readonly lines: readonly SharedLine[] } | null;
  readonly journeys: readonly SharedJourney[] | null;
  readonly stays: readonly SharedStay[] | null;
}

/**
 * What a link shows of a trip: the parts that it was made for, and of those only what is not over. Made of nothing but
 * days, hours, places of rest, flights, and what was typed for outings and visits; so no procedure, centre, clearance,
 * hold, note, booking, phone number or name of a clinician can come through.
 */
export function sharedTrip(source: SharedSource, parts: SharedParts, now: Instant): SharedTrip {
  const trip = bareTrip(source);
  const layout = layOut(trip);
  const ahead = layout.placed.filter((placed) => isAhead(layout, placed, now));
  return {
    patientName: source.patientName,
    home: parts.itinerary || parts.flights ? { zone: trip.home.zone, city: trip.home.city } : null,
    days: parts.itinerary ? daysOf(trip, layout, ahead, now) : null,
    journeys: parts.flights ? ahead.flatMap(({ item }) => journeyOf(item) ?? []) : null,
    stays: parts.stay ? ahead.flatMap(({ item }) => stayOf(item) ?? []) : null,
  };
}

/** The trip without anything that the ribbon could tell of somebody's health beyond its days. */
function bareTrip({ procedure, profile, surgery, home, items }: SharedSource): Trip {
  return {
    id: '', procedure, profile, surgery, home, items,
    centre: null, escort: { state: 'none', name: '' }, clearances: [], hold: null, numbers: [], kept: [], routes: null,
    nonstopSnoozedUntil: null, walking: null, hasPapers: true, packing: null, emergencyContacts: null,
  };
}

function isAhead(layout: TripLayout, { item, span }: Placed, now: Instant): boolean {
  if (item.when.type === 'timed') return item.when.endsAt > now;
  return isDayAhead(layout, span, now);
}

function isDayAhead(layout: TripLayout, span: OffsetSpan, now: Instant): boolean {
  const today = todayOf(layout, now);
  return today === null || span.until > today;
}

function daysOf(trip: Trip, layout: TripLayout, ahead: readonly Placed[], now: Instant): SharedTrip['days'] {
  const today: Day = dayIn(NEW_YORK, now);
  const view = ribbonOf(trip, [], today);
  const ribbon = { ...view, phases: view.phases.map(unspoken) };
  const phases = ribbon.phases.flatMap((phase) => phaseLine(layout, phase) ?? []).filter(({ span }) => isDayAhead(layout, span, now));
  const planned = ahead.flatMap((placed) => plannedLine(placed) ?? []);
  return { ribbon, lines: [...phases, ...planned].sort(inOrder).map(({ line }) => line) };
}

/** How far a phase is cleared, and why, is nobody's business here. */
const unspoken = (phase: RibbonPhase): RibbonPhase => ({ ...phase, state: phase.state === 'over' ? 'over' : 'planned', note: null });

interface SpannedLine {
  readonly span: OffsetSpan;
  readonly line: SharedLine;
}

/** Phases that are told in words; the others are told by their visits, or by the ribbon alone. */
const TOLD_PHASES: readonly PhaseId[] = [
  'fly-in', 'train-in', 'drive-in', 'surgery', 'quiet', 'gentle', 'fly-home', 'train-home', 'drive-home',
];

function phaseLine(layout: TripLayout, { key, id, days, omitted }: RibbonPhase): SpannedLine | null {
  const from = days[0]?.offset ?? null;
  if (from === null || !TOLD_PHASES.includes(id)) return null;
  const span = { from, until: from + days.length + omitted };
  return { span, line: { key: `phase-${key}`, kind: id, title: '', place: null, when: wholeDays(layout, span) } };
}

function plannedLine({ item, span }: Placed): SpannedLine | null {
  const kind = plannedKind(item);
  if (kind === null) return null;
  const title = kind === 'outing' || kind === 'visit' ? item.title : '';
  return { span, line: { key: item.id, kind, title, place: placeOf(item), when: item.when } };
}

const VISITS: Readonly<Record<string, SharedKind>> = { PRE_OP: 'pre-op', FOLLOW_UP: 'follow-up-visit', CONSULTATION: 'consultation' };

function plannedKind({ kind, purpose }: Item): SharedKind | null {
  switch (kind) {
    case 'APPOINTMENT':
      return VISITS[purpose ?? ''] ?? 'appointment';
    case 'OUTING':
      return 'outing';
    case 'VISIT':
      return 'visit';
    case 'TRANSFER':
      return 'ride';
    default:
      return null;
  }
}

function placeOf({ place }: Item): SharedPlace {
  if (place === 'CENTRE') return 'HOSPITAL';
  return place === 'STAY' || place === 'REMOTE' ? place : null;
}

const startOf = ({ when }: SharedLine): number => (when.type === 'timed' ? when.startsAt.getTime() : -Infinity);

/** In order of time, what has no clock time first; phases come before what is planned in them. */
function inOrder(one: SpannedLine, other: SpannedLine): number {
  const days = one.span.from - other.span.from;
  if (days !== 0) return days;
  const [first, second] = [startOf(one.line), startOf(other.line)];
  return first === second ? 0 : first - second;
}

const WAYS: Readonly<Record<string, SharedJourney['way']>> = { ARRIVE: 'there', GO_HOME: 'home' };

function journeyOf({ id, kind, purpose, when, legs, state }: Item): SharedJourney | null {
  if (!isJourney(kind)) return null;
  return { id, kind: kind as SharedJourney['kind'], way: WAYS[purpose ?? ''] ?? 'between', when, legs, isBooked: state === 'BOOKED' };
}

const stayOf = ({ id, kind, title, stay, when }: Item): SharedStay | null =>
  kind === 'STAY' ? { id, name: title, address: stay?.address ?? '', when } : null;
