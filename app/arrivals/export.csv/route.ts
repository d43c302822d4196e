import { arrivalsFileHandler } from '@/lib/server/arrivals-file';

/** `/arrivals/export.csv`: the board whose address has the same query, all its pages. */
export const GET = arrivalsFileHandler;
