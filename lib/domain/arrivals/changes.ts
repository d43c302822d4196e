import type { Instant } from '../calendar/types';
import { ARRIVAL_CHANGES, type ArrivalChange, type ArrivalKept } from './types';

type Kind = ArrivalChange['what'];
type Differs = (before: ArrivalKept, after: ArrivalKept) => boolean;

const isOther = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** A difference of what is shown of it. */
const by = (shown: (line: ArrivalKept) => unknown): Differs => (before, after) => isOther(shown(before), shown(after));

const DIFFERS: Readonly<Record<Kind, Differs>> = {
  // Only what comes onto the board is new.
  new: () => false,
  landing: by(({ arrivesOn, arrivesAt }) => [arrivesOn, arrivesAt]),
  flight: by(({ line: { flight, airport, mode } }) => [flight, airport, mode]),
  surgery: by(({ surgeryOn, line }) => [surgeryOn, line.surgeryAt]),
  home: by(({ leavesOn, line: { leavesAt, flightHome } }) => [leavesOn, leavesAt, flightHome]),
  companion: by(({ line: { companion: { isAlone, name, relation } } }) => [isAlone, name, relation]),
  escort: by(({ line: { escort: { state, name } } }) => [state, name]),
  needs: by(({ needs, line: { interpreter, diets } }) => [needs, interpreter, diets]),
  flags: by((line) => line.flags),
  word: (before, after) => after.awaits > before.awaits,
  answer: (before, after) => after.line.question === 'answered' && before.line.question !== 'answered',
};

/** What staff want to know of a line that was kept before; a line that was never kept is new. */
export function changesOf(before: ArrivalKept | null, after: ArrivalKept, at: Instant): readonly ArrivalChange[] {
  const kinds: readonly Kind[] = before ? ARRIVAL_CHANGES.filter((what) => DIFFERS[what](before, after)) : ['new'];
  return kinds.map((what) => ({ what, at: at.toISOString() }));
}

/** The latest of each kind, the latest first: a badge asks what has changed since a moment, and not how often. */
export function withChanges(known: readonly ArrivalChange[], fresh: readonly ArrivalChange[]): readonly ArrivalChange[] {
  const replaced = new Set(fresh.map(({ what }) => what));
  return [...fresh, ...known.filter(({ what }) => !replaced.has(what))];
}
