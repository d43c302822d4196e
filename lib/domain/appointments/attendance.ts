import type { Item } from '../itinerary/types';

/** Whether the centre noted that nobody came: such a visit took no place, whatever it was for. */
export const wasMissed = ({ desk }: Pick<Item, 'desk'>): boolean => desk?.attendance === 'MISSED';
