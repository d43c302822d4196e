import { arrivalsPath, type BoardPlace } from './arrivals-query';

/** The board of that place as a file, from its first line. */
export const csvPath = ({ centre, filters, find }: BoardPlace): string => arrivalsPath({ centre, filters, find }).replace('/arrivals', '/arrivals/export.csv');
