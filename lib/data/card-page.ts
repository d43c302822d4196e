import type { EmergencyCard, ResponderCode } from '@/lib/domain/card/types';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { database } from './client';
import { CARD_SHAPE, cardOf } from './emergency-cards';
import type { Prisma } from './generated/client';
import type { AnyTripAccess } from './open-trip';
import { codeOf } from './responder-codes';
import { recordOf, TRIP_SHAPE } from './trip-record';

export interface LoadedCard {
  readonly record: TripRecord;
  /** Null while nobody has filled it in. */
  readonly card: EmergencyCard | null;
  readonly code: ResponderCode | null;
}

/** Of the trip's people those who see the medical part, and whoever scanned the card's code. */
const mayRead = (standing: Standing): boolean => mayDo('see-medical', standing) || mayDo('see-responder-card', standing);

const WITH_CARD = { ...TRIP_SHAPE, card: { select: { ...CARD_SHAPE.select, ...TRIP_SHAPE.card.select } } } as const satisfies Prisma.TripInclude;

/** The trip with its card, in one statement. */
export async function loadCard(access: AnyTripAccess): Promise<LoadedCard> {
  if (!mayRead(access.standing)) throw new Error(`no card for ${access.deed}`);
  const row = await database().trip.findUniqueOrThrow({ where: { id: access.tripId }, include: WITH_CARD, relationLoadStrategy: 'join' });
  return { record: await recordOf(row), card: row.card && cardOf(row.card), code: row.card && codeOf(row.card) };
}
