import type { SharedParts } from '../access/actor';
import { addDays } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '../calendar/zones';
import { type Problem, problem } from '../problem';

/** Links of one trip at a time; those that were turned off do not count. */
export const MOST_LINKS = 20;
/** No link works longer than this from the day on which its last day is chosen. */
const LONGEST_DAYS = 365;
const SHORTEST_PASSCODE = 6;
/** When nobody knows yet when the patient comes home. */
const USUAL_DAYS = 60;

/** What somebody chooses for a link. */
export interface LinkChoice {
  /** Whom it is for. */
  readonly name: string;
  readonly shows: SharedParts;
  /** The last New York day on which it works, to its end. */
  readonly lastDay: Day;
}

/** A link as those who manage people see it. */
export interface ShareLink extends LinkChoice {
  readonly id: string;
  /** Opens it; null when it was made with a key that we do not have any more. */
  readonly token: string | null;
  readonly expiresAt: Instant;
  readonly hasPasscode: boolean;
  readonly openings: number;
  readonly lastOpenedAt: Instant | null;
  /** Names what stands here; a form sends back the one it showed. */
  readonly stamp: string;
}

/** What a form says about the passcode of a link. */
export type PasscodeChoice = { readonly type: 'keep' } | { readonly type: 'none' } | { readonly type: 'set'; readonly passcode: string };

/** The moment at which a link that works to the end of a day stops. */
export const endOf = (lastDay: Day): Instant => startOfDay(addDays(lastDay, 1), NEW_YORK);

export const lastDayOf = (expiresAt: Instant): Day => addDays(dayIn(NEW_YORK, expiresAt), -1);

export interface LinkTerm {
  readonly expiresAt: Instant;
  /** Left out where links that were turned off are not even read. */
  readonly revokedAt?: Instant | null;
}

/** Whether a link opens anything now. */
export const isGood = ({ expiresAt, revokedAt = null }: LinkTerm, now: Instant): boolean => revokedAt === null && expiresAt > now;

export const lastDayPossible = (today: Day): Day => addDays(today, LONGEST_DAYS);

/** The last day to begin with: the day after coming home, or two months ahead where that day is unknown or over. */
export function usualLastDay(homeOn: Day | null, today: Day): Day {
  const after = homeOn && addDays(homeOn, 1);
  const isFit = after !== null && after >= today && after <= lastDayPossible(today);
  return isFit ? after : addDays(today, USUAL_DAYS);
}

const showsNothing = ({ itinerary, flights, stay, updates }: SharedParts): boolean => !itinerary && !flights && !stay && updates === 'NONE';

/** What is wrong with a choice, each beside its field. */
export function choiceProblems({ shows, lastDay }: LinkChoice, today: Day): readonly Problem[] {
  return [
    ...(showsNothing(shows) ? [problem('parts', 'link-shows-nothing')] : []),
    ...(lastDay < today ? [problem('lastDay', 'link-day-over')] : []),
    ...(lastDay > lastDayPossible(today) ? [problem('lastDay', 'link-too-long')] : []),
  ];
}

/** How long after a counted opening the page may be drawn anew by itself without counting as another one. */
const SAME_OPENING_MS = 30 * 60_000;

/** Whether a look counts. `isByItself`: the browser says that nobody asked for it; that it says so is not proof, so it counts in time. */
export const isNewOpening = (isByItself: boolean, lastOpenedAt: Instant | null, now: Instant): boolean =>
  !isByItself || lastOpenedAt === null || now.getTime() - lastOpenedAt.getTime() > SAME_OPENING_MS;

/** What is wrong with a passcode that somebody tries: it is another one, or there were too many tries. */
export type PasscodeSaid = 'wrong' | 'wait';

/** Why a passcode will not do: too short, or among the first that anybody tries. Few tries are allowed, so it need not be long. */
export function passcodeWeakness(passcode: string): 'passcode-too-short' | 'passcode-too-easy' | null {
  const signs = [...passcode.normalize('NFKC').toLowerCase()];
  if (signs.length < SHORTEST_PASSCODE) return 'passcode-too-short';
  return new Set(signs).size < 3 || isRun(signs) || COMMON.has(signs.join('')) ? 'passcode-too-easy' : null;
}

const COMMON: ReadonlySet<string> = new Set(['password', 'passcode', 'qwerty', 'qwertyuiop', 'mendway', 'letmein', 'iloveyou', '123123', '112233', '121212', 'abc123']);

/** "123456", "fedcba": each sign next to the one before, all the same way. */
function isRun(signs: readonly string[]): boolean {
  const steps = signs.slice(1).map((sign, index) => (sign.codePointAt(0) ?? 0) - (signs[index]?.codePointAt(0) ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
