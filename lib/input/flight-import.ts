import { z } from 'zod';
import { NEW_YORK_AIRPORTS } from '@/lib/domain/flights/types';
import type { FoundFlight } from '@/lib/domain/flights/found-flight';
import { legFieldName, MOST_LEGS } from './item-form';

/** How long one may wait between two flights of one journey. */
const LONGEST_LAYOVER_MS = 24 * 3_600_000;

/** Whether the second flight may go on from where the first one lands; the person says whether it does. */
function goesOn(first: FoundFlight, second: FoundFlight): boolean {
  if (!first.arrivesAt || !second.departsAt || first.leg.toAirport !== second.leg.fromAirport) return false;
  const wait = second.departsAt.getTime() - first.arrivesAt.getTime();
  return wait > 0 && wait <= LONGEST_LAYOVER_MS;
}

/** Flights that follow one upon the other, by position: each run may be one journey. Runs of one are left out. */
export function runsOf(flights: readonly FoundFlight[]): readonly (readonly number[])[] {
  const runs = flights.reduce<readonly (readonly number[])[]>((before, flight, position) => {
    const run = before.at(-1) ?? [];
    const last = flights[run.at(-1) ?? -1];
    return last && run.length < MOST_LEGS && goesOn(last, flight) ? [...before.slice(0, -1), [...run, position]] : [...before, [position]];
  }, []);
  return runs.filter((run) => run.length > 1);
}

/** The form of a flight with what the chosen events say in it: one leg for each. */
export function typedFlight(flights: readonly FoundFlight[]): Readonly<Record<string, string>> {
  const legs = flights.flatMap(({ leg }, position) => Object.entries(leg).map(([field, value]) => [legFieldName(position, field), value] as const));
  const codes = new Set(flights.map(({ bookingCode }) => bookingCode).filter((code) => code !== ''));
  const seats = flights.map(({ seat }) => seat).filter((seat) => seat !== '');
  return {
    ...Object.fromEntries(legs), direction: directionOf(flights), state: 'BOOKED',
    bookingCode: codes.size === 1 ? ([...codes][0] ?? '') : '', seat: seats.join(', ').slice(0, 40),
  };
}

const isNewYork = (iata: string | undefined): boolean => NEW_YORK_AIRPORTS.some((airport) => airport === iata);

function directionOf(flights: readonly FoundFlight[]): 'ARRIVE' | 'GO_HOME' | 'OTHER' {
  if (isNewYork(flights.at(-1)?.leg.toAirport)) return 'ARRIVE';
  return isNewYork(flights[0]?.leg.fromAirport) ? 'GO_HOME' : 'OTHER';
}

/** What a link to the form names of an import: which one, and which of its flights. Anything odd is no import. */
export const pickedFlights = z.object({
  import: z.uuid(),
  pick: z.string().regex(/^\d{1,2}(,\d{1,2}){0,4}$/).transform((text) => text.split(',').map(Number)),
});

/** Pasted text. Its length is the form's limit. */
export const calendarForm = z.object({ calendar: z.string() });

const FILE_PROBLEMS = [
  'required', 'calendar-too-large', 'calendar-not-text', 'not-a-calendar', 'calendar-too-many', 'calendar-too-many-zones', 'calendar-empty', 'calendar-broken', 'try-again-later',
  'foreign-origin', 'went-wrong', 'may-be-saved',
] as const;

/** What an address says was wrong with a file. The line that was broken is not in it: it may tell of the person. */
export function fileProblem(asked: unknown): string | null {
  const code = FILE_PROBLEMS.find((known) => known === asked);
  if (code === 'required') return 'calendar-no-file';
  return code === 'calendar-broken' ? 'calendar-broken-file' : (code ?? null);
}
