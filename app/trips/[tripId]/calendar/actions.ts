'use server';

import { makePlan } from '@/lib/domain/itinerary/make-item';
import { dayNoteForm } from '@/lib/input/day-note-form';
import { tripAction } from '@/lib/server/action';
import { addedToCalendar } from '@/lib/server/calendar-done';
import { saveItem } from '@/lib/server/save-item';

const NEW = { itemId: null, version: null };
const WHOLE_DAY = { kind: 'NOTE', time: null, minutes: null, place: null, purpose: null, state: 'PLANNED' } as const;

export const addDayNote = tripAction({
  deed: 'change-itinerary',
  schema: dayNoteForm,
  run: (context, note) => saveItem(context, NEW, (id) => makePlan(id, { ...WHOLE_DAY, ...note }), addedToCalendar(context.access.tripId)),
});
