import { twoYearsAfter } from '@/lib/domain/calendar/days';
import type { ClockTime, Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { Trip } from '@/lib/domain/itinerary/types';
import { setSurgery } from '@/lib/domain/plan/set-surgery';
import { withoutSurgeryHour, withSurgeryHour } from '@/lib/domain/plan/surgery-hour';
import { type Problem, problem } from '@/lib/domain/problem';
import { changeTrip, type Refusal } from '@/lib/data/change-trip';
import { type Outcome, refused, tripDone } from './outcome';
import type { TripContext } from './perform';

function dayProblem(day: Day, now: Date): Problem | null {
  const today = dayIn(NEW_YORK, now);
  if (day < today) return problem('day', 'day-past');
  return day > twoYearsAfter(today) ? problem('day', 'day-too-far') : null;
}

/** Outings that the new quiet days would cover: the person moves them first. */
function coveredOutings(trip: Trip, now: Date): Refusal {
  const blocked = checkTrip(trip, now).open.filter(({ ruleId }) => ruleId === 'plan-on-quiet-day');
  return blocked.map(({ params }) => problem('day', 'outings-on-quiet-days', { name: params.title ?? '' }));
}

/** Sets or moves surgery by the patient's word; what Mendway drafted follows. */
export async function moveSurgery(
  { access, now }: TripContext<'set-surgery'>, { day, time, version }: { day: Day; time: ClockTime | null; version: number },
): Promise<Outcome> {
  const wrongDay = dayProblem(day, now);
  if (wrongDay) return refused([wrongDay]);
  const edit = (trip: Trip): Trip | Refusal => {
    const moved = withSurgeryHour(setSurgery(withoutSurgeryHour(trip), day, now), time);
    if ('problems' in moved) return moved.problems;
    const covered = coveredOutings(moved.made, now);
    return covered.length > 0 ? covered : moved.made;
  };
  const problems = await changeTrip(access, { edit, seenVersion: version, now });
  return problems.length > 0 ? refused(problems) : tripDone(access.tripId);
}
