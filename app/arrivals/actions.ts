'use server';

import { acknowledgeArrival as acknowledge, assignArrival as assign, markArrival as mark } from '@/lib/data/arrival-deeds';
import { writeNote } from '@/lib/data/desk-notes';
import { acknowledgeArrivalForm, arrivalNoteForm, assignArrivalForm, markArrivalForm } from '@/lib/input/arrival-forms';
import { deskAction } from '@/lib/server/action';
import { atArrival } from '@/lib/server/at-arrival';
import { commandFor } from '@/lib/server/command-for';

const deed = 'work-on-arrivals';

/** Takes an arrival over, gives it to a colleague, or to nobody. */
export const assignArrival = deskAction({
  deed, schema: assignArrivalForm, run: ({ access, now }, { tripId, ...assigning }) => atArrival(access, tripId, (arrival) => assign(arrival, assigning, now)),
});

export const acknowledgeArrival = deskAction({
  deed, schema: acknowledgeArrivalForm, run: ({ access, now }, { tripId, seen }) => atArrival(access, tripId, (arrival) => acknowledge(arrival, seen, now)),
});

/** Arrived, discharged, home; or one of them taken back. */
export const markArrival = deskAction({
  deed, schema: markArrivalForm,
  run: ({ access, now }, { tripId, seen, stage }) => atArrival(access, tripId, (arrival) => mark(arrival, { from: seen, to: stage }, now)),
});

export const noteArrival = deskAction({
  deed, schema: arrivalNoteForm,
  run: ({ access, actor, now }, { tripId, text, commandId }) => {
    const command = commandFor(commandId, tripId, actor.userId, text);
    return atArrival(access, tripId, (arrival) => writeNote(arrival, { text, commandId: command }, now));
  },
});
