import type { UpdateWords } from '../access/actor';
import type { Update } from './types';

/** Who reads updates, and what the owner chose for them beforehand. */
export interface UpdateReader {
  readonly words: UpdateWords;
  /** Null for whoever holds a link. */
  readonly userId: string | null;
  /** For staff: the centre that they speak for. */
  readonly centreId: string | null;
}

/** What somebody posted they read whole, and so does a centre what its staff posted; else the owner's choice holds. */
export function wordsFor({ words, userId, centreId }: UpdateReader, { postedById, centre }: Pick<Update, 'postedById' | 'centre'>): UpdateWords {
  const isOwn = userId !== null && userId === postedById;
  const isTheirCentres = centreId !== null && centreId === centre?.id;
  return isOwn || isTheirCentres ? 'TEXT' : words;
}

const wordless = (update: Update): Update => ({ ...update, text: null, corrected: [] });

/** The update as the reader is shown it; null where it is not for them. What was taken back has no words for anybody. */
export function updateFor(reader: UpdateReader, update: Update): Update | null {
  const words = wordsFor(reader, update);
  if (words === 'NONE') return null;
  return words === 'STATE' || update.withdrawnAt ? wordless(update) : update;
}

/** What the reader is shown, newest first. */
export const updatesRead = (reader: UpdateReader, updates: readonly Update[]): readonly Update[] =>
  updates.flatMap((update) => updateFor(reader, update) ?? []).sort(newestFirst);

/** Two of the same moment stand in the order of their ids, which grow with time. */
const newestFirst = (one: Update, other: Update): number =>
  other.postedAt.getTime() - one.postedAt.getTime() || (one.id < other.id ? 1 : -1);

/** What counts now: the newest that nobody took back. */
export const latestUpdate = (newestFirst: readonly Update[]): Update | null => newestFirst.find(({ withdrawnAt }) => !withdrawnAt) ?? null;
