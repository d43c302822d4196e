import { mayDo } from '@/lib/domain/access/deeds';
import type { SaidNeeds, TravelNeeds } from '@/lib/domain/arrivals/needs';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { sealValue } from '@/lib/crypto/seal';
import { database, type Queries } from './client';
import { CARD_SHAPE, cardOf } from './emergency-cards';
import type { Prisma } from './generated/client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { needsPlace, TRAVEL_NEEDS_SHAPE, travelNeedsOf, type TravelNeedsRow } from './travel-needs-rows';
import { recordDeed } from './trip-audit';
import { recordOf, TRIP_SHAPE } from './trip-record';

export interface NeedsPage {
  readonly record: TripRecord;
  /** Null while nobody has said anything. */
  readonly said: SaidNeeds | null;
  /** As the emergency card says it; empty where there is none. */
  readonly languages: string;
}

const WITH_NEEDS = {
  ...TRIP_SHAPE,
  needs: TRAVEL_NEEDS_SHAPE,
  members: { select: { userId: true, user: { select: { name: true } } } },
  card: { select: { ...CARD_SHAPE.select, ...TRIP_SHAPE.card.select } },
} as const satisfies Prisma.TripInclude;

/** The trip with what the patient told the centre about the journey, in one statement. */
export async function loadNeeds(access: TripAccess): Promise<NeedsPage> {
  if (!mayDo('see-medical', access.standing)) throw new Error(`no needs for ${access.deed}`);
  const row = await database().trip.findUniqueOrThrow({ where: { id: access.tripId }, include: WITH_NEEDS, relationLoadStrategy: 'join' });
  const nameOf = (userId: string): string => row.members.find((member) => member.userId === userId)?.user.name ?? '';
  return {
    record: await recordOf(row),
    said: row.needs && saidOf(row.needs, nameOf(row.needs.saidById)),
    languages: row.card ? cardOf(row.card).content.languages : '',
  };
}

const saidOf = (row: TravelNeedsRow, saidBy: string): SaidNeeds =>
  ({ needs: travelNeedsOf(row), revision: row.revision, saidAt: row.saidAt, saidBy });

export interface NeedsWrite {
  readonly needs: TravelNeeds;
  /** The revision that the form showed; 0 where nobody had said anything. */
  readonly seenRevision: number;
  readonly now: Date;
}

/** Saves them as a whole. Null when it is done; who saved meanwhile, and then nothing is written. `by` is empty where they are gone. */
export function saveNeeds(access: TripAccess<'answer-centre'>, { needs, seenRevision, now }: NeedsWrite): Promise<{ readonly by: string } | null> {
  return onLockedTrip(access, async (queries) => {
    const { tripId, actor } = access;
    const stands = await queries.travelNeeds.findUnique({ where: { tripId }, select: { revision: true, saidById: true } });
    if (stands && stands.revision !== seenRevision) return { by: await nameOfUser(queries, stands.saidById) };
    const columns = { ...columnsOf(tripId, needs), saidAt: now, saidById: actor.userId, revision: seenRevision + 1 };
    await queries.travelNeeds.upsert({ where: { tripId }, create: { tripId, ...columns }, update: columns, select: { tripId: true } });
    await recordDeed(access, access.deed, now, queries);
    return null;
  });
}

async function nameOfUser(queries: Queries, id: string): Promise<string> {
  const user = await queries.user.findUnique({ where: { id }, select: { name: true } });
  return user?.name ?? '';
}

function columnsOf(tripId: string, { diets, dietNote, phone, ...plain }: TravelNeeds) {
  return {
    ...plain,
    diets: [...diets],
    dietNote: dietNote && sealValue(dietNote, needsPlace('dietNote', tripId)),
    phone: phone && sealValue(phone, needsPlace('phone', tripId)),
  };
}
