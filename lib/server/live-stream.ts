import type { AnyTripAccess } from '@/lib/data/open-trip';
import { followTrip } from '@/lib/data/trip-news';
import { tripState } from '@/lib/data/trips';
import type { LiveReader } from './answer-live';
import { eventStream, type Following, type Line, oneAfterAnother } from './event-stream';

/** The access of whoever holds a stream, as of now; null once the session or the access is over. */
export type Look = () => Promise<AnyTripAccess | null>;

/** The trip's version, its packing's and its people's: told at once and whenever one grows, while `look` gives access. */
export const liveTrip = (access: AnyTripAccess, look: Look): Pick<LiveReader, 'state' | 'stream'> => ({
  state: () => tripState(access),
  stream: (reading) => eventStream((line) => followState(access, look, line), reading),
});

function followState(access: AnyTripAccess, look: Look, { tell, close }: Line): Following {
  const lookAgain = oneAfterAnother(async () => {
    const told = await look();
    if (!told) return close();
    const { version, packing, people } = await tripState(told);
    tell(`${version} ${packing} ${people}`);
  }, close);
  const leave = followTrip(access, lookAgain);
  lookAgain();
  return { look: lookAgain, leave };
}
