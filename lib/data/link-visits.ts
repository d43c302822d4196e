import type { LinkVisitor } from '@/lib/domain/access/actor';
import { isGood } from '@/lib/domain/people/share-link';
import { database } from './client';
import type { TripAccess } from './open-trip';
import { LINK_COLUMNS, partsOf, stampOf } from './share-link-rows';

/** A link that is good now, and whoever came with its address. */
export interface FoundLink {
  readonly linkId: string;
  readonly tripId: string;
  /** Another one after each change of the link. */
  readonly stamp: string;
  readonly passcodeHash: string | null;
  readonly expiresAt: Date;
  readonly lastOpenedAt: Date | null;
  /** Null until the passcode was given. */
  readonly visitor: LinkVisitor | null;
}

/** Whether the browser was given this link's passcode before. */
export type IsUnlocked = (linkId: string, passcodeHash: string) => boolean;

/** The link behind a token; null when it is unknown, turned off or over. */
export async function findLink(tokenHash: string, now: Date, isUnlocked: IsUnlocked): Promise<FoundLink | null> {
  const row = await database().shareLink.findUnique({
    where: { tokenHash, trip: { deletionAskedAt: null } }, select: { ...LINK_COLUMNS, tripId: true, revokedAt: true },
  });
  if (!row || !isGood(row, now)) return null;
  const { id: linkId, tripId, passcodeHash, expiresAt, lastOpenedAt } = row;
  const isOpen = passcodeHash === null || isUnlocked(linkId, passcodeHash);
  const visitor: LinkVisitor | null = isOpen ? { type: 'link', linkId, tripId, shows: partsOf(row) } : null;
  return { linkId, tripId, stamp: stampOf(row), passcodeHash, expiresAt, lastOpenedAt, visitor };
}

/** Counts one opening. Not a change of the link: nobody's open page hears of it. */
export async function countOpening({ actor: { linkId } }: TripAccess<'see-shared', LinkVisitor>, now: Date): Promise<void> {
  await database().$executeRaw`UPDATE "ShareLink" SET openings = openings + 1, "lastOpenedAt" = greatest("lastOpenedAt", ${now}) WHERE id = ${linkId}::uuid`;
}
