import { randomUUID } from 'node:crypto';
import type { Day } from '@/lib/domain/calendar/types';
import type { Difference, KeptRecord } from '@/lib/domain/history/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { Clearance, Trip } from '@/lib/domain/itinerary/types';
import { withWord } from '@/lib/domain/recovery/clearances';
import { unrevealing } from '@/lib/domain/recovery/unrevealing';
import { changeTrip, type Refusal, type Written } from './change-trip';
import { database, type Queries } from './client';
import { edited } from './edited';
import { writeHistory } from './history';
import { dropKept, keptRecord, putKept } from './kept-findings';
import { lockTrip } from './lock-trip';
import type { TripAccess } from './open-trip';
import { awaitOrSettle } from './settle-words';
import { spokenBy } from './spoken-by';
import { wordColumns } from './spoken-rows';
import type { Writing } from './trip-numbers';

/** What the deed wrote, or null when there was nothing to do. */
type Write = (queries: Queries, changeId: string, record: TripRecord) => Promise<Difference | null>;

/**
 * A deed that leaves the itinerary as it is: what it wrote, the trip's new version and its history stand or fall
 * together, one after another for one trip.
 */
async function write(access: TripAccess, now: Date, deed: Write): Promise<void> {
  await database().$transaction(async (queries) => {
    const record = await lockTrip(queries, access);
    const changeId = randomUUID();
    const written = await deed(queries, changeId, record);
    if (!written) return;
    const version = record.version + 1;
    await queries.trip.update({ where: { id: access.tripId }, data: { version }, select: { id: true } });
    await writeHistory(queries, access, { version, changeId, ...written }, now);
  }, { maxWait: 10_000, timeout: 15_000 });
}

export interface RecordedWord {
  readonly kind: Clearance['kind'];
  readonly word: Clearance['word'];
  readonly saidBy: string;
  readonly saidOn: Day;
  readonly note?: string;
  readonly isPassedOn?: boolean;
}

/** Records a clinician's word, as the patient heard it or as the centre says it; it applies at once and is never overwritten. */
export async function recordWord(
  access: TripAccess<'record-word'>, said: RecordedWord, recordedAt: Date, { seenVersion, tell }: Omit<Writing, 'now'> = { seenVersion: null },
): Promise<Refusal> {
  const { isPassedOn = false, note = '', ...about } = said;
  const spoken = spokenBy(access, { saidBy: about.saidBy, isPassedOn });
  if ('problems' in spoken) return spoken.problems;
  const word: Clearance = { ...about, ...spoken.made, note, recordedAt };
  return changeTrip(access, {
    seenVersion,
    now: recordedAt,
    edit: (trip) => edited(unrevealing(withWord(trip, word), trip, access.standing)),
    async also(queries, written) {
      const by = { changeId: written.changeId, now: recordedAt };
      const stored = await storeWords(queries, access, written);
      for (const { id } of stored) await awaitOrSettle(queries, access, { kind: 'CLEARANCE', id, says: word }, by);
      await tell?.(queries);
    },
  });
}

interface StoredWord {
  readonly id: string;
  readonly word: Clearance;
}

/** Writes the words that came with a change. */
export async function storeWords(queries: Queries, access: TripAccess, { changeId, before, after }: Written): Promise<readonly StoredWord[]> {
  const said = after.clearances.filter((word) => !before.clearances.includes(word)).map((word) => ({ id: randomUUID(), word }));
  await queries.clearance.createMany({ data: said.map(({ id, word }) => ({ ...wordColumns(access, id, word), changeId })) });
  return said;
}

interface Keeping {
  readonly findingKey: string;
  readonly reason: string;
}

/** Whether the finding is still there to be kept, by the trip as it is under the lock. */
type Judge = (trip: Trip) => Refusal;

/** A finding stays as it is, for a reason; keeping it again replaces the reason. */
export async function keepFinding(
  access: TripAccess<'change-itinerary'>, { findingKey, reason }: Keeping, keptAt: Date, judge: Judge = () => [],
): Promise<Refusal> {
  const { userId: keptById, name: keptBy } = access.actor;
  const kept: KeptRecord = { findingKey, reason, keptBy, keptById, keptAt };
  let refusal: Refusal = [];
  await write(access, keptAt, async (queries, _changeId, { trip }) => {
    refusal = judge(trip);
    if (refusal.length > 0) return null;
    const before = await keptRecord(queries, access, findingKey);
    await putKept(queries, access, kept);
    return { before: { kept: before ? [before] : [] }, after: { kept: [kept] } };
  });
  return refusal;
}

export async function stopKeepingFinding(access: TripAccess<'change-itinerary'>, findingKey: string, now: Date): Promise<void> {
  await write(access, now, async (queries) => {
    const before = await keptRecord(queries, access, findingKey);
    if (!before) return null;
    await dropKept(queries, access, findingKey);
    return { before: { kept: [before] }, after: { kept: [] } };
  });
}

/** The chosen centre's staff may see the trip from now on, or no longer. A centre without staff here sees nothing: false. */
export async function shareWithCentre(access: TripAccess<'share-with-centre'>, isShared: boolean, now: Date): Promise<boolean> {
  const staffed = await database().trip.count({ where: { id: access.tripId, centre: { staff: { some: {} } } } });
  if (staffed === 0) return false;
  await write(access, now, async (queries, _changeId, { isSharedWithCentre }) => {
    if (isSharedWithCentre === isShared) return null;
    await queries.trip.update({ where: { id: access.tripId }, data: { sharedWithCentreAt: isShared ? now : null } });
    return { before: { shared: !isShared }, after: { shared: isShared } };
  });
  return true;
}
