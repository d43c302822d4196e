'use server';

import { calendarForm } from '@/lib/input/flight-import';
import { tripAction } from '@/lib/server/action';
import { takeAppointments } from '@/lib/server/take-appointments';
import { CALENDARS } from '@/lib/server/take-calendar';

export const readPastedAppointments = tripAction({
  deed: 'change-itinerary',
  schema: calendarForm,
  limit: CALENDARS,
  run: (context, { calendar }) => takeAppointments(context, calendar),
});
