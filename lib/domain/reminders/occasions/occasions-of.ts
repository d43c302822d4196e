import { gatherFacts } from '../../check/facts';
import { watchedFlights } from '../../flights/watched';
import type { ReminderFacts } from '../types';
import { appointmentOccasions, followUpOccasions } from './appointment-occasions';
import { bookOccasions } from './book-occasions';
import { BEFORE_ALL, flightOccasions, flightWithoutPlan } from './flight-occasions';
import { isHeldHome } from './held';
import { homeOccasions, quietDayOccasions } from './home-occasions';
import type { Occasion } from './occasion';
import { packingOccasions } from './packing-occasions';
import { escortOccasions, taskOccasions } from './people-occasions';
import { surgeryOccasions } from './surgery-occasions';

/**
 * All that the trip as it is now reminds of, over its whole length: the clock has no part in it. Each says until when it
 * is of use, so that what lies behind falls out by itself.
 */
export function occasionsOf(facts: ReminderFacts): readonly Occasion[] {
  const { trip, tasks } = facts;
  const gathered = gatherFacts(trip, BEFORE_ALL);
  const { layout } = gathered;
  const always = [...appointmentOccasions(trip), ...taskOccasions(tasks)];
  if (layout.surgeryNumber === null) return [...always, ...flightWithoutPlan(layout)];
  const watched = watchedFlights(gathered, facts.madeOn);
  const isHomeHeld = isHeldHome(trip, watched.find(({ direction }) => direction === 'home')?.homeState ?? null);
  return [
    ...always,
    ...watched.filter(({ direction }) => direction === 'out' || !isHomeHeld).flatMap(bookOccasions),
    ...flightOccasions(facts, watched),
    ...followUpOccasions(layout),
    ...surgeryOccasions(trip),
    ...packingOccasions(layout, isHomeHeld),
    ...escortOccasions(facts, layout),
    ...homeOccasions(layout, isHomeHeld),
    ...quietDayOccasions(layout),
  ];
}
