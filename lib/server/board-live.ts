import { cookies } from 'next/headers';
import { openDesk } from '@/lib/data/open-desk';
import { addressInText } from '@/lib/input/arrivals-query';
import { markOf } from '@/lib/text/board-shown';
import { requestLocale } from '@/lib/text/request';
import { quietActor } from './actor';
import { answerLive, type LiveReader, refusedLive } from './answer-live';
import { boardAsked } from './arrivals-view';
import { type Access, type AskedBoard, drawBoard, type Look, tellBoard } from './board-stream';
import { eventStream } from './event-stream';
import { type LivePlaces, livePlaces } from './live-places';
import { sentSession } from './session';

/** Boards that one person looks at side by side; and all that one process holds open. */
const MOST_STREAMS = { person: 12, process: 1_000 };

/** A GET handler that tells the staff of a centre what changes on the board that the address asks for. To everybody else there is none. */
export function boardLiveHandler(places = placesOfProcess()): (request: Request) => Promise<Response> {
  return async (request) => {
    const { search, searchParams } = new URL(request.url);
    const address = addressInText(search);
    const look = lookAt(sentSession(await cookies()), address.centre);
    const access = await look();
    if (!access) return refusedLive(404);
    const { actor } = access;
    const asked = { view: boardAsked(address).view, locale: await requestLocale(), drawn: searchParams.get('drawn') ?? '' };
    return answerLive(request, { ...liveBoard(access, asked, look), places, caller: { actor, address: '' }, holder: actor.userId });
  };
}

function lookAt(token: string | null, centre: string | null): Look {
  return async () => {
    const actor = token && (await quietActor(token));
    return actor ? openDesk(actor, centre ?? actor.staff[0]?.centreId ?? '', 'see-arrivals') : null;
  };
}

const liveBoard = (access: Access, asked: AskedBoard, look: Look): Pick<LiveReader, 'state' | 'stream'> => ({
  async state() {
    const all = await drawBoard(access, asked);
    return { all: markOf(all) === asked.drawn ? null : all };
  },
  stream: (reading) => eventStream((line) => tellBoard(access, asked, { look, line }), reading),
});

// One a process, however often Next loads this module.
const held = globalThis as { mendwayBoardPlaces?: LivePlaces };

const placesOfProcess = (): LivePlaces => (held.mendwayBoardPlaces ??= livePlaces(MOST_STREAMS));
