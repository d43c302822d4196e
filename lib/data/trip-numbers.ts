import { randomUUID } from 'node:crypto';
import type { Behind, SurgeonNumber } from '@/lib/domain/itinerary/types';
import { withLongerQuietDays, withSurgeonNumber } from '@/lib/domain/recovery/record-number';
import { changeTrip, type Refusal } from './change-trip';
import type { Queries } from './client';
import { edited } from './edited';
import type { TripAccess } from './open-trip';
import { awaitOrSettle } from './settle-words';
import { spokenBy } from './spoken-by';
import { numberColumns } from './spoken-rows';

/** A number as a form brings it. */
export type SaidNumber = Omit<SurgeonNumber, 'recordedAt' | keyof Behind> & { readonly isPassedOn?: boolean };

/** When something is written, and the version of the trip that the form showed. */
export interface Writing {
  readonly now: Date;
  readonly seenVersion: number | null;
  /** Tells the patient's side of the centre's word, in the same transaction. */
  readonly tell?: (queries: Queries) => Promise<void>;
}

/** Records a number as the patient heard it, or as the centre says it: the profile, the quiet days, the word and the history in one step. */
export async function recordNumber(access: TripAccess<'record-word'>, said: SaidNumber, { tell, ...writing }: Writing): Promise<Refusal> {
  const { isPassedOn = false, ...about } = said;
  const spoken = spokenBy(access, { saidBy: about.saidBy, isPassedOn });
  if ('problems' in spoken) return spoken.problems;
  const [id, quietDaysId] = [randomUUID(), randomUUID()];
  const number: SurgeonNumber = { ...about, ...spoken.made, recordedAt: writing.now };
  return changeTrip(access, {
    ...writing,
    edit: (trip) => edited(withSurgeonNumber(trip, number, quietDaysId)),
    async also(queries, { changeId }) {
      await queries.surgeonNumber.create({ data: { ...numberColumns(access, id, number), changeId } });
      await awaitOrSettle(queries, access, { kind: 'NUMBER', id, says: number }, { changeId, now: writing.now });
      await tell?.(queries);
    },
  });
}

/** More quiet days, without anybody's word; fewer are refused. */
export async function lengthenQuietDays(access: TripAccess<'change-itinerary'>, days: number, writing: Writing): Promise<Refusal> {
  const quietDaysId = randomUUID();
  return changeTrip(access, { ...writing, edit: (trip) => edited(withLongerQuietDays(trip, days, quietDaysId)) });
}
