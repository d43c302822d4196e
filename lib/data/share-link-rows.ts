import { createHash } from 'node:crypto';
import type { SharedParts } from '@/lib/domain/access/actor';
import { mayDo } from '@/lib/domain/access/deeds';
import { lastDayOf, type ShareLink } from '@/lib/domain/people/share-link';
import { knownToken } from '@/lib/crypto/tokens';
import type { Prisma } from './generated/client';
import type { AnyTripAccess } from './open-trip';

export const LINK_COLUMNS = {
  id: true, name: true, showsItinerary: true, showsFlights: true, showsStay: true, updates: true, tokenHash: true, issue: true,
  passcodeHash: true, expiresAt: true, openings: true, lastOpenedAt: true,
} as const satisfies Prisma.ShareLinkSelect;

export type LinkRow = Prisma.ShareLinkGetPayload<{ select: typeof LINK_COLUMNS }>;

/** A trip's links but those that were turned off, oldest first: for a statement that loads the trip's people. */
export const LINKS_SHAPE = {
  select: LINK_COLUMNS, where: { revokedAt: null }, orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Trip$linksArgs;

/** The links of a trip, with their addresses: only for those who manage people. */
export const linksOf = ({ standing }: AnyTripAccess, rows: readonly LinkRow[]): readonly ShareLink[] =>
  mayDo('manage-people', standing) ? rows.map(linkOf) : [];

function linkOf(row: LinkRow): ShareLink {
  const { id, name, tokenHash, issue, passcodeHash, expiresAt, openings, lastOpenedAt } = row;
  const token = knownToken('share-link', { rowId: id, issue }, tokenHash);
  return { id, name, shows: partsOf(row), lastDay: lastDayOf(expiresAt), token, expiresAt, hasPasscode: passcodeHash !== null, openings, lastOpenedAt, stamp: stampOf(row) };
}

export const partsOf = ({ showsItinerary, showsFlights, showsStay, updates }: Pick<LinkRow, 'showsItinerary' | 'showsFlights' | 'showsStay' | 'updates'>): SharedParts =>
  ({ itinerary: showsItinerary, flights: showsFlights, stay: showsStay, updates });

/** Another one after each change of the link; tells nothing of what stands in it. */
export function stampOf(row: LinkRow): string {
  const { tokenHash, passcodeHash, expiresAt, name } = row;
  const said = JSON.stringify([tokenHash, passcodeHash, expiresAt, name, partsOf(row)]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}
