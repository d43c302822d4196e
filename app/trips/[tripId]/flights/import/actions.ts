'use server';

import { calendarForm } from '@/lib/input/flight-import';
import { tripAction } from '@/lib/server/action';
import { CALENDARS, takeCalendar } from '@/lib/server/take-calendar';

export const readPasted = tripAction({
  deed: 'change-itinerary',
  schema: calendarForm,
  limit: CALENDARS,
  run: (context, { calendar }) => takeCalendar(context, calendar),
});
