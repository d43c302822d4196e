import { getUnsubscribe, postUnsubscribe } from '@/lib/server/unsubscribe-handler';

/** `/unsubscribe/:token`: the address in a mail's List-Unsubscribe. */
export const GET = getUnsubscribe;
export const POST = postUnsubscribe;
