import { randomUUID } from 'node:crypto';
import type { Person } from '@/lib/domain/access/actor';
import { acknowledgeArrival, assignArrival, markArrival } from '@/lib/data/arrival-deeds';
import { database } from '@/lib/data/client';
import { writeNote } from '@/lib/data/desk-notes';
import { type ArrivalAccess, openArrival } from '@/lib/data/open-arrival';
import { openDesk } from '@/lib/data/open-desk';

/** So many of the next arrivals have been worked on. */
const WORKED_ON = 60;
const HOUR_MS = 3_600_000;

export const NOTES = [
  'Called today. Asks for a room near the elevator. Spoke with Lindell House, they will call back.',
  'Daughter comes along and drives. Prefers calls after 4 pm New York time.',
  'Records from the home hospital came by mail. Dr. Feld has them.',
] as const;

async function arrivalOf(person: Person, tripId: string): Promise<ArrivalAccess<'work-on-arrivals'>> {
  const desk = openDesk(person, person.staff[0]?.centreId ?? '', 'work-on-arrivals');
  const arrival = desk && (await openArrival(desk, tripId));
  if (!arrival) throw new Error(`${person.name} has no such arrival`);
  return arrival;
}

/** What coordinators have done with the next arrivals: most are somebody's, some were seen, a few are here, and some have notes. */
export async function seedArrivalWork({ rosa, victor }: Readonly<Record<'rosa' | 'victor', Person>>, now: Date): Promise<void> {
  const lines = await database().arrival.findMany({
    where: { stage: 'COMING', surgeryOn: { gt: now } }, orderBy: [{ boardAt: 'asc' }, { tripId: 'asc' }], take: WORKED_ON, select: { tripId: true, changedAt: true, arrivesOn: true },
  });
  for (const [index, line] of lines.entries()) {
    const by = index % 3 === 1 ? victor : rosa;
    if (index % 5 !== 4) await assignArrival(await arrivalOf(by, line.tripId), { seen: null, coordinatorId: by.userId }, new Date(now.getTime() - 30 * HOUR_MS));
    if (index % 4 === 0) await acknowledgeArrival(await arrivalOf(by, line.tripId), line.changedAt, new Date(now.getTime() - 2 * HOUR_MS));
    if (index % 8 === 2) await writeNote(await arrivalOf(rosa, line.tripId), { text: NOTES[(index >> 3) % NOTES.length] ?? NOTES[0], commandId: randomUUID() }, new Date(now.getTime() - index * HOUR_MS));
    if (index % 2 === 0 && line.arrivesOn && line.arrivesOn < now) await markArrival(await arrivalOf(by, line.tripId), { from: 'COMING', to: 'ARRIVED' }, now);
  }
}
