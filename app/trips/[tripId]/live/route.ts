import { liveHandler } from '@/lib/server/live-handler';

/** `/trips/:id/live`: the trip's version, now and whenever it grows. */
export const GET = liveHandler('see-itinerary');
