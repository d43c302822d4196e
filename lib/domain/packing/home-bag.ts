import type { TripLayout } from '../itinerary/layout';
import type { BagPlan, Trip } from '../itinerary/types';
import { homeDay } from './trip-days';

/**
 * `not-limited`: no lifting limit on the day of the way home. `not-weighed`: nobody knows. `light`: within the limit.
 * `planned`: too heavy, and somebody or something else lifts it. The others need a choice: no plan; the person who was
 * to lift it does not come along; the plan does not go with this way of travelling; under the seat, but still too heavy.
 */
export type HomeBagState =
  | 'not-limited' | 'not-weighed' | 'light' | 'planned' | 'needs-plan' | 'escort-lost' | 'plan-impossible' | 'still-too-heavy';

export interface HomeBag {
  readonly state: HomeBagState;
  readonly pounds: number | null;
  /** The limit that holds on the day of the way home. */
  readonly lift: { readonly pounds: number; readonly weeks: number } | null;
  readonly plan: BagPlan | null;
  /** What can be chosen. */
  readonly plans: readonly BagPlan[];
}

const DAYS_A_WEEK = 7;
const IN_THE_AIR: readonly BagPlan[] = ['porter', 'under-seat', 'check-it', 'ship'];
const ON_THE_GROUND: readonly BagPlan[] = ['porter', 'ship'];

/** Somebody who has accepted to stay with the patient may also lift; the centre's arrangement ends at the stay. */
function possiblePlans({ escort, home }: Pick<Trip, 'escort' | 'home'>): readonly BagPlan[] {
  const anybodys = home.mode === 'FLY' ? IN_THE_AIR : ON_THE_GROUND;
  return escort.state === 'accepted' ? ['escort-lifts', ...anybodys] : anybodys;
}

function liftOnTheWay(layout: TripLayout): HomeBag['lift'] {
  const { lift } = layout.trip.profile;
  return lift && homeDay(layout) < lift.weeks * DAYS_A_WEEK ? lift : null;
}

/** How a plan stands for a bag that is too heavy. */
function stateOfPlan(plan: BagPlan | null, plans: readonly BagPlan[]): HomeBagState {
  if (plan === null) return 'needs-plan';
  if (!plans.includes(plan)) return plan === 'escort-lifts' ? 'escort-lost' : 'plan-impossible';
  // A small bag is lifted too, if only off the floor.
  return plan === 'under-seat' ? 'still-too-heavy' : 'planned';
}

function stateOf({ lift, pounds, plan, plans }: Omit<HomeBag, 'state'>): HomeBagState {
  if (!lift) return 'not-limited';
  if (pounds === null) return 'not-weighed';
  return pounds <= lift.pounds ? 'light' : stateOfPlan(plan, plans);
}

/** The bag on the way home beside the lifting limit of that day. */
export function homeBag(layout: TripLayout): HomeBag {
  const { homeBagPounds: pounds = null, homeBagPlan: plan = null } = layout.trip.packing ?? {};
  const bag = { lift: liftOnTheWay(layout), pounds, plan, plans: possiblePlans(layout.trip) };
  return { ...bag, state: stateOf(bag) };
}

/** Whether nothing is left to choose: the bag is light, or a plan holds. Before it is weighed any plan does that can be chosen. */
export function isHomeBagPlanned(layout: TripLayout): boolean {
  const { state, plan, plans } = homeBag(layout);
  if (state === 'not-weighed') return plan !== null && plans.includes(plan);
  return state === 'light' || state === 'planned';
}
