import { dayNumber } from '../calendar/days';
import type { Day, Instant, Zone } from '../calendar/types';
import { dayIn } from '../calendar/zones';
import { layOut } from '../itinerary/layout';
import type { Item, Trip } from '../itinerary/types';
import { homeDay, leaveDay } from '../packing/trip-days';
import { channelsFor } from './channels';
import { isWayOut, REMINDER_KINDS, type ReminderKind, type WayOut } from './kinds';
import { zoneOfReader } from './reader-zone';
import type { ReminderLine, ReminderPerson } from './types';

/** Of the trip, by its days: at home, in New York until the surgery, after it, home again. `undated`: nothing to measure by. */
export const LIST_PARTS = ['undated', 'home', 'before', 'after', 'back'] as const;
export type ListPart = (typeof LIST_PARTS)[number];

/** A line with what its reader's screen says of it. */
export interface ShownReminder extends ReminderLine {
  /** Where its reader's clock hangs then. */
  readonly zone: Zone;
  readonly day: Day;
  /** How it goes out; it stands in the inbox too. None: the inbox alone. */
  readonly channels: readonly WayOut[];
  /** It goes out in another way than whatever nothing else was chosen for. */
  readonly isOwnWay: boolean;
  /** The appointment that it is about. */
  readonly visit: Item | null;
}

export interface ReminderDay {
  readonly day: Day;
  readonly lines: readonly ShownReminder[];
}

export interface ReminderPart {
  readonly part: ListPart;
  readonly days: readonly ReminderDay[];
}

/** The whole list of one reader, in order of time. */
export interface ReminderList {
  /** Told, missed, or stopped until their time was over. */
  readonly behind: readonly ReminderDay[];
  readonly ahead: readonly ReminderPart[];
  /** How many of those ahead will be told. */
  readonly planned: number;
  /** The next one that will be told. */
  readonly next: ShownReminder | null;
}

export interface ListReader {
  readonly trip: Trip;
  readonly person: Pick<ReminderPerson, 'standing' | 'reach' | 'choices'>;
}

/** How everything goes out that nothing else was chosen for. */
export const mainWay = ({ person: { reach } }: ListReader): readonly WayOut[] => reach.channels.filter(isWayOut);

/** One's own reminders on a trip, and whose clocks and choices they heed. */
export interface OwnList {
  readonly lines: readonly ReminderLine[];
  readonly reader: ListReader;
}

export function shownReminder(line: ReminderLine, reader: ListReader): ShownReminder {
  const { trip, person: { standing, reach, choices } } = reader;
  const zone = zoneOfReader(trip, standing, reach, line.dueAt);
  const channels = channelsFor(line.kind, standing.role, reach, choices).filter(isWayOut);
  const visit = line.kind === 'appointment' && line.word !== 'follow-up-unbooked' ? trip.items.find(({ id }) => id === line.itemId) : undefined;
  return { ...line, zone, day: dayIn(zone, line.dueAt), channels, isOwnWay: [...channels].sort().join() !== [...mainWay(reader)].sort().join(), visit: visit ?? null };
}

/** For screens that name some of them; staff are reminded of nothing. */
export const shownReminders = (own: OwnList | null): readonly ShownReminder[] =>
  own ? own.lines.map((line) => shownReminder(line, own.reader)) : [];

/** Whether it can still be changed, stopped or begun again. */
export const isAhead = ({ state, dueAt }: ReminderLine, now: Instant): boolean =>
  state === 'planned' || (state === 'stopped' && dueAt > now);

export function reminderList(lines: readonly ReminderLine[], reader: ListReader, now: Instant): ReminderList {
  const shown = lines.map((line) => shownReminder(line, reader)).toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const ahead = shown.filter((line) => isAhead(line, now));
  const planned = ahead.filter(({ state }) => state === 'planned');
  return {
    behind: byDay(shown.filter((line) => !isAhead(line, now))),
    ahead: byPart(ahead, partOfTrip(reader.trip)),
    planned: planned.length,
    next: planned[0] ?? null,
  };
}

function byDay(lines: readonly ShownReminder[]): readonly ReminderDay[] {
  return [...new Set(lines.map(({ day }) => day))].map((day) => ({ day, lines: lines.filter((line) => line.day === day) }));
}

function byPart(lines: readonly ShownReminder[], partOf: (day: Day) => ListPart): readonly ReminderPart[] {
  return LIST_PARTS.map((part) => ({ part, days: byDay(lines.filter(({ day }) => partOf(day) === part)) })).filter(({ days }) => days.length > 0);
}

/** The day of the way in still belongs to home, that of the way back to New York. */
function partOfTrip(trip: Trip): (day: Day) => ListPart {
  const layout = layOut(trip);
  const { surgeryNumber } = layout;
  if (surgeryNumber === null) return () => 'undated';
  if (trip.home.mode === 'LOCAL') return (day) => (dayNumber(day) <= surgeryNumber ? 'before' : 'after');
  const [leave, home] = [leaveDay(layout), homeDay(layout)];
  return (day) => {
    const offset = dayNumber(day) - surgeryNumber;
    if (offset <= Math.min(leave, 0)) return 'home';
    return offset <= 0 ? 'before' : offset <= home ? 'after' : 'back';
  };
}

/** What they chose to hear nothing of, or are not told of at first. */
export const kindsOff = ({ person: { standing, reach, choices } }: ListReader): readonly ReminderKind[] =>
  REMINDER_KINDS.filter((kind) => channelsFor(kind, standing.role, reach, choices).length === 0);
