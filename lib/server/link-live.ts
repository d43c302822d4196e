import { hashToken } from '@/lib/crypto/tokens';
import { findLink, type IsUnlocked } from '@/lib/data/link-visits';
import { answerLive, refusedLive } from './answer-live';
import { type LinkAccess, openLink, unlockedHere } from './link-visit';
import { type LivePlaces, livePlaces } from './live-places';
import { liveTrip } from './live-stream';
import { visitorCall } from './visitor-page';

type LinkLiveHandler = (request: Request, route: { params: Promise<{ token: string }> }) => Promise<Response>;

/** A family that looks together; and all that one process holds open for links, beside those of people with an account. */
const MOST_STREAMS = { person: 60, process: 500 };

/** Timers count no further; a stream that would end later ends before that by itself. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A GET handler that tells whoever holds a link that shows updates when there is news. It ends with the link as it is. */
export function linkLiveHandler(places = placesOfProcess()): LinkLiveHandler {
  return async (request, { params }) => {
    const { token } = await params;
    const isUnlocked = await unlockedHere();
    const call = await visitorCall('see-link-live', token, (hash, now) => findLink(hash, now, isUnlocked));
    if (!call) return refusedLive(404);
    const { found: { stamp, linkId, expiresAt }, now, address } = call;
    const look = lookAt(hashToken(token), stamp, isUnlocked);
    const access = await look();
    if (!access) return refusedLive(404);
    const ends = AbortSignal.timeout(Math.min(expiresAt.getTime() - now.getTime(), LONGEST_TIMER_MS));
    return answerLive(request, { ...liveTrip(access, look), places, caller: { actor: null, address }, holder: linkId, ends });
  };
}

/** The access while the link is what it was: one that shows something else now is opened anew. */
function lookAt(tokenHash: string, stamp: string, isUnlocked: IsUnlocked): () => Promise<LinkAccess | null> {
  return async () => {
    const link = await findLink(tokenHash, new Date(), isUnlocked);
    const isSame = link?.stamp === stamp && link.visitor !== null && link.visitor.shows.updates !== 'NONE';
    return isSame ? openLink(link) : null;
  };
}

// One a process, however often Next loads this module.
const held = globalThis as { mendwayLinkPlaces?: LivePlaces };

const placesOfProcess = (): LivePlaces => (held.mendwayLinkPlaces ??= livePlaces(MOST_STREAMS));
