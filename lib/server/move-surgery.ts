import type { ClockTime, Day } from '@/lib/domain/calendar/types';
import { dayProblem } from '@/lib/domain/check/moving';
import { difference, isNothing } from '@/lib/domain/history/difference';
import type { Trip } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { allLines } from '@/lib/domain/plan/replan/apply-proposal';
import type { Line, Proposal } from '@/lib/domain/plan/replan/types';
import { withSurgeryHour } from '@/lib/domain/plan/surgery-hour';
import { asSaidBy, confirmedDay, type Sayer } from '@/lib/domain/plan/surgery-word';
import { changeTrip, type Refusal, type Written } from '@/lib/data/change-trip';
import type { Queries } from '@/lib/data/client';
import type { TripAccess } from '@/lib/data/open-trip';
import { afterApplying, applyReplan } from './apply-replan';
import { done, notFoundOutcome, type Outcome, refused, tripDone } from './outcome';
import type { TripContext } from './perform';
import { replanPath } from './sealed-replan';
import { afterSameDay } from './surgery-word';

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

/** The hour on the day that the trip has already, as that word; problems where the clocks skip it. */
function withHour(trip: Trip, { day, time }: Wanted, sayer: Sayer): Trip | Refusal {
  const onDay: Trip = isOn(trip, day) ? trip : { ...trip, surgery: { state: 'dated', on: day, confirmedByCentre: false } };
  const made = withSurgeryHour(onDay, time);
  if ('problems' in made) return made.problems;
  // On another day it is the re-plan that moves surgery; here only its hour is looked at.
  if (!isOn(trip, day)) return trip;
  const said = asSaidBy(sayer, trip, made.made);
  return isNothing(difference(trip, said)) ? trip : said;
}

const sayerOf = ({ centre }: TripAccess): Sayer => (centre ? 'centre' : 'patient');

/**
 * Sets or moves surgery by the patient's word, or by the centre's. Where only drafts follow, at once; where something was booked or added,
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
    return withHour(trip, wanted, sayerOf(access));
  };
  const problems = await changeTrip(access, { edit, seenVersion: version, now, also: (queries, written) => afterSameDay(queries, access, written, now) });
  if (problems.length > 0) return refused(problems);
  return isSameDay ? tripDone(access) : replanned(context, { type: 'surgery-day', on: day, time }, version);
}

async function replanned(context: TripContext<'set-surgery'>, event: AskedEvent, version: number): Promise<Outcome> {
  const { tripId } = context.access;
  const applied = await applyReplan(context, { event, version, take: takePlain });
  if (applied.type === 'refused') return refused(applied.problems);
  return applied.type === 'applied' ? afterApplying(context.access, applied) : done(replanPath(tripId, event));
}

/** "Yes, that day is right": the centre's word on the day as the page showed it. Nobody else can say that. */
export async function confirmSurgery({ access, now }: TripContext<'set-surgery'>, { version }: Pick<Wanted, 'version'>): Promise<Outcome> {
  if (!access.centre) return notFoundOutcome;
  const also = (queries: Queries, written: Written) => afterSameDay(queries, access, written, now);
  const problems = await changeTrip(access, { edit: confirmedDay, seenVersion: version, now, also });
  return problems.length > 0 ? refused(problems) : tripDone(access);
}
