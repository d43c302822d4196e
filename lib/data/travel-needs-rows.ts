import { DIETS, NOTHING_SAID, type TravelNeeds } from '@/lib/domain/arrivals/needs';
import { openValue } from '@/lib/crypto/seal';
import type { Prisma } from './generated/client';
import { sealedPlace } from './sealed-columns';

/** Where each encrypted value of a trip's needs is kept: the encryption is bound to this place and trip. */
export const needsPlace = (column: 'dietNote' | 'phone', tripId: string) => sealedPlace(`TravelNeeds.${column}`, tripId);

/** What the patient told the centre about the journey, as a part of a trip's joined statement. */
export const TRAVEL_NEEDS_SHAPE = {
  select: {
    tripId: true, travelsAlone: true, companionName: true, companionRelation: true, needsWheelchair: true, interpreter: true, diets: true,
    dietNote: true, phone: true, revision: true, saidAt: true, saidById: true,
  },
} as const satisfies Prisma.Trip$needsArgs;

export type TravelNeedsRow = Prisma.TravelNeedsGetPayload<typeof TRAVEL_NEEDS_SHAPE>;

/** Where there is no row nobody has said anything. */
export function travelNeedsOf(row: TravelNeedsRow | null): TravelNeeds {
  if (!row) return NOTHING_SAID;
  const { tripId, travelsAlone, companionName, companionRelation, needsWheelchair, interpreter } = row;
  return {
    travelsAlone, companionName, companionRelation, needsWheelchair, interpreter,
    diets: DIETS.filter((diet) => row.diets.includes(diet)),
    dietNote: row.dietNote && openValue(row.dietNote, needsPlace('dietNote', tripId)),
    phone: row.phone && openValue(row.phone, needsPlace('phone', tripId)),
  };
}
