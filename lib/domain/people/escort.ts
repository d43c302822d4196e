import type { TripRole } from '../access/deeds';
import type { Instant } from '../calendar/types';
import type { Escort, Trip } from '../itinerary/types';
import { type Problem, problem } from '../problem';
import type { EscortAnswer } from './types';

/** Whoever is asked: somebody on the trip by their account, somebody else by a name that the patient's side speaks for. */
export interface Asked {
  readonly personId: string | null;
  readonly name: string;
}

/** Somebody on the trip. */
export interface OnTrip {
  readonly userId: string;
  readonly name: string;
  readonly role: TripRole;
}

/** The escort as it is now, and all that was said on the way there, oldest first. */
export interface EscortBook {
  readonly escort: Escort;
  readonly answers: readonly Said[];
}

/** One new line of the book. */
export type Said = Pick<EscortAnswer, 'personId' | 'name' | 'word' | 'note'>;

/** What a word comes to: who the escort is then, and what the book gets. */
export interface EscortStep {
  readonly escort: Escort;
  readonly said: readonly Said[];
}

export const NOBODY: Escort = { state: 'none', name: '' };

/** One person, whether the trip names them or the book does. */
export const escortKey = ({ personId, name }: { readonly personId?: string | null; readonly name: string }): string => personId ?? `~${name.trim().toLowerCase()}`;

const isSomebody = ({ state }: Escort): boolean => state === 'asked' || state === 'accepted';
const isOne = (escort: Escort, who: Asked): boolean => isSomebody(escort) && escortKey(escort) === escortKey(who);

const escortOf = (state: Escort['state'], { personId, name }: Asked): Escort => ({ state, name, ...(personId !== null && { personId }) });
const askedOf = ({ personId = null, name }: Escort): Asked => ({ personId, name });
const line = (word: Said['word'], { personId, name }: Asked, note = ''): Said => ({ personId, name, word, note });

/** The last word about each, in the order in which they were first asked. */
function lastWords(answers: readonly Said[]): ReadonlyMap<string, Said> {
  return new Map(answers.map((said) => [escortKey(said), said]));
}

/** Those who are asked and have not answered, whoever was asked first first. The trip itself may name one that the book does not know. */
export function pendingOf({ escort, answers }: EscortBook): readonly Asked[] {
  const open = [...lastWords(answers).values()].filter(({ word }) => word === 'ASKED');
  const named = escort.state === 'asked' && !open.some((who) => isOne(escort, who)) ? [askedOf(escort)] : [];
  return [...named, ...open.filter((who) => !(isOne(escort, who) && escort.state === 'accepted')).map(({ personId, name }) => ({ personId, name }))];
}

const isPending = (book: EscortBook, who: Asked): boolean => pendingOf(book).some((one) => escortKey(one) === escortKey(who));

/** Who it is when that one is out of it: whoever else is asked, or nobody. */
function without(book: EscortBook, who: Asked): Escort {
  const next = pendingOf(book).find((one) => escortKey(one) !== escortKey(who));
  return next ? escortOf('asked', next) : NOBODY;
}

/** The patient cannot be their own escort. */
export function whoMayBeAsked(people: readonly OnTrip[], book: EscortBook): readonly OnTrip[] {
  return people.filter(({ userId: personId, name, role }) => {
    const who = { personId, name };
    return role !== 'OWNER' && !isPending(book, who) && !(isOne(book.escort, who) && book.escort.state === 'accepted');
  });
}

/** Somebody is asked. Who has said yes stays the escort until the new one says yes too. */
export function ask(book: EscortBook, who: Asked): EscortStep | Problem {
  if (isOne(book.escort, who) && book.escort.state === 'accepted') return problem(null, 'escort-is-already', { name: who.name });
  if (isPending(book, who)) return problem(null, 'escort-asked-already', { name: who.name });
  return { escort: book.escort.state === 'none' ? escortOf('asked', who) : book.escort, said: [line('ASKED', who)] };
}

/** What becomes of the others when one is the escort: who was it hands over, who was asked need not answer any more. */
function makeWay(book: EscortBook, who: Asked | null): readonly Said[] {
  const isOther = (one: Asked): boolean => who === null || escortKey(one) !== escortKey(who);
  const old = book.escort.state === 'accepted' && isOther(askedOf(book.escort)) ? [line('HANDED_OVER', askedOf(book.escort))] : [];
  return [...old, ...pendingOf(book).filter(isOther).map((one) => line('WITHDREW', one))];
}

/** Yes, from somebody who is asked. Of two who say it at once, the first is the escort. */
export function accept(book: EscortBook, who: Asked): EscortStep | Problem {
  if (isOne(book.escort, who) && book.escort.state === 'accepted') return { escort: book.escort, said: [] };
  if (!isPending(book, who)) return notAsked(book);
  return takeOn(book, who);
}

/** They are the escort, whoever was it or was asked before. */
export const takeOn = (book: EscortBook, who: Asked): EscortStep => ({
  escort: escortOf('accepted', who), said: [...makeWay(book, who), line('ACCEPTED', who)],
});

/** What a centre arranges: a person or a service, and perhaps a number to call. */
export interface Arrangement {
  readonly name: string;
  readonly phone: string;
}

