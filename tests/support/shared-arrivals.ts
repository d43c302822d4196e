import { keptOf } from '@/lib/data/arrival-facts';
import { unreachedTrips } from '@/lib/data/appointment-reminders';
import { database } from '@/lib/data/client';
import { questionStateOf } from '@/lib/data/question-rows';
import { travelNeedsOf } from '@/lib/data/travel-needs-rows';
import { loadTrip } from '@/lib/data/trips';
import { shareWithCentre } from '@/lib/data/trip-words';
import { arrivalOf } from '@/lib/domain/arrivals/arrival-of';
import { questionSign } from '@/lib/domain/arrivals/questions';
import type { ArrivalKept } from '@/lib/domain/arrivals/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { booker, deskWorld } from './bookings';
import { accessFor, makePerson, makeStaff } from './factories';
import type { DeedWorld } from './random-deeds';

export const NOW = new Date('2026-11-22T12:00:00Z');
export const dayAfter = (days: number): Day => addDays(dayIn(NEW_YORK, NOW), days);

/** A centre with a desk, and somebody who works there. */
export async function staffedDesk() {
  const world = await deskWorld();
  return { ...world, staff: await makeStaff(await makePerson({ name: 'Rosa Delgado' }), world.centre.id, 'COORDINATOR') };
}
type Staffed = Awaited<ReturnType<typeof staffedDesk>>;

/** A trip that its patient shares with the centre. */
export async function sharedTrip({ staff, ...world }: Staffed, surgeryOn = dayAfter(20)): Promise<DeedWorld> {
  const made = await booker(world, { surgeryOn });
  const shared = { ...world, staff, owner: made.person, tripId: made.tripId, booker: made };
  await share(shared, true);
  return shared;
}

export const share = async ({ owner, tripId }: DeedWorld, isShared: boolean): Promise<boolean> =>
  shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), isShared, NOW);

export const rowOf = (tripId: string) => database().arrival.findUnique({ where: { tripId } });

/** The line as it is kept; null where there is none. */
export async function keptLine(tripId: string): Promise<ArrivalKept | null> {
  const row = await rowOf(tripId);
  return row && keptOf(row);
}

const BESIDE = {
  needs: true, arrival: { select: { stage: true, centreId: true } }, questions: true, proposals: { where: { state: 'OPEN' } },
} as const;

/** The line as it is by what the trip's own pages read, at that moment. */
export async function lineAnew({ owner, tripId }: DeedWorld, now: Date): Promise<ArrivalKept> {
  const { trip, patientName } = await loadTrip(await accessFor(owner, tripId, 'see-itinerary'));
  const { needs, arrival, questions, proposals } = await database().trip.findUniqueOrThrow({ where: { id: tripId }, select: BESIDE, relationLoadStrategy: 'join' });
  if (!arrival) throw new Error('there is no line');
  const ofCentre = ({ centreId }: { centreId: string }) => centreId === arrival.centreId;
  const states = questions.filter(ofCentre).map((row) => ({ askedAt: row.askedAt, state: questionStateOf(row) }));
  const [awaits, question] = [proposals.filter(ofCentre).length, questionSign(states)];
  const isUnreached = (await unreachedTrips(database(), [tripId])).has(tripId);
  return arrivalOf({ trip, patientName, stage: arrival.stage, told: travelNeedsOf(needs), awaits, question, isUnreached }, now);
}
