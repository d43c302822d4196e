import { mayDo, type Standing } from '../access/deeds';
import type { Day, Instant } from '../calendar/types';
import { dayAt, layOut } from '../itinerary/layout';
import type { Escort, Trip } from '../itinerary/types';
import { type Asked, type EscortBook, escortKey, pendingOf } from './escort';
import type { EscortAnswer } from './types';

/** What the escort does: from where to where, and on which two days, as far as the trip knows. */
export interface EscortDuty {
  readonly centre: string | null;
  readonly stay: string | null;
  readonly from: Day | null;
  readonly until: Day | null;
}

export function escortDuty(trip: Trip): EscortDuty {
  const layout = layOut(trip);
  const { nights } = trip.profile;
  const stays = layout.placed.filter(({ item }) => item.kind === 'STAY' && item.title !== '');
  const night = stays.find(({ span }) => span.from <= nights && nights < span.until) ?? stays[0];
  return { centre: trip.centre?.name ?? null, stay: night?.item.title ?? null, from: dayAt(layout, nights), until: dayAt(layout, nights + 1) };
}

/** `handed-over`: another took it on; `cannot-come`: said yes, and then that they cannot. */
export type EscortStanding = 'asked' | 'yes' | 'no' | 'handed-over' | 'cannot-come';

export interface EscortLine extends Asked {
  readonly standing: EscortStanding;
  readonly note: string;
  /** Null where the trip was planned with it: nobody wrote down when. */
  readonly askedAt: Instant | null;
  readonly answeredAt: Instant | null;
}

interface ViewedBook extends EscortBook {
  readonly answers: readonly EscortAnswer[];
}

/** Who was asked and what they said, in the order in which they were first asked; who need not answer any more is left out. */
export function escortLines(book: ViewedBook): readonly EscortLine[] {
  const groups = new Map<string, readonly EscortAnswer[]>();
  for (const said of book.answers) groups.set(escortKey(said), [...(groups.get(escortKey(said)) ?? []), said]);
  const lines = [...groups.values()].flatMap((words) => lineOf(book, words) ?? []);
  return [...unwritten(book.escort, groups), ...lines];
}

/** The trip was planned with somebody: the book knows nothing of them. */
function unwritten({ state, name, personId = null }: Escort, groups: ReadonlyMap<string, unknown>): readonly EscortLine[] {
  if ((state !== 'asked' && state !== 'accepted') || groups.has(escortKey({ personId, name }))) return [];
  return [{ personId, name, standing: state === 'asked' ? 'asked' : 'yes', note: '', askedAt: null, answeredAt: null }];
}

function lineOf(book: ViewedBook, words: readonly EscortAnswer[]): EscortLine | null {
  const last = words.at(-1);
  const standing = last && standingOf(book, words, last);
  if (!last || !standing) return null;
  const asked = words.findLast(({ word }) => word === 'ASKED');
  const { personId, name, note, saidAt } = last;
  return { personId, name, note, standing, askedAt: asked?.saidAt ?? null, answeredAt: standing === 'asked' ? null : saidAt };
}

function standingOf(book: ViewedBook, words: readonly EscortAnswer[], last: EscortAnswer): EscortStanding | null {
  if (pendingOf(book).some((one) => escortKey(one) === escortKey(last))) return 'asked';
  if (last.word === 'DECLINED') return 'no';
  if (last.word === 'HANDED_OVER') return 'handed-over';
  if (last.word === 'ACCEPTED') return isEscort(book.escort, last) ? 'yes' : null;
  // A question that was taken back says nothing of them; a yes that was taken back does.
  return last.word === 'WITHDREW' && words.at(-2)?.word === 'ACCEPTED' ? 'cannot-come' : null;
}

const isEscort = ({ state, name, personId = null }: Escort, who: Asked): boolean => state === 'accepted' && escortKey({ personId, name }) === escortKey(who);

/** A reason is for those who plan, and for who gave it. */
export function seenLines(lines: readonly EscortLine[], { userId, standing }: { readonly userId: string; readonly standing: Standing }): readonly EscortLine[] {
  if (mayDo('change-itinerary', standing)) return lines;
  return lines.map((line) => (line.personId === userId ? line : { ...line, note: '' }));
}

/** What that person is asked now, or said yes to: the question in front of them. */
export function ownQuestion(book: EscortBook, userId: string): 'asked' | 'yes' | null {
  if (pendingOf(book).some(({ personId }) => personId === userId)) return 'asked';
  return book.escort.state === 'accepted' && book.escort.personId === userId ? 'yes' : null;
}