/** The escort as somebody saw it on a page: what they say is about that one. */
export const escortMark = ({ state, name }: Escort): string => `${state} ${name}`.trim();

/** The centre names what it arranges. A person's own yes is not taken from them: first they, or those who plan, say that they cannot come. */
export function arrangeByCentre(book: EscortBook, { name, phone }: Arrangement): EscortStep | Problem {
  const { escort } = book;
  if (escort.state === 'accepted') return problem(null, 'escort-has-said-yes', { name: escort.name });
  return { escort: { state: 'centre', name, ...(phone && { phone }) }, said: makeWay(book, null) };
}

/** The centre does not arrange it any more: whoever was asked meanwhile is asked, or nobody is. */
export function endArrangement(book: EscortBook): EscortStep | Problem {
  return book.escort.state === 'centre' ? { escort: without(book, askedOf(book.escort)), said: [] } : problem(null, 'stale');
}

function notAsked({ escort }: EscortBook): Problem {
  return escort.state === 'accepted' ? problem(null, 'escort-settled', { name: escort.name }) : problem(null, 'escort-not-asked');
}

/** No, from somebody who is asked; perhaps with a reason. */
export function decline(book: EscortBook, who: Asked, note: string): EscortStep | Problem {
  if (isOne(book.escort, who) && book.escort.state === 'accepted') return problem(null, 'escort-said-yes', { name: who.name });
  if (!isPending(book, who)) {
    const hasSaidSo = lastWords(book.answers).get(escortKey(who))?.word === 'DECLINED';
    return hasSaidSo ? { escort: book.escort, said: [] } : notAsked(book);
  }
  return { escort: isOne(book.escort, who) ? without(book, who) : book.escort, said: [line('DECLINED', who, note)] };
}

/** They need not answer any more. */
export function takeBackQuestion(book: EscortBook, who: Asked): EscortStep | Problem {
  if (!isPending(book, who)) return notAsked(book);
  return { escort: isOne(book.escort, who) ? without(book, who) : book.escort, said: [line('WITHDREW', who)] };
}

/** Whoever said yes says that they cannot come after all. */
export function cannotCome(book: EscortBook, who: Asked, note: string): EscortStep | Problem {
  if (!isOne(book.escort, who) || book.escort.state !== 'accepted') return problem(null, 'escort-not-you');
  return { escort: without(book, who), said: [line('WITHDREW', who, note)] };
}

/** Somebody leaves the trip: their yes goes with them, and so does what they were asked. Null when it was never theirs. */
export function leaves(book: EscortBook, userId: string): EscortStep | null {
  const who = { personId: userId, name: nameOf(book, userId) };
  const isTheirs = isOne(book.escort, who);
  if (!isTheirs && !isPending(book, who)) return null;
  return { escort: isTheirs ? without(book, who) : book.escort, said: [line('WITHDREW', who)] };
}

function nameOf({ escort, answers }: EscortBook, userId: string): string {
  return escort.personId === userId ? escort.name : (answers.findLast(({ personId }) => personId === userId)?.name ?? '');
}

/**
 * What the book gets where another deed changed the escort: an undo, a new plan, an answer on the list of calls.
 * A yes that is gone is taken back, and so is a question; a yes for another day is asked for anew.
 */
export function wordsBetween(book: EscortBook, after: Escort): readonly Said[] {
  const who = askedOf(after);
  if (after.state === 'accepted') return isOne(book.escort, who) && book.escort.state === 'accepted' ? [] : takeOn(book, who).said;
  if (after.state === 'centre') return makeWay(book, null);
  const old = isSomebody(book.escort) && !isOne(after, askedOf(book.escort)) ? [line('WITHDREW', askedOf(book.escort))] : [];
  const isAskedAnew = after.state === 'asked' && !isPending(book, who);
  return [...old, ...(isAskedAnew ? [line('ASKED', who)] : [])];
}

/** Where another deed leaves nobody, whoever was asked beside is the one who is asked. */
export const withPending = (book: EscortBook, after: Trip): Trip =>
  after.escort.state === 'none' && book.escort.state !== 'none' ? { ...after, escort: without(book, askedOf(book.escort)) } : after;

/**
 * A person's own yes is theirs alone to give: no other deed gives it, and no undo puts it back. They are asked again.
 * `by`: who says it now; null for an undo, which speaks for nobody.
 */
export function withOwnYes(before: Trip, after: Trip, by: string | null): Trip {
  const { state, personId } = after.escort;
  const isOld = before.escort.state === 'accepted' && before.escort.personId === personId;
  if (state !== 'accepted' || !personId || personId === by || isOld) return after;
  return { ...after, escort: { ...after.escort, state: 'asked' } };
}

/** What an undo puts back: no yes of a person's own, and nobody who has left the trip. */
export const putBack = (before: Trip, after: Trip, isOnTrip: boolean): Trip =>
  isOnTrip ? withOwnYes(before, after, null) : { ...after, escort: NOBODY };

/** Since when whoever the trip names is asked; null: the book knows of no question to them. */
export const askedSince = (escort: Escort, answers: readonly EscortAnswer[]): Instant | null =>
  answers.findLast((said) => said.word === 'ASKED' && escortKey(said) === escortKey(escort))?.saidAt ?? null;
