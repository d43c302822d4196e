import { randomUUID } from 'node:crypto';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { dayProblem } from '@/lib/domain/check/moving';
import type { Trip } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { callsOf, type NewCall } from '@/lib/domain/plan/rebooking';
import { applyProposal } from '@/lib/domain/plan/replan/apply-proposal';
import { deedOf, mayReplan } from '@/lib/domain/plan/replan/event-deed';
import { replan } from '@/lib/domain/plan/replan/replan';
import { stillApplies } from '@/lib/domain/plan/replan/still-applies';
import { asSaidBy } from '@/lib/domain/plan/surgery-word';
import type { Proposal } from '@/lib/domain/plan/replan/types';
import { problem } from '@/lib/domain/problem';
import { changeTrip, type Edit, type Refusal } from '@/lib/data/change-trip';
import type { TripAccess } from '@/lib/data/open-trip';
import { addCalls } from '@/lib/data/rebookings';
import { tripSeenBy } from '@/lib/data/trips';
import { takenLines } from '@/lib/input/replan-event';
import { readAsked } from './asked-event';
import { done, notFoundOutcome, type Outcome, refused, tripDone } from './outcome';
import type { TripContext } from './perform';
import { openReplan } from './sealed-replan';
import { afterMove } from './surgery-word';
import { tellMembers } from './tell-members';

type Context = TripContext<'set-surgery'> | TripContext<'change-itinerary'>;

interface Applying {
  readonly event: AskedEvent;
  readonly version: number;
  /** The lines to take; null: none, because somebody has to look at the proposal first. */
  readonly take: (proposal: Proposal) => ReadonlySet<string> | null;
}

export type Applied =
  | { readonly type: 'applied'; readonly calls: number }
  | { readonly type: 'to-look-at' }
  | { readonly type: 'refused'; readonly problems: Refusal };

/** What the plan adds has names of the draft; in the database each has an id of its own. */
function withOwnIds(before: Trip, after: Trip): Trip {
  const known = new Set(before.items.map(({ id }) => id));
  const isNew = after.items.some(({ id }) => !known.has(id));
  return isNew ? { ...after, items: after.items.map((item) => (known.has(item.id) ? item : { ...item, id: randomUUID() })) } : after;
}

/** Outings that stay on quiet days, because their line was unticked: the database would refuse them without naming one. */
function outingsLeft(trip: Trip, now: Date): Refusal {
  const blocked = checkTrip(trip, now).open.filter(({ ruleId, params }) => ruleId === 'plan-on-quiet-day' && params.reason === 'quiet');
  return blocked.map(({ params }) => problem(null, 'outing-left-on-quiet-day', { name: params.title ?? '' }));
}

/**
 * Applies a re-plan in one transaction: the trip as it is under the lock is planned anew, the taken lines are written
 * with the calls that they leave, and everybody else on the trip is told.
 */
export async function applyReplan({ access, now }: Context, { event, version, take }: Applying): Promise<Applied> {
  let calls: readonly NewCall[] = [];
  let isToLookAt = false;
  const isOfSurgery = event.type.startsWith('surgery-');
  const eventOf = await readAsked(event);
  const edit: Edit = (trip, since) => {
    const happened = eventOf(trip);
    // What was shown is what is applied: a hold that somebody may not know of drops none of the outings that they ticked
    // to move. They stand blocked afterwards as they did before, for those who know of it.
    const proposal = replan(tripSeenBy(access, trip), happened, now);
    const ticked = take(proposal);
    isToLookAt = ticked === null;
    if (ticked === null) return trip;
    // Ticked on a page that is out of date: an edit of any kind is answered with what changed meanwhile.
    if (since.length > 0) return { ...trip };
    if (!stillApplies(trip, happened)) return [problem(null, 'stale')];
    calls = callsOf(proposal, ticked);
    const planned = applyProposal(trip, proposal, ticked);
    const left = outingsLeft(tripSeenBy(access, planned), now);
    if (left.length > 0) return left;
    // Calls alone are a change too: they stand in the history, and with it they can be taken back.
    if (planned === trip) return calls.length > 0 ? { ...trip } : trip;
    const said = isOfSurgery ? asSaidBy(access.centre ? 'centre' : 'patient', trip, planned) : planned;
    return withOwnIds(trip, said);
  };
  const problems = await changeTrip(access, {
    edit, seenVersion: version, now,
    async also(queries, written) {
      await addCalls(queries, access.tripId, written.changeId, calls);
      await (isOfSurgery ? afterMove(queries, access, written, now) : tellMembers(queries, access, now));
    },
  });
  if (problems.length > 0) return { type: 'refused', problems };
  return isToLookAt ? { type: 'to-look-at' } : { type: 'applied', calls: calls.length };
}

/** On to the calls where there are any for this reader to make, else back: staff leave them to the patient's side. */
export function afterApplying(access: TripAccess, { calls }: { readonly calls: number }): Outcome {
  return calls > 0 && access.centre === null ? done(`/trips/${access.tripId}/rebooking?done=yes`) : tripDone(access);
}

/** "Apply the new plan": the lines whose boxes were ticked. */
export async function applyTicked(context: Context, values: { event: string; version: number } & Record<string, unknown>): Promise<Outcome> {
  const { access, now } = context;
  const event = openReplan(access.tripId, values.event);
  if (!event || deedOf(event) !== access.deed || !mayReplan(event, access.standing)) return notFoundOutcome;
  const wrongDay = event.type === 'surgery-day' ? dayProblem(event.on, now) : null;
  if (wrongDay) return refused([{ ...wrongDay, field: null }]);
  const applied = await applyReplan(context, { event, version: values.version, take: () => takenLines(values) });
  return applied.type === 'applied' ? afterApplying(access, applied) : refused(applied.type === 'refused' ? applied.problems : []);
}
