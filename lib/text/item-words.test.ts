import { describe, expect, it } from 'vitest';
import type { Day, Zone } from '@/lib/domain/calendar/types';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { Item } from '@/lib/domain/itinerary/types';
import { flightStops, itemDay, itemHomeTime, itemName, itemTime } from './item-words';

const NY = 'America/New_York' as Zone;
const item = (change: Partial<Item>): Item =>
  blankItem('i', 'OUTING', { type: 'days', from: '2027-03-18' as Day, until: '2027-03-19' as Day }, change);
const dinner: Item['when'] = {
  type: 'timed', startsAt: new Date('2027-03-18T22:00:00Z'), startsZone: NY, endsAt: new Date('2027-03-18T23:30:00Z'), endsZone: NY,
};
const home = { mode: 'FLY', city: 'Kathmandu', zone: 'Asia/Kathmandu' as Zone, airport: 'KTM', country: 'NP' } as const;
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

describe('item words', () => {
  it('name an item by its title, its purpose or its kind', () => {
    expect(itemName(item({ title: 'Dinner with Sam' }), 'en')).toBe('Dinner with Sam');
    expect(itemName(item({ kind: 'APPOINTMENT', purpose: 'PRE_OP' }), 'es')).toBe('Consulta antes de la cirugía');
    expect(itemName(item({ kind: 'FLIGHT', purpose: 'GO_HOME' }), 'en')).toBe('Flight: Home');
  });

  it('say the day, or count it from surgery', () => {
    expect(itemDay(item({}), 'en')).toBe('Thu, Mar 18');
    expect(itemDay(item({ when: { type: 'offset', from: -2, until: -1 } }), 'en')).toBe('2 days before surgery');
    expect(itemDay(item({ when: { type: 'offset', from: 0, until: 1 } }), 'es')).toBe('Día de la cirugía');
  });

  it('say New York time with the time at home beside it, and the day where it is another', () => {
    expect(plain(itemTime(item({ when: dinner }), 'en'))).toBe('6:00 pm – 7:30 pm');
    expect(plain(itemHomeTime(item({ when: dinner }), home, 'en'))).toBe('Fri, Mar 19, 3:45 am in Kathmandu');
    expect(plain(itemHomeTime(item({ when: dinner }), { ...home, zone: 'America/Denver' as Zone, city: 'Denver' }, 'en'))).toBe('4:00 pm in Denver');
  });

  it('leave the time at home out where it is the same', () => {
    expect(itemHomeTime(item({ when: dinner }), { ...home, zone: NY }, 'en')).toBeNull();
  });

  it('put the airports beside the times of a flight', () => {
    const when = { ...dinner, startsZone: 'America/Denver' as Zone };
    const leg = { fromAirport: 'DEN', toAirport: 'LGA', departsAt: new Date(0), departsZone: NY, arrivesAt: new Date(1), arrivesZone: NY, carrier: '', flightNumber: '', technicalStops: 0 };
    expect(plain(itemTime(item({ kind: 'FLIGHT', when, legs: [leg] }), 'en'))).toBe('DEN 4:00 pm – LGA 7:30 pm');
  });

  it('count a technical stop as a stop', () => {
    const leg = { fromAirport: 'HNL', toAirport: 'JFK', departsAt: new Date(0), departsZone: NY, arrivesAt: new Date(1), arrivesZone: NY, carrier: '', flightNumber: '', technicalStops: 0 };
    expect(flightStops(item({ kind: 'FLIGHT', legs: [leg] }), 'en')).toBe('Non-stop');
    expect(flightStops(item({ kind: 'FLIGHT', legs: [{ ...leg, technicalStops: 1 }] }), 'en')).toBe('1 stop');
  });
});
