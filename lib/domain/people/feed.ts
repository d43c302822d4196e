import {
  alarmsOf, type CalendarEvent, DAY_BEFORE, type DeskAppointment, eventOfDesk, eventOfItem, type EventItem, type EventSpan, NOON_BEFORE, uidOf,
} from '../appointments/calendar-event';
import { addDays } from '../calendar/days';
import type { Instant } from '../calendar/types';
import { flightsHome } from '../itinerary/journeys';
import { layOut, todayOf } from '../itinerary/layout';
import type { Item, ItemKind, Trip } from '../itinerary/types';
import { type FlightHomeState, stateOfFlight } from '../recovery/flight-home';
import { type AlarmChoices, hasAlarm } from '../reminders/alarms';
import { keyOfFlight } from '../reminders/keys';
import type { Due, Task } from './types';

/** Somebody's own calendar feed, as the screen of the trip's people tells of it. */
export interface OwnFeed {
  readonly madeAt: Instant;
  /** When a calendar program last asked for it; null until one has. */
  readonly lastReadAt: Instant | null;
}

/** A trip as its feeds tell of it. */
export interface FeedContents {
  /** Without the medical part: a feed lies with whoever runs the reader's calendar. */
  readonly trip: Trip;
  readonly version: number;
  readonly centre: EventItem['centre'];
  /** The times at the centre's desk that items of the trip stand for. */
  readonly atDesk: readonly DeskAppointment[];
  readonly tasks: readonly Task[];
  /** The reader's own. */
  readonly alarms: AlarmChoices;
  /** When the latest of all this was written. */
  readonly revisedAt: Instant;
}

/** What an event is about: its words come from `lib/text`. */
export type FeedSubject =
  | { readonly type: 'appointment'; readonly event: CalendarEvent }
  /** `flightHome`: how it stands; null for everything else. */
  | { readonly type: 'item'; readonly item: Item; readonly flightHome: FlightHomeState | null }
  | { readonly type: 'task'; readonly task: Task };

/** At which so many minutes before an event a calendar speaks up, and what it says: nothing that somebody beside its reader may not see. */
export interface Alarm {
  readonly minutes: number;
  readonly says: 'soon' | 'check-in';
}

export interface FeedEvent {
  /** The same at each reading, and that of the appointment's own file. */
  readonly uid: string;
  readonly sequence: number;
  readonly status: CalendarEvent['status'];
  readonly span: EventSpan;
  readonly alarms: readonly Alarm[];
  readonly about: FeedSubject;
}

/** Everything of a trip that has a day, and what this person was asked to do by a day. Without a surgery date little has one. */
export function feedEvents(contents: FeedContents, userId: string, now: Instant): readonly FeedEvent[] {
  const homeward = flightsHomeBy(contents.trip, now);
  const ofItems = contents.trip.items.flatMap((item) => eventsOf(item, contents, homeward.get(item.id) ?? null));
  return [...ofItems, ...contents.tasks.flatMap((task) => eventsOfTask(task, userId))];
}

function flightsHomeBy(trip: Trip, now: Instant): ReadonlyMap<string, FlightHomeState> {
  const layout = layOut(trip);
  const today = todayOf(layout, now);
  return new Map(flightsHome(layout).map((flight) => [flight.item.id, stateOfFlight(layout, flight, today)]));
}

function eventsOf(item: Item, { version, centre, atDesk, alarms }: FeedContents, flightHome: FlightHomeState | null): readonly FeedEvent[] {
  if (item.when.type === 'offset') return [];
  const booked = atDesk.find(({ appointmentId }) => appointmentId === item.desk?.appointmentId);
  const event = booked ? eventOfDesk(booked) : eventOfItem({ item, version, centre });
  if (event) return [ofAppointment(event, alarms)];
  const status = isCertain(item, flightHome) ? 'CONFIRMED' : 'TENTATIVE';
  return [{ uid: uidOf(item.id), sequence: version, status, span: item.when, alarms: alarmsOfItem(item, alarms), about: { type: 'item', item, flightHome } }];
}

/** Without the code that the desk asks for when somebody changes the booking. */
const ofAppointment = (event: CalendarEvent, own: AlarmChoices): FeedEvent => {
  const { uid, sequence, status, span } = event;
  return { uid, sequence, status, span, alarms: alarmsOf(event, own).map(soon), about: { type: 'appointment', event: { ...event, code: '' } } };
};

/** What has to be booked before it is certain. */
const BOOKED_FIRST: readonly ItemKind[] = ['FLIGHT', 'TRAIN', 'STAY'];

export const needsBooking = ({ kind, state }: Item): boolean => BOOKED_FIRST.includes(kind) && state !== 'BOOKED';

/** Booked where it must be; a flight home needs the surgeon's yes besides. */
const isCertain = (item: Item, flightHome: FlightHomeState | null): boolean => !needsBooking(item) && mayFly(flightHome);

/** Nothing is left to be asked of the surgeon about it. */
export const mayFly = (flightHome: FlightHomeState | null): boolean =>
  flightHome === null || flightHome === 'cleared' || flightHome === 'needs-no-word';

const THREE_HOURS = 3 * 60;
const soon = (minutes: number): Alarm => ({ minutes, says: 'soon' });
/** Airlines open it so long before, to the minute. */
const CHECK_IN: Alarm = { minutes: DAY_BEFORE, says: 'check-in' };

/** Of all that is no appointment only a flight or train that leaves without somebody is worth a bell. */
function alarmsOfItem(item: Item, own: AlarmChoices): readonly Alarm[] {
  const { kind, when } = item;
  if (kind === 'TRAIN') return when.type === 'timed' ? [DAY_BEFORE, THREE_HOURS].map(soon) : [soon(NOON_BEFORE)];
  if (kind !== 'FLIGHT' || !hasAlarm(own, 'flight', checkInOf(item))) return [];
  return when.type === 'timed' ? [CHECK_IN, soon(THREE_HOURS)] : [soon(NOON_BEFORE)];
}

function checkInOf({ purpose }: Item): string | null {
  if (purpose === 'ARRIVE') return keyOfFlight('out', 'check-in');
  return purpose === 'GO_HOME' ? keyOfFlight('home', 'check-in') : null;
}

/** Said yes to, or not answered yet: what is done, declined or another's is in nobody's way. */
function eventsOfTask(task: Task, userId: string): readonly FeedEvent[] {
  const { id, due, state, person, revision } = task;
  if (due === null || person?.userId !== userId || (state !== 'ASKED' && state !== 'ACCEPTED')) return [];
  const status = state === 'ACCEPTED' ? 'CONFIRMED' : 'TENTATIVE';
  return [{ uid: uidOf(id), sequence: revision, status, span: spanOfDue(due), alarms: [], about: { type: 'task', task } }];
}

const HALF_AN_HOUR_MS = 1_800_000;

function spanOfDue(due: Due): EventSpan {
  if (due.type === 'day') return { type: 'days', from: due.on, until: addDays(due.on, 1) };
  const { at, zone } = due;
  return { type: 'timed', startsAt: at, startsZone: zone, endsAt: new Date(at.getTime() + HALF_AN_HOUR_MS), endsZone: zone };
}
