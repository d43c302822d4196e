import { database, type Queries } from './client';
import { MOST_TRIES } from './jobs';

/** A letter that tells somebody what became of an appointment. */
export interface LetterKey {
  readonly appointmentId: string;
  readonly userId: string;
  readonly sequence: number;
  readonly what: string;
}

/** Writes down that they are on their way, in the transaction that queues them. */
export async function addLetters(queries: Queries, letters: readonly LetterKey[], now: Date): Promise<void> {
  await queries.appointmentLetter.createMany({
    data: letters.map(({ appointmentId, userId, sequence, what }) => ({ appointmentId, userId, sequence, what, queuedAt: now })), skipDuplicates: true,
  });
}

const waiting = ({ appointmentId, userId, sequence, what }: LetterKey) => ({ appointmentId, userId, sequence, what, state: 'WAITING' }) as const;

/** What became of a letter; those of older releases have no row. */
export async function settleLetter(letter: LetterKey, state: 'SENT' | 'STOPPED', now: Date): Promise<void> {
  await database().appointmentLetter.updateMany({ where: waiting(letter), data: { state, settledAt: now } });
}

/** Counts a try that came to nothing. After the last one the letter has failed, as its job has. */
export async function countLetterTry(letter: LetterKey, now: Date): Promise<void> {
  const tried = { ...waiting(letter), tries: { gte: MOST_TRIES - 1 } };
  await database().appointmentLetter.updateMany({ where: tried, data: { state: 'FAILED', settledAt: now } });
  await database().appointmentLetter.updateMany({ where: waiting(letter), data: { tries: { increment: 1 } } });
}
