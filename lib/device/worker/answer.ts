/// <reference lib="webworker" />
import { Strategy, type StrategyHandler } from 'serwist';
import { keptAddress, tripOf } from '@/lib/domain/kept/addresses';
import { READER_HEADER } from '@/lib/domain/kept/wire';
import { wipeOthers } from '../kept/caches';
import { findCopy, firstKeptTrip } from '../kept/find-copy';
import { type Calm, calmPage, shownCopy } from '../kept/page-copy';
import { checkTrip } from './freshen';

/** A network that lets somebody wait longer is none, where there is a copy. */
const PATIENCE_MS = 4000;

const isServerDown = ({ status }: Response): boolean => status >= 500 && status !== 501;

/** A page from the network; where that does not answer, as it was kept; where it was not, a calm page that says so. */
export class NetworkThenKept extends Strategy {
  async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const url = new URL(request.url);
    const kept = await findCopy(url).catch(() => null);
    const asked = handler.fetch(request).catch(() => null);
    heedWhenItComes(handler, asked, url);
    const answer = await (kept ? Promise.race([asked, patience()]) : asked);
    if (answer && !(kept && isServerDown(answer))) return answer;
    if (kept) return shownCopy(kept);
    const trip = await firstKeptTrip();
    if (trip && url.pathname === '/trips') return Response.redirect(`/trips/${trip.tripId}`);
    return calm(url, { isSent: false, hasTrip: trip !== null });
  }
}

/** A form without script: the network or nothing, and never a page that looks as if it had been taken. */
export class SentElseCalm extends Strategy {
  async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const answer = await handler.fetch(request).catch(() => null);
    return answer ?? calm(new URL(request.url), { isSent: true, hasTrip: (await firstKeptTrip()) !== null });
  }
}

async function calm(url: URL, marks: Calm): Promise<Response> {
  const page = await findCopy(new URL('/offline', url)).catch(() => null);
  return page ? calmPage(page, marks) : Response.error();
}

/** Part of a page that Next loads by script: from the network alone, else the page is loaded whole. */
export class NetworkElseWhole extends Strategy {
  async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const url = new URL(request.url);
    const hasCopy = (await findCopy(url).catch(() => null)) !== null;
    const asked = handler.fetch(request).catch(() => null);
    heedWhenItComes(handler, asked, url);
    const answer = await (hasCopy ? Promise.race([asked, patience()]) : asked);
    return answer ?? new Response('', { headers: { 'content-type': 'text/html' } });
  }
}

const patience = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));

/** Also an answer that nobody waited for tells who is here. */
function heedWhenItComes(handler: StrategyHandler, asked: Promise<Response | null>, url: URL): void {
  void handler.waitUntil(asked.then((answer) => (answer ? heed(answer, url) : undefined)));
}

/** What an answer says beside the page: whose session it is, and whether the trip is still theirs to see. */
async function heed(answer: Response, url: URL): Promise<void> {
  const reader = answer.headers.get(READER_HEADER);
  if (reader !== null) await wipeOthers(reader);
  const tripId = tripOf(url.pathname);
  if (tripId !== null && (answer.status === 404 || answer.type === 'opaqueredirect' || answer.redirected)) await checkTrip(tripId, keptAddress(url));
}
