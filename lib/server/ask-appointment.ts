import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { askedFor, bookedDraft, calledFor, dayProblems, withAppointment } from '@/lib/domain/appointments/by-hand-change';
import { asChangeOf } from '@/lib/domain/itinerary/change-of';
import { makePlan } from '@/lib/domain/itinerary/make-item';
import type { Item } from '@/lib/domain/itinerary/types';
import { noteByHandCall, writeAsked, writeTry } from '@/lib/data/appointment-calls';
import { changeTrip, type Edit } from '@/lib/data/change-trip';
import type { Queries } from '@/lib/data/client';
import type { About, bookedForm, callBackForm, nobodyForm, numberForm } from '@/lib/input/appointment-forms';
import { done, notFoundOutcome, type Outcome, refused } from './outcome';
import type { TripContext } from './perform';
import { saveItem } from './save-item';

type Context = TripContext<'change-itinerary'>;

const listOf = (tripId: string): string => `/trips/${tripId}/appointments`;

/** It is booked, by phone or on paper: an item like any other, so that every rule of trip check looks at it. */
export function bookByHand(context: Context, { about, version, ...typed }: z.infer<typeof bookedForm>): Promise<Outcome> {
  const { itemId, purpose } = about;
  return saveItem(context, { itemId, version, back: 'appointments' }, (id, trip) =>
    asChangeOf(trip, id, makePlan(id, bookedDraft(trip, id, purpose, typed))));
}

type Write = (queries: Queries, itemId: string) => Promise<void>;

interface Called {
  readonly about: About;
  readonly version: number | null;
}

/** Changes the appointment that a call was about and writes down the call, together. A call that changes no item is no change of the trip. */
async function afterCall({ access, now }: Context, { about, version }: Called, change: (item: Item) => Item, write: Write): Promise<Outcome> {
  let itemId: string = randomUUID();
  let isWritten = false;
  const edit: Edit = (trip) => {
    const found = calledFor(trip, about, itemId, now);
    if ('problems' in found) return found.problems;
    itemId = found.made.id;
    return withAppointment(trip, change(found.made));
  };
  const problems = await changeTrip(access, {
    edit, seenVersion: about.itemId ? version : null, onStale: 'merge', now,
    async also(queries) {
      isWritten = true;
      await write(queries, itemId);
    },
  });
  if (problems.some(({ code }) => code === 'not-found')) return notFoundOutcome;
  if (problems.length > 0) return refused(problems);
  if (!isWritten) await noteByHandCall(access, (queries) => write(queries, itemId), now);
  return done(listOf(access.tripId));
}

/** They call back: asked, with who answered and until when one waits. */
export async function waitForCallBack(context: Context, input: z.infer<typeof callBackForm>): Promise<Outcome> {
  const { access: { tripId }, now } = context;
  const { who, said: note, day, callBackOn } = input;
  const problems = dayProblems({ callBackOn, day }, now);
  if (problems.length > 0) return refused(problems);
  return afterCall(context, input, (item) => askedFor(item, day), (queries, itemId) => writeAsked(queries, tripId, itemId, { who, note, callBackOn }, now));
}

/** Nobody answered: counted. What the plan needs and has not is put on it, so that the count has a place. */
export function countTry(context: Context, input: z.infer<typeof nobodyForm>): Promise<Outcome> {
  const { access: { tripId }, now } = context;
  return afterCall(context, input, (item) => item, (queries, itemId) => writeTry(queries, tripId, itemId, now));
}

const NOTHING_BOOKED = { code: '', canChange: null, changeBy: null, checkedBags: null, seat: '', assistanceAskedOn: null };

/** The number to call for this appointment, where the centre's is not known or is another. */
export function keepNumber(context: Context, { itemId, version, phone }: z.infer<typeof numberForm>): Promise<Outcome> {
  const about = { itemId, purpose: null };
  const withNumber = (item: Item): Item => ({ ...item, booking: { ...(item.booking ?? NOTHING_BOOKED), phone } });
  return afterCall(context, { about, version }, withNumber, async () => {});
}
