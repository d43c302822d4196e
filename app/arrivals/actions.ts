'use server';

import { acknowledgeArrival as acknowledge, assignArrival as assign, markArrival as mark } from '@/lib/data/arrival-deeds';
import { noteLook } from '@/lib/data/board-looks';
import { writeNote } from '@/lib/data/desk-notes';
import { acknowledgeArrivalForm, arrivalNoteForm, assignArrivalForm, boardSeenForm, markArrivalForm } from '@/lib/input/arrival-forms';
import { deskAction } from '@/lib/server/action';
import { atArrival } from '@/lib/server/at-arrival';
import { commandFor } from '@/lib/server/command-for';
import { redrawn } from '@/lib/server/outcome';

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

/** "I have seen these": the badges of what changed go, for this person at this centre. */
export const seeBoard = deskAction({
  deed: 'see-arrivals', schema: boardSeenForm,
  async run({ access, now }, { until }) {
    await noteLook(access, until, now);
    return redrawn;
  },
});
