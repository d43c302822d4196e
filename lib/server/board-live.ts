import { cookies } from 'next/headers';
import { followStaff } from '@/lib/data/arrival-news';
import { type BoardView, loadBoard } from '@/lib/data/arrivals';
import { type DeskAccess, openDesk } from '@/lib/data/open-desk';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { liveBoardQuery } from '@/lib/input/board-live';
import type { Locale } from '@/lib/text/locale';
import { requestLocale } from '@/lib/text/request';
import { type BoardMessage, type BoardShown, markOf } from '@/lib/text/board-shown';
import { quietActor } from './actor';
import { answerLive, type LiveReader, refusedLive } from './answer-live';
import { boardAsked } from './arrivals-view';
import { followBoard } from './board-news';
import { boardShown } from './board-shown';
import { eventStream, type Following, type Line, oneAfterAnother } from './event-stream';
import { type LivePlaces, livePlaces } from './live-places';
import { sentSession } from './session';

/** Boards that one person looks at side by side; and all that one process holds open. */
const MOST_STREAMS = { person: 12, process: 1_000 };

type Access = DeskAccess<'see-arrivals'>;

/** The board of whoever holds a stream, as of now; null once the session or the place in the staff is over. */
type Look = () => Promise<Access | null>;

interface Asked {
  readonly view: BoardView;
  readonly locale: Locale;
  /** The mark of what the page shows already. */
  readonly drawn: string;
}

/** A GET handler that tells the staff of a centre what changes on the board that the address asks for. To everybody else there is none. */
export function boardLiveHandler(places = placesOfProcess()): (request: Request) => Promise<Response> {
  return async (request) => {
    const { drawn, ...address } = liveBoardQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const look = lookAt(sentSession(await cookies()), address.centre);
    const access = await look();
    if (!access) return refusedLive(404);
    const { actor } = access;
    const asked = { view: boardAsked(address).view, locale: await requestLocale(), drawn };
    return answerLive(request, { ...liveBoard(access, asked, look), places, caller: { actor, address: '' }, holder: actor.userId });
  };
}

function lookAt(token: string | null, centre: string | null): Look {
  return async () => {
    const actor = token && (await quietActor(token));
    return actor ? openDesk(actor, centre ?? actor.staff[0]?.centreId ?? '', 'see-arrivals') : null;
  };
}

const liveBoard = (access: Access, asked: Asked, look: Look): Pick<LiveReader, 'state' | 'stream'> => ({
  state: async () => unseen(await draw(access, asked), asked.drawn),
  stream: (reading) => eventStream((line) => followLive(access, asked, look, line), reading),
});

const draw = async (access: Access, { view, locale }: Asked): Promise<BoardShown> => {
  const now = new Date();
  return boardShown(await loadBoard(access, view, now), view, locale, now);
};

