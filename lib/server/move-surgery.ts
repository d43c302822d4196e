import type { ClockTime, Day } from '@/lib/domain/calendar/types';
import { dayProblem } from '@/lib/domain/check/moving';
import type { Trip } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { allLines } from '@/lib/domain/plan/replan/apply-proposal';
import type { Line, Proposal } from '@/lib/domain/plan/replan/types';
import { withSurgeryHour } from '@/lib/domain/plan/surgery-hour';
import { changeTrip, type Refusal } from '@/lib/data/change-trip';
import { afterApplying, applyReplan } from './apply-replan';
import { done, type Outcome, refused, tripDone } from './outcome';
import type { TripContext } from './perform';
import { replanPath } from './sealed-replan';

interface Wanted {
  readonly day: Day;
  readonly time: ClockTime | null;
  readonly version: number;
}

/** Nothing but what Mendway drafted itself, and the call to the team: nobody has to choose anything. */
const isPlain = ({ isOwn, isLocked, kind, subject, from }: Line): boolean =>
  isOwn || isLocked || kind === 'keep' || subject === 'team' || from?.type === 'offset';

const takePlain = (proposal: Proposal): ReadonlySet<string> | null => (proposal.lines.every(isPlain) ? allLines(proposal) : null);

const isOn = ({ surgery }: Trip, day: Day): boolean => surgery.state === 'dated' && surgery.on === day;

/** The hospital's hour on the day that the trip has already; problems where the clocks skip it. */
function withHour(trip: Trip, { day, time }: Wanted): Trip | Refusal {
  const onDay: Trip = isOn(trip, day) ? trip : { ...trip, surgery: { state: 'dated', on: day, confirmedByCentre: false } };
  const made = withSurgeryHour(onDay, time);
  if ('problems' in made) return made.problems;
  // On another day it is the re-plan that moves surgery; here only its hour is looked at.
  return isOn(trip, day) ? made.made : trip;
}

/**
 * Sets or moves surgery by the patient's word. Where only drafts follow, at once; where something was booked or added,
 * the person sees first what would become of it.
 */
export async function moveSurgery(context: TripContext<'set-surgery'>, wanted: Wanted): Promise<Outcome> {
  const { access, now } = context;
  const { day, time, version } = wanted;
  const wrongDay = dayProblem(day, now);
  if (wrongDay) return refused([wrongDay]);
  let isSameDay = false;
  const edit = (trip: Trip): Trip | Refusal => {
    isSameDay = isOn(trip, day);
    return withHour(trip, wanted);
  };
  const problems = await changeTrip(access, { edit, seenVersion: version, now });
  if (problems.length > 0) return refused(problems);
  return isSameDay ? tripDone(access.tripId) : replanned(context, { type: 'surgery-day', on: day, time }, version);
}

async function replanned(context: TripContext<'set-surgery'>, event: AskedEvent, version: number): Promise<Outcome> {
  const { tripId } = context.access;
  const applied = await applyReplan(context, { event, version, take: takePlain });
  if (applied.type === 'refused') return refused(applied.problems);
  return applied.type === 'applied' ? afterApplying(tripId, applied) : done(replanPath(tripId, event));
}
