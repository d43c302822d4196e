import { MOST_CALENDAR_BYTES } from '@/lib/input/calendar-file';
import { fileHandler } from '@/lib/server/file-handler';
import { takeCalendarFile } from '@/lib/server/take-calendar';

/** The form with a calendar's file: on to what was read, or back with what is wrong. */
export const POST = fileHandler({
  most: MOST_CALENDAR_BYTES,
  perform: takeCalendarFile,
  back: (tripId) => `/trips/${tripId}/flights/import`,
});
