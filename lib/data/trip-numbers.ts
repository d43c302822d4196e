import { randomUUID } from 'node:crypto';
import type { SurgeonNumber } from '@/lib/domain/itinerary/types';
import { withLongerQuietDays, withSurgeonNumber } from '@/lib/domain/recovery/record-number';
import { sealValue } from '@/lib/crypto/seal';
import { changeTrip, type Refusal } from './change-trip';
import { edited } from './edited';
import type { TripAccess } from './open-trip';
import { proposeToCentre } from './proposals';
import { numberPlace } from './trip-record';
import { columnOfDay } from './trip-rows';

export type SaidNumber = Omit<SurgeonNumber, 'recordedAt' | 'source'>;

/** When something is written, and the version of the trip that the form showed. */
export interface Writing {
  readonly now: Date;
  readonly seenVersion: number | null;
}

/** Records a number as the patient heard it: the profile, the quiet days, the word and the history in one step. */
export async function recordNumber(access: TripAccess<'record-word'>, said: SaidNumber, writing: Writing): Promise<Refusal> {
  const [id, quietDaysId] = [randomUUID(), randomUUID()];
  const number: SurgeonNumber = { ...said, recordedAt: writing.now, source: 'patient' };
  return changeTrip(access, {
    ...writing,
    edit: (trip) => edited(withSurgeonNumber(trip, number, quietDaysId)),
    async also(queries, { changeId }) {
      await queries.surgeonNumber.create({ data: { ...numberColumns(access, id, number), changeId } });
      await proposeToCentre(queries, access, 'NUMBER', id);
    },
  });
}

function numberColumns({ tripId, actor }: TripAccess, id: string, { saidBy, saidOn, note, ...number }: SurgeonNumber) {
  return {
    ...number, id, tripId,
    saidBy: sealValue(saidBy, numberPlace('saidBy', id)),
    note: note && sealValue(note, numberPlace('note', id)),
    saidOn: columnOfDay(saidOn),
    recordedById: actor.userId,
  };
}

/** More quiet days, without anybody's word; fewer are refused. */
export async function lengthenQuietDays(access: TripAccess<'change-itinerary'>, days: number, writing: Writing): Promise<Refusal> {
  const quietDaysId = randomUUID();
  return changeTrip(access, { ...writing, edit: (trip) => edited(withLongerQuietDays(trip, days, quietDaysId)) });
}
