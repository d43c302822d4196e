import pLimit from 'p-limit';
import { nearestTo } from '@/lib/domain/appointments/booking-rules';
import type { Instant } from '@/lib/domain/calendar/types';
import { problem } from '@/lib/domain/problem';
import { type BookingAnswer, LOST, NOT_THERE, refusedWith } from './booking-answer';
import { database, type Queries } from './client';
import { isBusy, isDoubled, isLostRace } from './database-refusals';
import { loadTimes } from './desk';
import type { TripAccess } from './open-trip';

const TRIES = 4;
const NEXT_TIMES = 5;
const MS_A_DAY = 86_400_000;
/** Where other times are looked for first, and then, in days before and after the wanted one. */
const AROUND = [[3, 14], [30, 90]] as const;

const PATIENCE = { maxWait: 15_000, timeout: 15_000 };

/** So many bookings at once in this process: however many want the same hour, pages find a connection too. */
const inTurn = pLimit(4);

type Work = (queries: Queries) => Promise<BookingAnswer | typeof LOST>;

/** What somebody asks for, to be told of others like it. */
interface Wanted {
  readonly serviceId: string;
  readonly startsAt: Instant;
  readonly moving?: string;
}

/** One booking in one transaction. Who meets another tries again; who loses is told the next best times. */
export async function racing(work: Work): Promise<BookingAnswer | typeof LOST> {
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      return await inTurn(() => database().$transaction(work, PATIENCE));
    } catch (error) {
      // Those who share a trip come one after another: the same id twice is another trip's.
      if (isDoubled(error)) return NOT_THERE;
      if (isBusy(error)) return refusedWith(problem(null, 'desk-busy'));
      if (!isLostRace(error)) throw error;
    }
  }
  return LOST;
}

/** The next best times instead of one that is lost. */
export async function othersThan(access: TripAccess, { serviceId, startsAt, moving }: Wanted, now: Instant): Promise<BookingAnswer> {
  for (const [before, after] of AROUND) {
    const from = new Date(Math.max(now.getTime(), startsAt.getTime() - before * MS_A_DAY));
    const window = { from, until: new Date(startsAt.getTime() + after * MS_A_DAY) };
    const times = await loadTimes(access, { serviceId, window, now, moving });
    const others = (times?.slots ?? []).filter((slot) => slot.startsAt.getTime() !== startsAt.getTime());
    if (others.length > 0) return { type: 'taken', next: nearestTo(others, startsAt, NEXT_TIMES) };
  }
  return { type: 'taken', next: [] };
}
