import type { Instant } from '../calendar/types';
import type { Item } from '../itinerary/types';
import { type BookingFacts, changeProblem } from './booking-rules';
import type { Service } from './types';

/** Whether a booked time can be moved or cancelled here: `late` by phone alone, `over` not at all. */
export type ChangeState = 'open' | 'late' | 'over';

const STATES: Readonly<Record<string, ChangeState>> = { 'booking-notice': 'late', 'booking-over': 'over' };

export function changeState({ when }: Item, service: Service, facts: BookingFacts): ChangeState {
  const startsAt: Instant | null = when.type === 'timed' ? when.startsAt : null;
  const wrong = startsAt && changeProblem(service, startsAt, facts);
  return wrong ? (STATES[wrong.code] ?? 'over') : 'open';
}
