import type ICAL from 'ical.js';
import { z } from 'zod';
import { daysBetween } from '@/lib/domain/calendar/days';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK, turnOf, wallTimeIn } from '@/lib/domain/calendar/zones';
import type { Problem } from '@/lib/domain/problem';
import { isCancelled, lineOf } from './calendar-event';
import { type CalendarEvent, eventsIn } from './calendar-file';
import { endOf, type EventTime, shortened, startOf } from './calendar-times';

/** What of an event was not said, or is to be checked. */
const NOTE_CODES = ['floating', 'whole-day', 'no-start', 'not-a-time', 'unknown-zone', 'no-end', 'repeats'] as const;

const foundAppointment = z.object({
  title: z.string(),
  /** The fields of the form as a person would type them; what the event does not say is empty. */
  typed: z.record(z.string(), z.string()),
  notes: z.array(z.enum(NOTE_CODES)),
});
export type FoundAppointment = z.infer<typeof foundAppointment>;
export type EventNote = (typeof NOTE_CODES)[number];

const appointmentsReading = z.object({ found: z.array(foundAppointment), cancelled: z.number(), hasMore: z.boolean() });
export type AppointmentsReading = z.infer<typeof appointmentsReading>;

const LONGEST_TITLE = 120;
const LONGEST_NOTE = 300;
/** As many as an address carries. */
const MOST_FOUND = 5;
const MS_A_MINUTE = 60_000;
const LONGEST_MINUTES = 12 * 60;

interface TypedStart {
  readonly typed: Readonly<Record<string, string>>;
  readonly at: Instant | null;
  readonly note: EventNote | null;
}

function onClocks(at: Instant): TypedStart {
  const { day, time } = wallTimeIn(NEW_YORK, at);
  const turn = turnOf(NEW_YORK, at);
  return { typed: { day, time, ...(turn && { timeTurn: turn }) }, at, note: null };
}

/** A start on New York's clocks; one without a zone stands as it is written, for the person to check. */
function typedStart(start: EventTime): TypedStart {
  switch (start.type) {
    case 'instant':
      return onClocks(start.at);
    case 'floating':
      return { typed: { day: start.day, time: start.time }, at: null, note: 'floating' };
    case 'day':
      return { typed: { day: start.day }, at: null, note: 'whole-day' };
    case 'missing':
      return { typed: {}, at: null, note: 'no-start' };
    case 'odd':
      return { typed: {}, at: null, note: start.code };
  }
}

const MINUTES_A_DAY = 24 * 60;

function floatingMinutes(from: EventTime, to: EventTime): number | null {
  if (from.type !== 'floating' || to.type !== 'floating') return null;
  const minute = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return minute(to.time) - minute(from.time) + daysBetween(from.day, to.day) * MINUTES_A_DAY;
}

/** How long it takes; empty where the event does not say it, or says more than a visit takes. */
function typedMinutes(event: ICAL.Component, at: Instant | null): string {
  const [start, end] = [startOf(event), endOf(event, at)];
  const minutes = at && end.type === 'instant' ? (end.at.getTime() - at.getTime()) / MS_A_MINUTE : floatingMinutes(start, end);
  return minutes !== null && Number.isInteger(minutes) && minutes >= 5 && minutes <= LONGEST_MINUTES ? String(minutes) : '';
}

const oneLine = (text: string, longest: number): string => shortened(text.replace(/\s+/g, ' ').trim(), longest);

function readAppointment({ event }: CalendarEvent): FoundAppointment {
  const start = typedStart(startOf(event));
  const minutes = typedMinutes(event, start.at);
  const title = oneLine(lineOf(event, 'summary'), LONGEST_TITLE);
  const note = oneLine([lineOf(event, 'location'), lineOf(event, 'description')].filter(Boolean).join('. '), LONGEST_NOTE);
  const hasTime = start.typed.time !== undefined;
  const notes = [start.note, hasTime && minutes === '' ? 'no-end' as const : null, event.hasProperty('rrule') ? 'repeats' as const : null];
  return { title, typed: { ...start.typed, title, note, minutes }, notes: notes.filter((one) => one !== null) };
}

/** Reads appointments out of a calendar's text. Nothing is guessed: what it does not say stays empty and is told. */
export function readAppointments(text: string): { readonly read: AppointmentsReading } | { readonly problem: Problem } {
  const inside = eventsIn(text);
  if ('problem' in inside) return inside;
  const standing = inside.events.filter(({ calendar, event }) => !isCancelled(calendar, event));
  const found = standing.map(readAppointment);
  return { read: { found: found.slice(0, MOST_FOUND), cancelled: inside.events.length - standing.length, hasMore: found.length > MOST_FOUND } };
}

/** What an address carried, if it still fits. */
export function readingIn(carried: unknown): AppointmentsReading | null {
  const reading = appointmentsReading.safeParse(carried);
  return reading.success ? reading.data : null;
}
