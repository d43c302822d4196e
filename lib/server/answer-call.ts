import { applyChange } from '@/lib/domain/check/apply-change';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { asksEscort, type Call, type CallState, currentCalls, offeredItem, takesAnswer } from '@/lib/domain/plan/rebooking';
import { applyProposal } from '@/lib/domain/plan/replan/apply-proposal';
import { replan } from '@/lib/domain/plan/replan/replan';
import { problem } from '@/lib/domain/problem';
import { changeTrip, type Refusal } from '@/lib/data/change-trip';
import { answerCall, noteCall } from '@/lib/data/rebookings';
import { loadTrip } from '@/lib/data/trips';
import { done, notFoundOutcome, type Outcome, refused } from './outcome';
import type { TripContext } from './perform';

interface Answer {
  readonly callId: string;
  readonly outcome: 'to-call' | 'asked' | 'moved' | 'changed' | 'stays' | 'refused';
  readonly answer: string;
}

type Context = TripContext<'change-itinerary'>;

const STATE_OF: Readonly<Record<Answer['outcome'], CallState>> = {
  'to-call': 'TO_CALL', asked: 'ASKED', moved: 'CHANGED', changed: 'CHANGED', stays: 'CHANGED', refused: 'REFUSED',
};

/** The booking on its new day; what Mendway only drafted around it follows. */
function onNewDay(trip: Trip, item: Item, now: Date): Trip {
  const from = trip.items.find(({ id }) => id === item.id)?.when ?? item.when;
  const moved = applyChange(trip, { type: 'change-item', item });
  const proposal = replan(moved, { type: 'item-moved', itemId: item.id, from, to: item.when }, now);
  return applyProposal(moved, proposal, new Set(proposal.lines.filter(({ isOwn }) => isOwn).map(({ id }) => id)));
}

/** Moved and cancelled at the desk, never by what somebody says of a call. */
const isAtDesk = ({ items }: Trip, { itemId }: Call): boolean => items.some(({ id, desk }) => id === itemId && desk !== null);

const isCancelled = ({ params }: Call): boolean => params.reason === 'cancelled' || params.reason === 'not-needed';

/** What a yes means for the trip: the new day, an escort who accepted, or a booking that is gone. */
function afterYes(trip: Trip, call: Call, now: Date): Trip | Refusal {
  if (call.subject === 'escort') return applyChange(trip, { type: 'set-escort', escort: { ...trip.escort, state: 'accepted' } });
  if (isAtDesk(trip, call)) return [problem(null, 'desk-booked')];
  if (call.itemId !== null && isCancelled(call)) return applyChange(trip, { type: 'remove-item', itemId: call.itemId });
  const item = offeredItem(trip, call);
  return item ? onNewDay(trip, item, now) : [problem(null, 'stale')];
}

/** An escort who cannot come is no escort; every other refusal leaves the trip as it is. */
function afterNo(trip: Trip, call: Call): Trip {
  return call.subject === 'escort' ? applyChange(trip, { type: 'set-escort', escort: { state: 'none', name: '' } }) : trip;
}

function changesTrip({ outcome }: Answer, call: Call): boolean {
  if (call.subject === 'item') return outcome === 'moved';
  return asksEscort(call) && (outcome === 'moved' || outcome === 'refused');
}

/** The screen on which the item gets its new time: a time at the centre's desk is chosen there, never typed. */
function wayToChange({ items }: Trip, itemId: string): string {
  const desk = items.find(({ id }) => id === itemId)?.desk;
  return desk ? `appointments/${desk.appointmentId}` : `items/${itemId}`;
}

/** How a call went, and what follows from it, in one transaction. */
export async function answerRebooking({ access, now }: Context, said: Answer): Promise<Outcome> {
  const { calls, version, trip } = await loadTrip(access);
  const call = calls.find(({ id }) => id === said.callId);
  if (!call) return notFoundOutcome;
  if (!currentCalls(calls).includes(call)) return refused([problem(null, 'stale')]);
  const noted = { callId: call.id, state: STATE_OF[said.outcome], answer: takesAnswer(call) ? said.answer : '' };
  if (!changesTrip(said, call)) {
    const isTyped = said.outcome === 'changed' && call.itemId !== null;
    // Saving the new day is what closes such a call: the form may be left without it.
    await noteCall(access, isTyped ? { ...noted, state: 'ASKED' } : noted, now);
    return done(`/trips/${access.tripId}/${isTyped && call.itemId ? wayToChange(trip, call.itemId) : 'rebooking'}`);
  }
  const problems = await changeTrip(access, {
    edit: (trip) => (said.outcome === 'moved' ? afterYes(trip, call, now) : afterNo(trip, call)),
    // The call stands as of this version: a new plan or an undo that came between would have taken it away.
    seenVersion: version,
    now,
    async also(queries) {
      await answerCall(queries, access.tripId, noted);
    },
  });
  return problems.length > 0 ? refused(problems) : done(`/trips/${access.tripId}/rebooking`);
}
