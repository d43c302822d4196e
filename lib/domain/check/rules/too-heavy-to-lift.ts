import type { BagPlan } from '../../itinerary/types';
import { speakerBehind } from '../../recovery/profile-numbers';
import type { TripFacts } from '../facts';
import { changeFix } from '../fixes';
import { flagDays } from '../item-facts';
import { homeDay, isHomeAgain } from '../way-home';
import type { Trouble } from '../types';

const ANYBODYS_PLANS: readonly BagPlan[] = ['porter', 'under-seat', 'check-it', 'ship'];

/** Somebody who stays with the patient may also lift. */
function plansFor({ trip }: TripFacts): readonly BagPlan[] {
  return trip.escort.state === 'accepted' ? ['escort-lifts', ...ANYBODYS_PLANS] : ANYBODYS_PLANS;
}

/** The bag on the way home is heavier than the surgeon lets the patient lift, and nobody has a plan for it. */
export function tooHeavyToLift(facts: TripFacts): readonly Trouble[] {
  const { lift } = facts.trip.profile;
  const { homeBagPounds = null, homeBagPlan = null } = facts.trip.packing ?? {};
  const day = homeDay(facts);
  if (!lift || homeBagPounds === null || homeBagPlan || isHomeAgain(facts)) return [];
  if (homeBagPounds <= lift.pounds || day >= lift.weeks * 7) return [];
  return [{
    about: 'home-bag',
    severity: 'warning',
    itemIds: [],
    days: flagDays(facts.layout, day),
    params: { pounds: homeBagPounds, limit: lift.pounds, weeks: lift.weeks, escort: facts.trip.escort.name, numberBy: speakerBehind(facts.trip, 'liftPounds') },
    fixes: plansFor(facts).map((plan) => changeFix(plan, { type: 'choose-bag-plan', plan })),
  }];
}
