'use server';

import { placeIdea } from '@/lib/domain/check/place-idea';
import { IDEAS } from '@/lib/domain/itinerary/ideas';
import { ideaForm } from '@/lib/input/idea-form';
import { tripAction } from '@/lib/server/action';
import { addedToCalendar } from '@/lib/server/calendar-done';
import { saveItem } from '@/lib/server/save-item';
import { ideaName } from '@/lib/text/idea-words';

const NEW = { itemId: null, version: null };

export const addIdea = tripAction({
  deed: 'change-itinerary',
  schema: ideaForm,
  run: (context, { idea }) => {
    const title = ideaName(idea, context.locale);
    return saveItem(context, NEW, (id, trip) => placeIdea(trip, IDEAS[idea], { id, title }, context.now), addedToCalendar(context.access.tripId));
  },
});
