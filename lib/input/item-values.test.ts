import { describe, expect, it } from 'vitest';
import { makeFlight, makeJourney, makePlan, makeStay } from '@/lib/domain/itinerary/make-item';
import type { Item } from '@/lib/domain/itinerary/types';
import type { Zone } from '@/lib/domain/calendar/types';
import { flightForm, journeyForm, legFieldName, planForm, stayForm } from './item-form';
import { typedItem } from './item-values';

const zoneOf = (iata: string) => ({ DEN: 'America/Denver', ORD: 'America/Chicago', LGA: 'America/New_York' })[iata] as Zone ?? null;
const made = (result: { made: Item } | { problems: readonly unknown[] }) => ('made' in result ? result.made : result);

const again = {
  plan: (typed: object) => made(makePlan('i', planForm.parse({ kind: 'OUTING', itemId: '', version: '', ...typed }))),
  stay: (typed: object) => made(makeStay('i', stayForm.parse({ itemId: '', version: '', ...typed }))),
  journey: (typed: object) => made(makeJourney('i', journeyForm.parse({ kind: 'TRAIN', itemId: '', version: '', ...typed }), 'America/Chicago' as Zone)),
  flight: (typed: object) => made(makeFlight('i', flightForm.parse({ itemId: '', version: '', ...typed }), zoneOf, legFieldName)),
};

const leg = (position: number, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [legFieldName(position, name), value]));

const booking = { bookingCode: 'K7QX2P', bookingPhone: '212-555-0100', canChange: 'no', changeBy: '2027-03-01' };

const typed = {
  plan: {
    title: 'Dinner', day: '2027-11-07', time: '01:30', timeTurn: 'second', minutes: '90', place: 'ELSEWHERE', purpose: 'OTHER', state: 'BOOKED',
    activity: 'WALK', walkMinutes: '20', note: 'Bring the cushion',
  },
  stay: { ...booking, title: 'Lindell House', fromDay: '2027-03-09', untilDay: '2027-03-19', address: 'E 33rd St', phone: '', hasStairs: 'no', hasLift: 'unknown', state: 'BOOKED' },
  journey: {
    ...booking, direction: 'GO_HOME', state: 'BOOKED', title: 'Lake Shore Limited', note: 'Quiet car',
    departsOn: '2027-11-07', departsTime: '01:15', departsTimeTurn: 'first', arrivesOn: '2027-11-07', arrivesTime: '19:10',
  },
  flight: {
    ...booking, checkedBags: '1', seat: '12C, 12D', assistanceAskedOn: '2027-03-01', note: 'By the window',
    direction: 'ARRIVE', state: 'BOOKED',
    ...leg(0, { fromAirport: 'DEN', toAirport: 'ORD', departsOn: '2027-03-09', departsTime: '06:00', arrivesOn: '2027-03-09', arrivesTime: '09:30', carrier: 'United', flightNumber: '12', technicalStops: '0' }),
    ...leg(1, { fromAirport: 'ORD', toAirport: 'LGA', departsOn: '2027-03-09', departsTime: '11:00', arrivesOn: '2027-03-09', arrivesTime: '14:10', carrier: 'United', flightNumber: '90', technicalStops: '0' }),
  },
} as const;

describe('typedItem', () => {
  it.each(['plan', 'stay', 'journey', 'flight'] as const)('gives back what was typed for a %s', (shape) => {
    const item = again[shape](typed[shape]) as Item;
    expect(typedItem(item)).toMatchObject(typed[shape]);
    expect(again[shape](typedItem(item))).toEqual(item);
  });
});

it('a form without the folded fields leaves them unsaid, and nothing known of a booking is no booking', () => {
  const plan = planForm.parse({ kind: 'OUTING', title: 'Tea', day: '2027-03-18', itemId: '', version: '' });
  expect(plan).toMatchObject({ booking: null, activity: null, walkMinutes: null, note: '', timeTurn: null });
});

it('only a flight has a seat and wheelchair help', () => {
  const asked = { seat: '12C', assistanceAskedOn: '2027-03-01', bookingCode: 'K7QX2P' };
  const train = journeyForm.parse({ ...typed.journey, ...asked, kind: 'TRAIN', itemId: '', version: '' });
  const stay = stayForm.parse({ ...typed.stay, ...asked, itemId: '', version: '' });
  const plan = planForm.parse({ ...typed.plan, ...asked, kind: 'OUTING', itemId: '', version: '' });
  for (const { booking: made } of [train, stay, plan]) expect(made).toMatchObject({ code: 'K7QX2P', seat: '', assistanceAskedOn: null });
});

it.each([
  ['kind', { kind: 'SURGERY' }, 'unknown-choice'], ['activity', { activity: 'SKIING' }, 'unknown-choice'], ['walkMinutes', { walkMinutes: '721' }, 'too-large'],
  ['walkMinutes', { walkMinutes: '-1' }, 'too-small'], ['walkMinutes', { walkMinutes: 'far' }, 'not-a-number'], ['note', { note: 'long text '.repeat(10_000) }, 'too-long'],
  ['day', { day: '2027-02-30' }, 'invalid-day'], ['timeTurn', { timeTurn: 'third' }, 'unknown-choice'], ['checkedBags', { checkedBags: '21' }, 'too-large'],
])('what is wrong with %s is said beside it: %j', (field, wrong, code) => {
  const result = planForm.safeParse({ kind: 'OUTING', title: 'Tea', day: '2027-03-18', itemId: '', version: '', ...wrong });
  expect(result.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, code]]);
});

describe('flightForm', () => {
  it('says beside the fields of the leg what is wrong', () => {
    const result = flightForm.safeParse({ direction: 'ARRIVE', 'leg0.fromAirport': '', 'leg0.toAirport': 'LGA' });
    expect(result.error?.issues.map(({ path, message }) => [path[0], message])).toEqual(
      expect.arrayContaining([['leg0.fromAirport', 'required'], ['leg0.departsOn', 'required']]),
    );
  });

  it('refuses more legs than it has fields for, rather than losing them', () => {
    const twenty = Object.assign({}, ...Array.from({ length: 20 }, (_, position) => leg(position, { fromAirport: 'DEN', toAirport: 'LGA' })));
    const result = flightForm.safeParse({ direction: 'ARRIVE', ...twenty });
    expect(result.error?.issues.find(({ path }) => path.length === 0)?.message).toBe('too-many-legs');
  });

  it('does not lose a leg that was begun without an airport', () => {
    const first = leg(0, { fromAirport: 'DEN', toAirport: 'LGA', departsOn: '2027-03-09', departsTime: '06:00', arrivesOn: '2027-03-09', arrivesTime: '12:00' });
    const result = flightForm.safeParse({ direction: 'ARRIVE', ...first, 'leg2.flightNumber': '12' });
    expect(result.error?.issues.map(({ path }) => path[0])).toContain('leg2.fromAirport');
  });

  it('takes a second leg only when somebody began it', () => {
    const first = leg(0, { fromAirport: 'DEN', toAirport: 'LGA', departsOn: '2027-03-09', departsTime: '06:00', arrivesOn: '2027-03-09', arrivesTime: '12:00' });
    expect(flightForm.parse({ direction: 'ARRIVE', ...first }).legs).toHaveLength(1);
  });
});
