import type { Instant } from '../calendar/types';
import { chosenWords, type TripReader } from './updates';

/** Somebody who may be told of an update, and the last mail that told them of one on this trip. */
export interface UpdateHearer extends Omit<TripReader, 'name'> {
  /** Their own wish. */
  readonly hearsUpdates: boolean;
  /** Null where none went out, and once its note was read. */
  readonly unreadMailAt: Instant | null;
}

export interface Told<H extends UpdateHearer> {
  readonly hearer: H;
  /** Whether a mail goes with the note in their inbox. */
  readonly byMail: boolean;
}

/** One mail leads to all that is new, so more of them say nothing more. */
const MAIL_PAUSE_MS = 10 * 60_000;

/**
 * Who is told that there is an update: those who may read it and want to hear, but not who posted it. A mail goes unless one
 * of the last ten minutes is still unread: many updates at once make one mail, and nobody waits for the next in vain.
 */
export function toldOfUpdate<H extends UpdateHearer>(hearers: readonly H[], posterId: string, now: Instant): readonly Told<H>[] {
  const told = hearers.filter((hearer) => hearer.userId !== posterId && hearer.hearsUpdates && chosenWords(hearer) !== 'NONE');
  return told.map((hearer) => ({ hearer, byMail: !isFresh(hearer.unreadMailAt, now) }));
}

const isFresh = (mailedAt: Instant | null, now: Instant): boolean => mailedAt !== null && now.getTime() - mailedAt.getTime() < MAIL_PAUSE_MS;
