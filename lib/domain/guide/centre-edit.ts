import { twoYearsAfter } from '../calendar/days';
import type { Day } from '../calendar/types';
import { type Problem, problem } from '../problem';
import { isNearNewYork } from './airport-distances';
import type { Centre } from './centre';

/** What an administrator says of a centre. */
export interface TypedCentre extends Pick<Centre, 'name' | 'alsoKnownAs' | 'address' | 'borough' | 'phone' | 'website' | 'spot' | 'status' | 'closedOn' | 'source' | 'checkedOn'> {
  readonly successorId: string | null;
}

type Known = Pick<Centre, 'id' | 'name' | 'status' | 'successor'>;

export interface CentreSurroundings {
  /** As it stood before; null for one that is not there yet. */
  readonly before: Known | null;
  /** All centres, this one among them. */
  readonly centres: readonly Known[];
  readonly today: Day;
}

/** Only a closed centre has a closing day and a successor: what was typed for another status is left out. */
export const settledCentre = (typed: TypedCentre): TypedCentre =>
  (typed.status === 'CLOSED' ? typed : { ...typed, closedOn: null, successorId: null });

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

function nameProblems({ name }: TypedCentre, { before, centres }: CentreSurroundings): readonly Problem[] {
  const isTaken = centres.some((one) => one.id !== before?.id && sameName(one.name, name));
  return isTaken ? [problem('name', 'centre-named-already')] : [];
}

/** A sign left out, or the two numbers the wrong way round, lies on the other side of the earth. */
const spotProblems = ({ spot }: TypedCentre): readonly Problem[] => (spot && !isNearNewYork(spot) ? [problem('latitude', 'not-near-new-york')] : []);

/** Somebody who says that it is open or closed says from where, so that the next one can look it up again. */
function sourceProblems({ status, source, checkedOn }: TypedCentre, { today }: CentreSurroundings): readonly Problem[] {
  if (checkedOn !== null && checkedOn > today) return [problem('checkedOn', 'day-not-yet')];
  if (status === 'UNVERIFIED') return [];
  return [...(source === '' ? [problem('source', 'required')] : []), ...(checkedOn === null ? [problem('checkedOn', 'required')] : [])];
}

/** A successor is open when it is named: successors of closed ones would lead on, and at last back. One that stood there stays. */
function successorProblems({ successorId }: TypedCentre, { before, centres }: CentreSurroundings): readonly Problem[] {
  if (successorId === null) return [];
  if (successorId === before?.id) return [problem('successorId', 'successor-is-itself')];
  if (successorId === before?.successor?.id) return [];
  const successor = centres.find(({ id }) => id === successorId);
  if (!successor) return [problem('successorId', 'unknown-choice')];
  return successor.status === 'OPEN' ? [] : [problem('successorId', 'successor-not-open')];
}

/** Whom a form offers as its successor: the open ones, and the one that stands there. */
export const possibleSuccessors = <C extends Known>(centres: readonly C[], centre: Known | null): readonly C[] =>
  centres.filter(({ id, status }) => id !== centre?.id && (status === 'OPEN' || id === centre?.successor?.id));

function closingProblems(typed: TypedCentre, around: CentreSurroundings): readonly Problem[] {
  if (typed.status !== 'CLOSED') return [];
  if (typed.closedOn === null) return [problem('closedOn', 'required'), ...successorProblems(typed, around)];
  const isFar = typed.closedOn > twoYearsAfter(around.today);
  return [...(isFar ? [problem('closedOn', 'day-too-far')] : []), ...successorProblems(typed, around)];
}

/** What keeps a centre from being stored as typed. */
export const centreProblems = (typed: TypedCentre, around: CentreSurroundings): readonly Problem[] =>
  [...nameProblems(typed, around), ...spotProblems(typed), ...closingProblems(typed, around), ...sourceProblems(typed, around)];

type Closing = Pick<TypedCentre, 'status' | 'closedOn' | 'successorId'>;

/** What an edit tells those whose trips name the centre; null where it tells them nothing. */
export function centreNews(before: Closing, after: Closing): 'CLOSED' | 'REOPENED' | null {
  if (after.status !== 'CLOSED') return before.status === 'CLOSED' ? 'REOPENED' : null;
  const isSame = before.status === 'CLOSED' && before.closedOn === after.closedOn && before.successorId === after.successorId;
  return isSame ? null : 'CLOSED';
}

const ACCENTS = /\p{Diacritic}/gu;
const LONGEST_ID = 60;

/** How a new centre is called in addresses; empty for a name without a Latin letter. */
export const centreIdOf = (name: string): string =>
  name.normalize('NFD').replace(ACCENTS, '').toLowerCase().replace(/[^a-z\d]+/g, '-').slice(0, LONGEST_ID).replace(/^-|-$/g, '');
