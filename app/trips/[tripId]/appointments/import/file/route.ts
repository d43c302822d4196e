import { MOST_CALENDAR_BYTES } from '@/lib/input/calendar-file';
import { fileHandler } from '@/lib/server/file-handler';
import { takeAppointmentsFile } from '@/lib/server/take-appointments';

/** The form with a calendar's file: on to what was read, or back with what is wrong. */
export const POST = fileHandler({
  most: MOST_CALENDAR_BYTES,
  perform: takeAppointmentsFile,
  back: (tripId) => `/trips/${tripId}/appointments/import`,
});
