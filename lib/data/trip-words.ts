import { randomUUID } from 'node:crypto';
import type { Day } from '@/lib/domain/calendar/types';
import type { Clearance } from '@/lib/domain/itinerary/types';
import { sealValue } from '@/lib/crypto/seal';
import { database, type Queries } from './client';
import { type Entry, writeHistory } from './history';
import type { TripAccess } from './open-trip';
import { saidByPlace } from './trip-record';
import { columnOfDay } from './trip-rows';

type Write = (queries: Queries) => Promise<Pick<Entry, 'before' | 'after'>>;

/** A deed that leaves the itinerary as it is: what it wrote and its history stand or fall together. */
async function write(access: TripAccess, now: Date, deed: Write): Promise<void> {
  await database().$transaction(async (queries) => {
    const { version } = await queries.trip.findUniqueOrThrow({ where: { id: access.tripId }, select: { version: true } });
    await writeHistory(queries, access, { version, ...(await deed(queries)) }, now);
  });
}

export interface RecordedWord {
  readonly kind: Clearance['kind'];
  readonly word: Clearance['word'];
  readonly saidBy: string;
  readonly saidOn: Day;
}

/** Records a clinician's word as the patient heard it; it applies at once and is never overwritten. */
export async function recordWord(access: TripAccess<'record-word'>, said: RecordedWord, recordedAt: Date): Promise<void> {
  const id = randomUUID();
  const { kind, word, saidOn } = said;
  const saidBy = sealValue(said.saidBy, saidByPlace(id));
  await write(access, recordedAt, async (queries) => {
    await queries.clearance.create({
      data: {
        id, tripId: access.tripId, kind, word, source: 'patient', saidOn: columnOfDay(saidOn), saidBy,
        recordedById: access.actor.userId, recordedAt,
      },
    });
    return { before: {}, after: { clearanceId: id } };
  });
}

/** A finding stays as it is, for a reason; keeping it again replaces the reason. */
export async function keepFinding(
  access: TripAccess<'change-itinerary'>, kept: { findingKey: string; reason: string }, keptAt: Date,
): Promise<void> {
  const key = { tripId: access.tripId, findingKey: kept.findingKey };
  const keeping = { reason: kept.reason, keptAt, keptById: access.actor.userId, keptByName: access.actor.name };
  await write(access, keptAt, async (queries) => {
    await queries.keptFinding.upsert({ where: { tripId_findingKey: key }, create: { ...key, ...keeping }, update: keeping });
    return { before: {}, after: { kept: kept.findingKey, reason: kept.reason } };
  });
}

export async function stopKeepingFinding(access: TripAccess<'change-itinerary'>, findingKey: string, now: Date): Promise<void> {
  await write(access, now, async (queries) => {
    await queries.keptFinding.deleteMany({ where: { tripId: access.tripId, findingKey } });
    return { before: { kept: findingKey }, after: {} };
  });
}

/** The chosen centre's staff may see the trip from now on, or no longer. A centre without staff here sees nothing: false. */
export async function shareWithCentre(access: TripAccess<'share-with-centre'>, isShared: boolean, now: Date): Promise<boolean> {
  const staffed = await database().trip.count({ where: { id: access.tripId, centre: { staff: { some: {} } } } });
  if (staffed === 0) return false;
  await write(access, now, async (queries) => {
    await queries.trip.update({ where: { id: access.tripId }, data: { sharedWithCentreAt: isShared ? now : null } });
    return { before: { shared: !isShared }, after: { shared: isShared } };
  });
  return true;
}
