import type { UpdateWords } from '../access/actor';
import { mayDo, type Standing, type TripRole } from '../access/deeds';
import type { Update } from './types';

/** Who reads updates, and what the owner chose for them beforehand. */
export interface UpdateReader {
  readonly words: UpdateWords;
  /** Null for whoever holds a link. */
  readonly userId: string | null;
  /** For staff: the centre that they speak for. */
  readonly centreId: string | null;
}

/** Somebody on the trip, as far as updates go. */
export interface TripReader {
  readonly userId: string;
  readonly name: string;
  readonly role: Exclude<TripRole, 'STAFF'>;
  readonly updates: UpdateWords;
}

/** For owner and keeper nobody chooses: they read everything. */
export const isChosenFor = ({ role }: Pick<TripReader, 'role'>): boolean => !mayDo('manage-people', { role, seesMedical: false });

export const chosenWords = (reader: Pick<TripReader, 'role' | 'updates'>): UpdateWords => (isChosenFor(reader) ? reader.updates : 'TEXT');

/** What somebody posted they read whole, and so does a centre what its staff posted; else the owner's choice holds. */
function wordsFor({ words, userId, centreId }: UpdateReader, { postedById, centre }: Pick<Update, 'postedById' | 'centre'>): UpdateWords {
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
export const latestUpdate = (updates: readonly Update[]): Update | null => updates.find(({ withdrawnAt }) => !withdrawnAt) ?? null;

/** Who reads which words of an update, before it is posted. */
export interface UpdateAudience {
  readonly people: Readonly<Record<UpdateWords, readonly string[]>>;
  /** How many links show so much. */
  readonly links: Readonly<Record<UpdateWords, number>>;
}

export function audienceOf(people: readonly TripReader[], links: readonly UpdateWords[], posterId: string): UpdateAudience {
  const others = people.filter(({ userId }) => userId !== posterId);
  const named = (words: UpdateWords) => others.filter((one) => chosenWords(one) === words).map(({ name }) => name);
  const counted = (words: UpdateWords) => links.filter((one) => one === words).length;
  return {
    people: { TEXT: named('TEXT'), STATE: named('STATE'), NONE: named('NONE') },
    links: { TEXT: counted('TEXT'), STATE: counted('STATE'), NONE: counted('NONE') },
  };
}

interface Corrector {
  readonly userId: string;
  readonly standing: Standing;
}

/** Whoever posted it, and owner or keeper; what was taken back stays so. */
export function mayCorrect({ userId, standing }: Corrector, { postedById, withdrawnAt }: Pick<Update, 'postedById' | 'withdrawnAt'>): boolean {
  if (withdrawnAt || !mayDo('post-update', standing)) return false;
  return postedById === userId || mayDo('manage-people', standing);
}
