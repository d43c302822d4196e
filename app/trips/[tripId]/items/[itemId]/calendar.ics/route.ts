import { eventItem } from '@/lib/data/appointment-event';
import { calendarHandler } from '@/lib/server/calendar-handler';

/** `/trips/:id/items/:itemId/calendar.ics`: an appointment, or surgery, for a calendar of one's own. */
export const GET = calendarHandler('itemId', eventItem);
