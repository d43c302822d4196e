import type { Day } from '@/lib/domain/calendar/types';
import { recordNumber } from '@/lib/data/trip-numbers';
import { loadTrip } from '@/lib/data/trips';
import { accessFor, makePerson, makeTrip, type TripWishes } from './factories';

/** A trip as its owner sees it on day 7 after surgery, and what was said of it. */
export const SURGERY = '2027-03-11' as Day;
export const NOW = new Date('2027-03-18T16:00:00Z');
export const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
export const MARKER = 'Dr. Quetzal';
export const SAID = { saidBy: MARKER, saidOn: '2027-03-17' as Day };
export const HOLD = { reason: 'infection', saidBy: MARKER, setOn: '2027-03-18' as Day } as const;
export const anyVersion = (now = NOW) => ({ now, seenVersion: null });

export async function ownTrip(wishes: TripWishes = {}) {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { surgeryOn: SURGERY, now: new Date('2026-11-22T12:00:00Z'), ...wishes });
  const [word, plan] = [await accessFor(owner, tripId, 'record-word'), await accessFor(owner, tripId, 'change-itinerary')];
  const number = (value: number, more: { saidBy?: string; note?: string } = {}) =>
    recordNumber(word, { number: 'quietDays', value, note: '', ...SAID, ...more }, anyVersion());
  return { owner, tripId, word, plan, number, load: () => loadTrip(word) };
}
