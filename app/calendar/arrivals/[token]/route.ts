import { deskFeedHandler } from '@/lib/server/desk-feed-handler';

/** `/calendar/arrivals/:token.ics`: a centre's arrivals for one of its staff. */
export const GET = deskFeedHandler;
