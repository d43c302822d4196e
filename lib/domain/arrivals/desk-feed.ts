import { type CalendarEvent, type EventSpan, uidOf } from '../appointments/calendar-event';
import { addDays } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { NEW_YORK } from '../calendar/zones';
import type { TravelMode } from '../itinerary/types';
import type { DayEvent } from './day-counts';

/** What a centre's calendar tells of a trip: who by their initials alone, and nothing of the procedure. */
export interface DeskFeedLine {
  readonly tripId: string;
  readonly initials: string;
  readonly mode: TravelMode;
  readonly arrivesOn: Day | null;
  readonly arrivesAt: Instant | null;
  readonly flight: string;
  readonly airport: string;
  readonly surgeryOn: Day | null;
  readonly isSurgeryConfirmed: boolean;
  readonly leavesOn: Day | null;
  readonly leavesAt: Instant | null;
  readonly flightHome: string;
  /** Neither on hold, nor too soon. */
  readonly mayGoHome: boolean;
  readonly revision: number;
  readonly changedAt: Instant;
}

export interface DeskFeedEvent extends Pick<CalendarEvent, 'uid' | 'sequence' | 'status' | 'span'> {
  readonly event: DayEvent;
  readonly line: DeskFeedLine;
}

/** A week and more behind, so that nobody's calendar is emptied under their eyes; a year ahead, as far as trips are planned. */
export const DAYS_BEHIND = 14;
export const DAYS_AHEAD = 365;

/** The arrival, the surgery day and the journey home, as far as their days are known. */
export const deskFeedEvents = (lines: readonly DeskFeedLine[]): readonly DeskFeedEvent[] => lines.flatMap((line) => [...arrivalOf(line), ...surgeryOf(line), ...homewardOf(line)]);

const eventOf = (line: DeskFeedLine, event: DayEvent, span: EventSpan, isCertain: boolean): DeskFeedEvent =>
  ({ uid: uidOf(`${line.tripId}.${event}`), sequence: line.revision, status: isCertain ? 'CONFIRMED' : 'TENTATIVE', span, event, line });

/** Certain once the hour is known: until then it is a plan. */
function arrivalOf(line: DeskFeedLine): readonly DeskFeedEvent[] {
  const span = spanAt(line.arrivesOn, line.arrivesAt);
  return span ? [eventOf(line, 'arrivals', span, line.arrivesAt !== null)] : [];
}

function surgeryOf(line: DeskFeedLine): readonly DeskFeedEvent[] {
  const span = spanAt(line.surgeryOn, null);
  return span ? [eventOf(line, 'surgeries', span, line.isSurgeryConfirmed)] : [];
}

function homewardOf(line: DeskFeedLine): readonly DeskFeedEvent[] {
  const span = spanAt(line.leavesOn, line.leavesAt);
  return span ? [eventOf(line, 'homeward', span, line.leavesAt !== null && line.mayGoHome)] : [];
}

/** Long enough to be seen in a calendar's day. */
const SHOWN_MS = 30 * 60_000;

function spanAt(on: Day | null, at: Instant | null): EventSpan | null {
  if (at) return { type: 'timed', startsAt: at, startsZone: NEW_YORK, endsAt: new Date(at.getTime() + SHOWN_MS), endsZone: NEW_YORK };
  return on && { type: 'days', from: on, until: addDays(on, 1) };
}
