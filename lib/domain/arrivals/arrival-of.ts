import { daysBetween } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { checkTrip } from '../check/check-trip';
import { gatherFacts, type TripFacts } from '../check/facts';
import type { Finding } from '../check/types';
import { isHomeAgain } from '../check/way-home';
import { isJourney } from '../itinerary/kinds';
import type { Item, Trip } from '../itinerary/types';
import { lineOf, searchOf } from './arrival-line';
import { boardAtOf } from './board-order';
import { flagsOf } from './flags';
import { landingOf, leavingOf, type Landing } from './landing';
import { needsNamed } from './needs';
import { needsSomeone } from './needs-someone';
import type { ArrivalFacts, ArrivalFlag, ArrivalKept } from './types';

/**
 * Mendway's own number, never shown as a fact: two weeks before landing a desk can still telephone, find a bed near the
 * centre and, where nobody comes, give the time in theatre to somebody else.
 */
const NOTHING_BOOKED_DAYS = 14;

/** Of what one books: a car and a way inside the city are not. */
const isBooked = ({ kind, purpose, state }: Item): boolean =>
  state === 'BOOKED' && (kind === 'STAY' || (isJourney(kind) && purpose === 'ARRIVE'));

/** Few days before landing there is neither a journey nor a bed; over on surgery day, for the patient is there then. */
function hasNothingBooked({ trip, today }: TripFacts, landing: Landing, day: Day): boolean {
  if (trip.home.mode === 'LOCAL' || today === null || today >= 0 || landing.on === null) return false;
  return daysBetween(day, landing.on) <= NOTHING_BOOKED_DAYS && !trip.items.some(isBooked);
}

/** What has a flag though no rule finds it. */
function knownFlags(facts: TripFacts, landing: Landing, day: Day): readonly ArrivalFlag[] {
  return [
    // A hold stands whether or not somebody flies.
    ...(facts.trip.hold ? ['on-hold' as const] : []),
    ...(hasNothingBooked(facts, landing, day) ? ['nothing-booked' as const] : []),
  ];
}

const surgeryDay = ({ surgery }: Trip): Day | null => (surgery.state === 'dated' ? surgery.on : null);

const count = (open: readonly Finding[], wanted: Finding['severity']): number => open.filter(({ severity }) => severity === wanted).length;

/** The line of a trip as it stands at that moment. Staff may see all of the trip, so nothing of it is left out. */
export function arrivalOf(about: ArrivalFacts, now: Instant): ArrivalKept {
  const { trip, told } = about;
  const [facts, { open }, today] = [gatherFacts(trip, now), checkTrip(trip, now), dayIn(NEW_YORK, now)];
  const landing = landingOf(facts.layout);
  const isHome = about.stage === 'HOME' || isHomeAgain(facts);
  return {
    patientName: about.patientName, search: searchOf(about),
    arrivesOn: landing.on, arrivesAt: landing.at, boardAt: boardAtOf({ arrivesOn: landing.on, arrivesAt: landing.at }),
    surgeryOn: surgeryDay(trip), leavesOn: leavingOf(facts.layout).on,
    blocked: count(open, 'blocked'), warnings: count(open, 'warning'),
    flags: flagsOf(open, [...knownFlags(facts, landing, today), ...(about.isUnreached && !isHome ? ['unreached' as const] : [])]), needs: needsNamed(told), awaits: about.awaits,
    needsSomeone: !isHome && needsSomeone(open, today),
    line: lineOf(about, facts.layout, open, today),
  };
}
