import { homeBag, type HomeBag, type HomeBagState } from '../../packing/home-bag';
import { homeDay } from '../../packing/trip-days';
import { speakerBehind } from '../../recovery/profile-numbers';
import type { TripFacts } from '../facts';
import { changeFix, wayFix } from '../fixes';
import { flagDays } from '../item-facts';
import { isHomeAgain } from '../way-home';
import type { FindingParams, Fix, Trouble } from '../types';

/** Each is kept for itself: with a plan that no longer holds, an earlier "I live with it" does not count. */
const TROUBLES: Partial<Readonly<Record<HomeBagState, string>>> = {
  'needs-plan': 'heavy', 'escort-lost': 'lost', 'plan-impossible': 'impossible', 'still-too-heavy': 'small',
};

function fixesFor({ plan, plans }: HomeBag): readonly Fix[] {
  const others = plans.filter((one) => one !== plan).map((one) => changeFix(one, { type: 'choose-bag-plan', plan: one }));
  return plan === 'under-seat' ? [wayFix('take-out', 'pack'), ...others] : others;
}

function paramsOf({ trip }: TripFacts, trouble: string, pounds: number, limit: NonNullable<HomeBag['lift']>): FindingParams {
  return { trouble, pounds, limit: limit.pounds, weeks: limit.weeks, escort: trip.escort.name, numberBy: speakerBehind(trip, 'liftPounds') };
}

/** The bag on the way home is heavier than the surgeon lets the patient lift, and no plan for it holds. */
export function tooHeavyToLift(facts: TripFacts): readonly Trouble[] {
  const bag = homeBag(facts.layout);
  const trouble = TROUBLES[bag.state];
  if (!trouble || !bag.lift || bag.pounds === null || isHomeAgain(facts)) return [];
  return [{
    about: trouble === 'heavy' ? 'home-bag' : trouble,
    severity: 'warning',
    itemIds: [],
    days: flagDays(facts.layout, homeDay(facts.layout)),
    params: paramsOf(facts, trouble, bag.pounds, bag.lift),
    fixes: fixesFor(bag),
  }];
}
