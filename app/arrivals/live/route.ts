import { boardLiveHandler } from '@/lib/server/board-live';

/** `/arrivals/live`: what changes on the board whose address has the same query. */
export const GET = boardLiveHandler();
