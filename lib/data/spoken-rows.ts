import type { Behind, Clearance, Hold, SurgeonNumber } from '@/lib/domain/itinerary/types';
import type { LiftingWord } from '@/lib/domain/recovery/hold';
import { openValue, sealValue } from '@/lib/crypto/seal';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { sealedPlace } from './sealed-columns';
import { columnOfDay, dayOfColumn } from './trip-rows';

// Rows of what clinicians said. Each encrypted value is bound to the place and row that it is kept in.

type ClearanceRow = Prisma.ClearanceGetPayload<object>;
type HoldRow = Prisma.RecoveryHoldGetPayload<object>;
type NumberRow = Prisma.SurgeonNumberGetPayload<object>;

type SpokenColumn = 'saidBy' | 'relayedBy' | 'note';
export const clearancePlace = (column: SpokenColumn, id: string) => sealedPlace(`Clearance.${column}`, id);
export const holdPlace = (column: 'reason' | 'saidBy' | 'relayedBy' | 'liftedBy', id: string) => sealedPlace(`RecoveryHold.${column}`, id);
const numberPlace = (column: SpokenColumn, id: string) => sealedPlace(`SurgeonNumber.${column}`, id);

const sealed = (value: string, place: string): string => value && sealValue(value, place);
const opened = (value: string, place: string): string => value && openValue(value, place);

function behind(row: { id: string; source: string; relayedBy: string; confirmedChangeId: string | null }, place: (column: 'relayedBy', id: string) => string): Behind {
  const relayedBy = opened(row.relayedBy, place('relayedBy', row.id));
  // The database holds the column to these two.
  const source = row.source as Behind['source'];
  return { source, ...(relayedBy && { relayedBy }), ...(row.confirmedChangeId !== null && { isConfirmed: true }) };
}

export function clearanceOf(row: ClearanceRow): Clearance {
  return {
    // The database holds these columns to the same words.
    kind: row.kind as Clearance['kind'],
    word: row.word as Clearance['word'],
    saidBy: openValue(row.saidBy, clearancePlace('saidBy', row.id)),
    note: opened(row.note, clearancePlace('note', row.id)),
    saidOn: dayOfColumn(row.saidOn),
    recordedAt: row.recordedAt,
    ...behind(row, clearancePlace),
  };
}

export function holdOf(row: HoldRow): Hold {
  return {
    // Sealed by `setHold` alone, from one of these words.
    reason: openValue(row.reason, holdPlace('reason', row.id)) as Hold['reason'],
    saidBy: openValue(row.saidBy, holdPlace('saidBy', row.id)),
    setOn: dayOfColumn(row.setOn),
    ...behind(row, holdPlace),
  };
}

/** The word that lifted a hold; null while it stands. */
export function liftingOf({ id, liftedBy, liftedOn }: HoldRow): LiftingWord | null {
  return liftedOn && liftedBy ? { saidBy: openValue(liftedBy, holdPlace('liftedBy', id)), saidOn: dayOfColumn(liftedOn) } : null;
}

export function numberOf(row: NumberRow): SurgeonNumber {
  return {
    number: row.number as SurgeonNumber['number'],
    value: row.value,
    saidBy: openValue(row.saidBy, numberPlace('saidBy', row.id)),
    note: opened(row.note, numberPlace('note', row.id)),
    saidOn: dayOfColumn(row.saidOn),
    recordedAt: row.recordedAt,
    ...behind(row, numberPlace),
  };
}

export function wordColumns({ tripId, actor }: TripAccess, id: string, { kind, word, saidBy, saidOn, note, recordedAt, source, relayedBy = '' }: Clearance) {
  return {
    id, tripId, kind, word, source, recordedAt,
    saidBy: sealValue(saidBy, clearancePlace('saidBy', id)),
    relayedBy: sealed(relayedBy, clearancePlace('relayedBy', id)),
    note: sealed(note, clearancePlace('note', id)),
    saidOn: columnOfDay(saidOn),
    recordedById: actor.userId,
  };
}

export function holdColumns({ tripId, actor }: TripAccess, id: string, { reason, saidBy, setOn, source, relayedBy = '' }: Hold) {
  return {
    id, tripId, source,
    reason: sealValue(reason, holdPlace('reason', id)),
    saidBy: sealValue(saidBy, holdPlace('saidBy', id)),
    relayedBy: sealed(relayedBy, holdPlace('relayedBy', id)),
    setOn: columnOfDay(setOn),
    setById: actor.userId,
  };
}

/** What lifting adds to the row of a hold. */
export const liftingColumns = (id: string, { saidBy, saidOn }: LiftingWord) =>
  ({ liftedBy: sealValue(saidBy, holdPlace('liftedBy', id)), liftedOn: columnOfDay(saidOn) });

export function numberColumns({ tripId, actor }: TripAccess, id: string, said: SurgeonNumber) {
  const { number, value, source, recordedAt, saidBy, saidOn, note, relayedBy = '' } = said;
  return {
    id, tripId, number, value, source, recordedAt,
    saidBy: sealValue(saidBy, numberPlace('saidBy', id)),
    relayedBy: sealed(relayedBy, numberPlace('relayedBy', id)),
    note: sealed(note, numberPlace('note', id)),
    saidOn: columnOfDay(saidOn),
    recordedById: actor.userId,
  };
}
