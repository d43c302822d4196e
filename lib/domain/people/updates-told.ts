import { chosenWords, type TripReader } from './updates';

/** Somebody who may be told of an update. */
export interface UpdateHearer extends Omit<TripReader, 'name'> {
  /** Their own wish. */
  readonly hearsUpdates: boolean;
}

/** Who is told that there is an update: those who may read it and want to hear, but not who posted it. */
export function toldOfUpdate<H extends UpdateHearer>(hearers: readonly H[], posterId: string): readonly H[] {
  return hearers.filter((hearer) => hearer.userId !== posterId && hearer.hearsUpdates && chosenWords(hearer) !== 'NONE');
}
