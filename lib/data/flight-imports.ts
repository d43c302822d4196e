import { type CalendarReading, calendarReading } from '@/lib/input/calendar-reading';
import { database } from './client';
import type { TripAccess } from './open-trip';

/** So many of one person on one trip are kept, for the day until `tidy` takes them. */
const MOST_KEPT = 10;

/** Keeps what a calendar told until the person has looked at it; its id leads there. */
export async function addFlightImport({ tripId, actor }: TripAccess<'change-itinerary'>, reading: CalendarReading, now: Date): Promise<string> {
  const own = { tripId, readById: actor.userId };
  return database().$transaction(async (queries) => {
    const { id } = await queries.flightImport.create({ data: { ...own, readAt: now, reading: written(reading) }, select: { id: true } });
    const old = await queries.flightImport.findMany({ where: own, orderBy: { readAt: 'desc' }, skip: MOST_KEPT, select: { id: true } });
    if (old.length > 0) await queries.flightImport.deleteMany({ where: { id: { in: old.map((row) => row.id) } } });
    return id;
  });
}

/** What was read; null when it is gone or belongs to another trip. */
export async function findFlightImport({ tripId }: TripAccess, id: string): Promise<CalendarReading | null> {
  const row = await database().flightImport.findUnique({ where: { id, tripId }, select: { reading: true } });
  const kept = calendarReading.safeParse(row?.reading);
  return kept.success ? kept.data : null;
}

const written = ({ flights, notes }: CalendarReading) => ({
  flights: flights.map((flight) => ({ ...flight, departsAt: flight.departsAt?.toISOString() ?? null, arrivesAt: flight.arrivesAt?.toISOString() ?? null })),
  notes: notes.map((note) => ({ ...note })),
});
