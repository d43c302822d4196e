import { deskAppointment } from '@/lib/data/appointment-event';
import { calendarHandler } from '@/lib/server/calendar-handler';

/** `/trips/:id/appointments/:appointmentId/calendar.ics`: a time at the desk; once cancelled, the file that takes it out of calendars. */
export const GET = calendarHandler('appointmentId', deskAppointment);
