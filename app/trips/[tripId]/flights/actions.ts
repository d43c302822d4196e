'use server';

import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { helpAsked } from '@/lib/domain/flights/help-asked';
import { snoozed } from '@/lib/domain/flights/snooze';
import { changeTrip } from '@/lib/data/change-trip';
import { edited } from '@/lib/data/edited';
import { helpForm, snoozeForm } from '@/lib/input/flight-forms';
import { tripAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

const toFlights = (tripId: string) => done(`/trips/${tripId}/flights?done=yes`);

export const askedForHelp = tripAction({
  deed: 'change-itinerary',
  schema: helpForm,
  async run({ access, now }, { itemId, version }) {
    const problems = await changeTrip(access, {
      edit: (trip) => edited(helpAsked(trip, itemId, dayIn(NEW_YORK, now))), seenVersion: version, onStale: 'merge', now,
    });
    return problems.length > 0 ? refused(problems) : toFlights(access.tripId);
  },
});

export const remindLater = tripAction({
  deed: 'change-itinerary',
  schema: snoozeForm,
  async run({ access, now }, { until }) {
    const problems = await changeTrip(access, { edit: (trip) => edited(snoozed(trip, until, dayIn(NEW_YORK, now))), seenVersion: null, now });
    return problems.length > 0 ? refused(problems) : toFlights(access.tripId);
  },
});
