import type { Responder } from '@/lib/domain/access/actor';
import type { ResponderCode } from '@/lib/domain/card/types';
import { hashToken, issueToken, knownToken } from '@/lib/crypto/tokens';
import { database, type Queries } from './client';
import type { CARD_SHAPE } from './emergency-cards';
import type { Prisma } from './generated/client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { recordDeed } from './trip-audit';

type MayManage = TripAccess<'manage-people'>;
type CodeRow = Pick<Prisma.EmergencyCardGetPayload<typeof CARD_SHAPE>, 'tripId' | 'responderHash' | 'responderIssue' | 'responderSince'>;

/** The code of a card; its token only for those who print it, and null where none of our keys makes it any more. */
export function codeOf({ tripId, responderHash, responderIssue, responderSince }: CodeRow): ResponderCode | null {
  if (responderHash === null || responderSince === null) return null;
  return { since: responderSince, token: knownToken('responder', { rowId: tripId, issue: responderIssue }, responderHash) };
}

/** Turns the code on, or makes a new one: what was printed before is dead at once. False where there is no card. */
export const renewCode = (access: MayManage, now: Date): Promise<boolean> =>
  writingCode(access, now, (issue) => ({ responderHash: hashToken(issueToken('responder', { rowId: access.tripId, issue })), responderSince: now }));

/** Turns the code off: the next opening finds nothing. */
export const dropCode = (access: MayManage, now: Date): Promise<boolean> => writingCode(access, now, () => ({ responderHash: null, responderSince: null }));

type CodeColumns = Pick<CodeRow, 'responderHash' | 'responderSince'>;

/** Each write is a new issue: no token comes back that once was switched off. */
function writingCode(access: MayManage, now: Date, columns: (issue: number) => CodeColumns): Promise<boolean> {
  return onLockedTrip(access, async (queries) => {
    const issue = await nextIssue(queries, access);
    if (issue === null) return false;
    await queries.emergencyCard.update({
      where: { tripId: access.tripId }, data: { ...columns(issue), responderIssue: issue }, select: { tripId: true },
    });
    await recordDeed(access, access.deed, now, queries);
    return true;
  });
}

async function nextIssue(queries: Queries, { tripId }: MayManage): Promise<number | null> {
  const card = await queries.emergencyCard.findUnique({ where: { tripId }, select: { responderIssue: true } });
  return card && card.responderIssue + 1;
}

/** Who scanned the code whose token has this hash, read anew for each request. */
export async function responderByToken(responderHash: string): Promise<Responder | null> {
  const card = await database().emergencyCard.findUnique({ where: { responderHash, trip: { deletionAskedAt: null } }, select: { tripId: true } });
  return card && { type: 'responder', tripId: card.tripId };
}
