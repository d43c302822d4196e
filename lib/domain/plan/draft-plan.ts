import type { Instant } from '../calendar/types';
import { checkTrip } from '../check/check-trip';
import { layOut, todayOf } from '../itinerary/layout';
import type { Trip } from '../itinerary/types';
import type { RecoveryProfile } from '../recovery/profile';
import { draftItems } from './draft-items';
import { draftSteps } from './draft-steps';
import type { PlanAnswers, PlanDraft } from './types';

function emptyTrip(answers: PlanAnswers, profile: RecoveryProfile): Trip {
  const { procedure, surgeryOn, home, centre, escort, routes = null } = answers;
  return {
    id: 'draft',
    procedure,
    profile,
    surgery: surgeryOn ? { state: 'dated', on: surgeryOn, confirmedByCentre: false } : { state: 'unknown' },
    home,
    centre,
    escort,
    clearances: [],
    hold: null,
    numbers: [],
    items: [],
    kept: [],
    routes,
    nonstopSnoozedUntil: null,
    walking: null,
    hasPapers: false,
    packing: null,
    emergencyContacts: null,
  };
}

/** The complete plan that follows from the answers. `now` is when it is drafted. */
export function draftPlan(answers: PlanAnswers, profile: RecoveryProfile, now: Instant): PlanDraft {
  const empty = emptyTrip(answers, profile);
  const bare = layOut(empty);
  const today = todayOf(bare, now);
  const trip: Trip = { ...empty, items: draftItems(bare, today) };
  return { trip, steps: draftSteps(layOut(trip), today === null ? null : { today, madeOn: today }), findings: checkTrip(trip, now).open };
}
