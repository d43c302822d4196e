import type { Item } from './types';

/** Whom to call about something arranged: the number noted with the booking, else that of the place; empty where nobody wrote one down. */
export const phoneOf = ({ booking, stay }: Pick<Item, 'booking' | 'stay'>): string => booking?.phone || stay?.phone || '';
