import { randomUUID } from 'node:crypto';
import type { Day } from '@/lib/domain/calendar/types';
import type { Clearance } from '@/lib/domain/itinerary/types';
import { sealValue } from '@/lib/crypto/seal';
import { database } from './client';
import type { TripAccess } from './open-trip';
import { saidByPlace } from './trip-record';
import { columnOfDay } from './trip-rows';

export interface RecordedWord {
  readonly kind: Clearance['kind'];
  readonly word: Clearance['word'];
  readonly saidBy: string;
  readonly saidOn: Day;
}

/** Records a clinician's word as the patient heard it; it applies at once and is never overwritten. */
export async function recordWord(access: TripAccess<'record-word'>, said: RecordedWord, recordedAt: Date): Promise<void> {
  const id = randomUUID();
  await database().clearance.create({
    data: {
      id,
      tripId: access.tripId,
      kind: said.kind,
      word: said.word,
      source: 'patient',
      saidOn: columnOfDay(said.saidOn),
      saidBy: sealValue(said.saidBy, saidByPlace(id)),
      recordedById: access.actor.userId,
      recordedAt,
    },
  });
}

/** A finding stays as it is, for a reason; keeping it again replaces the reason. */
export async function keepFinding(
  access: TripAccess<'change-itinerary'>, kept: { findingKey: string; reason: string }, keptAt: Date,
): Promise<void> {
  const { findingKey, reason } = kept;
  const who = { keptById: access.actor.userId, keptByName: access.actor.name };
  await database().keptFinding.upsert({
    where: { tripId_findingKey: { tripId: access.tripId, findingKey } },
    create: { tripId: access.tripId, findingKey, reason, keptAt, ...who },
    update: { reason, keptAt, ...who },
  });
}

export async function stopKeepingFinding(access: TripAccess<'change-itinerary'>, findingKey: string): Promise<void> {
  await database().keptFinding.deleteMany({ where: { tripId: access.tripId, findingKey } });
}

/** The chosen centre's staff may see the trip from now on, or no longer. */
export async function shareWithCentre(access: TripAccess<'share-with-centre'>, sharedAt: Date | null): Promise<void> {
  await database().trip.update({ where: { id: access.tripId }, data: { sharedWithCentreAt: sharedAt } });
}
