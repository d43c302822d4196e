import { expect, it } from 'vitest';
import { tripHome } from './trip-home';

const desk = (centreId: string) => ({ centreId, role: 'COORDINATOR' as const });

it('is the trip for its people, also for those who work at a desk elsewhere', () => {
  expect(tripHome({ tripId: 't', centre: null, actor: { staff: [] } })).toBe('/trips/t');
  expect(tripHome({ tripId: 't', centre: null, actor: { staff: [desk('a')] } })).toBe('/trips/t');
});

it('is the board for staff, with the trip beside it; where they have several desks, that centre’s', () => {
  expect(tripHome({ tripId: 't', centre: { id: 'a' }, actor: { staff: [desk('a')] } })).toBe('/arrivals?trip=t');
  expect(tripHome({ tripId: 't', centre: { id: 'b&c' }, actor: { staff: [desk('a'), desk('b&c')] } })).toBe('/arrivals?centre=b%26c&trip=t');
});
