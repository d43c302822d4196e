import type { Item, Trip } from '../itinerary/types';
import type { Change, FindingParams, Fix, Way } from './types';

export function changeFix(id: string, change: Change, params: FindingParams = {}): Fix {
  return { type: 'change', id, change, params };
}

export function wayFix(id: string, to: Way, params: FindingParams = {}, itemId: string | null = null): Fix {
  return { type: 'way', id, to, itemId, params };
}

/** The times of the centre's desk, where it takes bookings; what it has booked already is changed on its own page. */
export function pickTime({ centre }: Trip, to: 'pick-pre-op' | 'pick-follow-up', visit: Item | undefined): readonly Fix[] {
  return centre?.takesBookings && !visit?.desk ? [wayFix('pick-time', to, {}, visit?.id ?? null)] : [];
}
