import { contactCount } from '@/lib/domain/card/blank-card';
import type { CardContent, EmergencyCard } from '@/lib/domain/card/types';
import { openValue, sealValue } from '@/lib/crypto/seal';
import type { Queries } from './client';
import type { Prisma } from './generated/client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { sealedPlace } from './sealed-columns';
import { recordDeed } from './trip-audit';

/** Where a card's content is kept: the encryption is bound to this place and trip. */
const contentPlace = (tripId: string) => sealedPlace('EmergencyCard.content', tripId);

export const CARD_SHAPE = {
  select: { tripId: true, content: true, revision: true, checkedAt: true, checkedByName: true, responderHash: true, responderIssue: true, responderSince: true },
} as const satisfies Prisma.Trip$cardArgs;

type CardRow = Prisma.EmergencyCardGetPayload<typeof CARD_SHAPE>;

export function cardOf(row: CardRow): EmergencyCard {
  return {
    // Sealed by `saveCard` alone, from a content that `lib/input` has read.
    content: JSON.parse(openValue(row.content, contentPlace(row.tripId))) as CardContent,
    revision: row.revision,
    checkedAt: row.checkedAt,
    checkedBy: row.checkedByName,
  };
}

export interface CardWrite {
  readonly content: CardContent;
  /** The revision that the form showed; 0 where there was no card yet. */
  readonly seenRevision: number;
  readonly now: Date;
}

/** Saves the card as a whole. Null when it is done; the card as somebody else saved it meanwhile, and then nothing is written. */
export function saveCard(access: TripAccess<'change-card'>, { content, seenRevision, now }: CardWrite): Promise<EmergencyCard | null> {
  return onLockedTrip(access, async (queries) => {
    const stands = await heldCard(queries, access);
    if (stands && stands.revision !== seenRevision) return stands;
    const { tripId } = access;
    const columns = { ...contentColumns(access, content), ...checkedBy(access, now), revision: seenRevision + 1 };
    await queries.emergencyCard.upsert({ where: { tripId }, create: { tripId, ...columns }, update: columns, select: { tripId: true } });
    await recordDeed(access, access.deed, now, queries);
    return null;
  });
}

/** Says of the card that was shown that it is still right; false where it is not the same any more. */
export function checkCard(access: TripAccess<'change-card'>, seenRevision: number, now: Date): Promise<boolean> {
  return onLockedTrip(access, async (queries) => {
    const stands = await heldCard(queries, access);
    if (stands?.revision !== seenRevision) return false;
    await queries.emergencyCard.update({ where: { tripId: access.tripId }, data: checkedBy(access, now), select: { tripId: true } });
    await recordDeed(access, access.deed, now, queries);
    return true;
  });
}

/** The card as it is under the trip's lock. */
async function heldCard(queries: Queries, { tripId }: TripAccess): Promise<EmergencyCard | null> {
  const row = await queries.emergencyCard.findUnique({ where: { tripId }, ...CARD_SHAPE });
  return row && cardOf(row);
}

const contentColumns = ({ tripId }: TripAccess, content: CardContent) => ({
  content: sealValue(JSON.stringify(content), contentPlace(tripId)),
  contacts: contactCount(content),
});

const checkedBy = ({ actor }: TripAccess, now: Date) => ({ checkedAt: now, checkedById: actor.userId, checkedByName: actor.name });
