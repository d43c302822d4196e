import { addDays, laterDay } from '../calendar/days';
import type { Day } from '../calendar/types';
import { ARRIVAL_NEEDS, type ArrivalNeed } from './needs';
import { isFound, isSearch } from './sought';
import { ARRIVAL_FLAGS, type Arrival, type ArrivalFlag } from './types';

/** By the New York day of landing, today included; `ahead`: from today on, with those whose day nobody knows. `here`: in New York now. */
export const BOARD_RANGES = ['today', 'week', 'month', 'ahead', 'here'] as const;
export type BoardRange = (typeof BOARD_RANGES)[number] | DaysAsked;

/** Both included. */
export interface DaysAsked {
  readonly from: Day;
  readonly to: Day;
}

/** No open finding; none that is blocked; one that is. */
export const READINESS = ['ready', 'to-fix', 'blocked'] as const;
export type Readiness = (typeof READINESS)[number];

/** `at-risk`: any flag at all. */
export const BOARD_ONLY = ['needs-someone', 'awaits', 'at-risk'] as const;
export type BoardOnly = (typeof BOARD_ONLY)[number];

export const BOARD_SORTS = ['lands', 'surgery', 'patient'] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

export type Assigned = 'all' | 'me' | 'nobody' | { readonly userId: string };

/** Of needs and flags a line has one of those that are named; all else it has at once. */
export interface BoardFilters {
  readonly range: BoardRange;
  readonly assigned: Assigned;
  readonly needs: readonly ArrivalNeed[];
  readonly flags: readonly ArrivalFlag[];
  /** Null: any. */
  readonly readiness: Readiness | null;
  readonly only: readonly BoardOnly[];
  readonly sort: BoardSort;
}

export const DEFAULT_FILTERS: BoardFilters = { range: 'month', assigned: 'all', needs: [], flags: [], readiness: null, only: [], sort: 'lands' };

/** A line with the text that a search looks in: lower case, without accents, the name first. */
export type ListedArrival = Arrival & { readonly search: string };

/** What is asked of a board. */
export interface BoardQuestion {
  readonly filters: BoardFilters;
  /** What was searched for; empty: nothing. A search looks through all days, whatever range is chosen. */
  readonly find: string;
}

interface Asker {
  /** In New York. */
  readonly today: Day;
  readonly userId: string;
}

/** How many days, today included, a range of the days ahead has; the counts above a board are of the same. */
export const DAYS_AHEAD = { today: 1, week: 7, month: 30 } as const;

/** The days of a range, the last not included; null where days alone do not say it, or there is no end. */
export function daysOf(range: BoardRange, today: Day): { readonly from: Day; readonly until: Day | null } | null {
  if (typeof range === 'object') return { from: range.from, until: addDays(range.to, 1) };
  switch (range) {
    case 'today':
    case 'week':
    case 'month':
      return { from: today, until: addDays(today, DAYS_AHEAD[range]) };
    case 'ahead':
      return { from: today, until: null };
    case 'here':
      return null;
  }
}

/** Whether a board that asks so shows the line: the same that the database answers. */
export function matches(arrival: ListedArrival, { filters, find }: BoardQuestion, asker: Asker): boolean {
  return (isSearch(find) ? isFound(arrival.search, find) : isInRange(arrival, filters.range, asker.today))
    && isAssigned(arrival, filters.assigned, asker.userId)
    && hasOneOf(arrival.needs, filters.needs)
    && hasOneOf(arrival.flags, filters.flags)
    && (filters.readiness === null || readinessOf(arrival) === filters.readiness)
    && filters.only.every((one) => isOnly(arrival, one));
}

function isInRange(arrival: Arrival, range: BoardRange, today: Day): boolean {
  const days = daysOf(range, today);
  if (days === null) return isHere(arrival, today);
  const { arrivesOn } = arrival;
  if (arrivesOn === null) return days.until === null;
  return arrivesOn >= days.from && (days.until === null || arrivesOn < days.until);
}

/** In New York: from the day of landing to that of the journey home, which cannot be before it, unless staff know them to be home. */
function isHere({ arrivesOn, leavesOn, stage }: Arrival, today: Day): boolean {
  if (arrivesOn === null || arrivesOn > today || stage === 'HOME') return false;
  return leavesOn === null || laterDay(leavesOn, arrivesOn) >= today;
}

function isAssigned({ coordinator }: Arrival, assigned: Assigned, userId: string): boolean {
  if (assigned === 'all') return true;
  if (assigned === 'nobody') return coordinator === null;
  return coordinator?.userId === (assigned === 'me' ? userId : assigned.userId);
}

const hasOneOf = <T>(has: readonly T[], asked: readonly T[]): boolean => asked.length === 0 || asked.some((one) => has.includes(one));

export const readinessOf = ({ blocked, warnings }: Pick<Arrival, 'blocked' | 'warnings'>): Readiness =>
  blocked > 0 ? 'blocked' : warnings > 0 ? 'to-fix' : 'ready';

/** Nothing is to be fixed, no flag is up, and both days are known; else a trip that is ready by its findings is still being planned. */
export const isWhole = ({ blocked, warnings, flags, surgeryOn, arrivesOn, line: { mode } }: Arrival): boolean =>
  readinessOf({ blocked, warnings }) === 'ready' && flags.length === 0 && surgeryOn !== null && (arrivesOn !== null || mode === 'LOCAL');

function isOnly({ needsSomeone, awaits, flags }: Arrival, only: BoardOnly): boolean {
  switch (only) {
    case 'needs-someone':
      return needsSomeone;
    case 'awaits':
      return awaits > 0;
    case 'at-risk':
      return flags.length > 0;
  }
}

/** The same filters, each word once and in its place: so two addresses of one board are one address. */
export const inCanonicalOrder = (filters: BoardFilters): BoardFilters => ({
  ...filters, needs: inOrder(ARRIVAL_NEEDS, filters.needs), flags: inOrder(ARRIVAL_FLAGS, filters.flags), only: inOrder(BOARD_ONLY, filters.only),
});

const inOrder = <T>(all: readonly T[], chosen: readonly T[]): readonly T[] => all.filter((one) => chosen.includes(one));
