import { feedHandler } from '@/lib/server/feed-handler';

/** `/calendar/:token.ics`: somebody's own feed of a trip. */
export const GET = feedHandler;
