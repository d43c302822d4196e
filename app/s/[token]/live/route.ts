import { linkLiveHandler } from '@/lib/server/link-live';

/** `/s/:token/live`: that there is news for whoever holds the link, now and whenever more comes. */
export const GET = linkLiveHandler();
