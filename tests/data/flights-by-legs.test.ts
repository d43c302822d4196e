import { describe, expect, it } from 'vitest';
import { saveFlight, savePlanItem } from '@/app/trips/[tripId]/items/actions';
import type { Item } from '@/lib/domain/itinerary/types';
import { flightPath } from '@/lib/domain/flights/layovers';
import { legFieldName } from '@/lib/input/item-form';
import { loadTrip } from '@/lib/data/trips';
import { callBy } from '../support/actions';
import { accessFor, addMember, makePerson, makeTrip } from '../support/factories';

const NOW = new Date('2026-11-22T12:00:00Z');
const DAY = '2027-03-09';
const FIRST = {
  fromAirport: 'DEN', toAirport: 'ORD', carrier: 'United', flightNumber: '12', departsOn: DAY, departsTime: '06:00', arrivesOn: DAY, arrivesTime: '09:30',
};
const SECOND = {
  fromAirport: 'ORD', toAirport: 'LGA', carrier: 'United', flightNumber: '90', departsOn: DAY, departsTime: '11:00', arrivesOn: DAY, arrivesTime: '14:10',
};
const HEAD = { direction: 'ARRIVE', state: 'BOOKED' };

const typedLegs = (...legs: readonly Readonly<Record<string, string>>[]) =>
  Object.assign({}, ...legs.map((leg, position) => Object.fromEntries(Object.entries(leg).map(([field, value]) => [legFieldName(position, field), value]))));

async function ownTrip() {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { now: NOW });
  const access = await accessFor(owner, tripId, 'change-itinerary');
  const saveBy = (person: typeof owner, raw: object) => saveFlight.perform(callBy(person, { now: NOW }), { tripId, itemId: '', version: '', ...HEAD, ...raw });
  const flights = async (): Promise<readonly Item[]> => (await loadTrip(access)).trip.items.filter(({ legs }) => legs.length > 0);
  return { owner, tripId, save: (raw: object) => saveBy(owner, raw), saveBy, flights };
}

describe('a flight by legs', () => {
  it('is stored with its airports’ zones, its airline’s own name and what the form knows of the booking', async () => {
    const { save, flights } = await ownTrip();
    const seats = { bookingCode: 'K7QX2P', seat: '12C', checkedBags: '0', canChange: 'yes', changeBy: '2027-03-01', assistanceAskedOn: '2026-11-20' };
    expect(await save({ ...typedLegs({ ...FIRST, fromAirport: 'denvr' }, { ...SECOND, fromAirport: 'Chicago (ORD)', carrier: '', flightNumber: 'UA 90' }), ...seats })).toMatchObject({ type: 'done' });
    const [flight] = await flights();
    expect(flight?.legs).toMatchObject([
      { fromAirport: 'DEN', departsZone: 'America/Denver', toAirport: 'ORD', arrivesZone: 'America/Chicago', carrier: 'United Airlines', flightNumber: '12' },
      { fromAirport: 'ORD', toAirport: 'LGA', arrivesZone: 'America/New_York', carrier: 'United Airlines', flightNumber: '90' },
    ]);
    expect(flight?.booking).toMatchObject({ code: 'K7QX2P', seat: '12C', checkedBags: 0, canChange: true, changeBy: '2027-03-01', assistanceAskedOn: '2026-11-20' });
    expect(flightPath(flight?.legs ?? []).layovers).toMatchObject([{ airport: 'ORD', minutes: 90 }]);
  });

  it('takes the place of the drafted one in its direction; a second one stands beside it', async () => {
    const { owner, tripId, save } = await ownTrip();
    const waysIn = async () => {
      const { trip } = await loadTrip(await accessFor(owner, tripId, 'see-itinerary'));
      return trip.items.filter(({ purpose }) => purpose === 'ARRIVE').map(({ legs }) => legs[0]?.fromAirport ?? 'drafted');
    };
    expect(await waysIn()).toEqual(['drafted']);
    await save(typedLegs(FIRST, SECOND));
    expect(await waysIn()).toEqual(['DEN']);
    await save(typedLegs({ ...SECOND, departsOn: '2027-03-08', arrivesOn: '2027-03-08' }));
    expect(await waysIn()).toEqual(['ORD', 'DEN']);
  });

  it('leads back to Flights when its form was opened there, else to the trip', async () => {
    const { tripId, save } = await ownTrip();
    expect(await save({ ...typedLegs(FIRST), direction: 'OTHER', back: 'flights' })).toEqual({ type: 'done', to: `/trips/${tripId}/flights?done=yes` });
    expect(await save({ ...typedLegs(SECOND), direction: 'OTHER', back: '//elsewhere.example' })).toEqual({ type: 'done', to: `/trips/${tripId}?done=yes` });
  });

  it.each([
    ['twenty legs', typedLegs(...Array.from({ length: 20 }, () => FIRST)), null, 'too-many-legs'],
    ['a leg that leaves elsewhere', typedLegs(FIRST, { ...SECOND, fromAirport: 'MDW' }), 'leg1.fromAirport', 'leaves-elsewhere'],
    ['a leg that leaves before the landing', typedLegs(FIRST, { ...SECOND, departsTime: '09:00' }), 'leg1.departsOn', 'departs-before-landing'],
    ['the same leg twice', typedLegs(FIRST, FIRST), 'leg1.fromAirport', 'leg-twice'],
    ['an unknown airport', typedLegs({ ...FIRST, toAirport: 'Xyzzyville' }), 'leg0.toAirport', 'unknown-airport'],
    ['an airport that may be several', typedLegs({ ...FIRST, toAirport: 'New York' }), 'leg0.toAirport', 'several-airports'],
    ['an unknown airline', typedLegs({ ...FIRST, carrier: 'Mendway Air' }), 'leg0.carrierKept', 'unknown-airline'],
    ['a flight number of hello', typedLegs({ ...FIRST, flightNumber: 'hello' }), 'leg0.flightNumber', 'not-a-flight-number'],
    ['a flight number of another airline', typedLegs({ ...FIRST, flightNumber: 'DL 12' }), 'leg0.flightNumber', 'number-of-other-airline'],
    ['a landing before the take-off', typedLegs({ ...FIRST, arrivesTime: '06:30' }), 'leg0.arrivesOn', 'arrives-before-departing'],
    ['help that was asked for tomorrow', { ...typedLegs(FIRST), assistanceAskedOn: '2026-11-23' }, 'assistanceAskedOn', 'day-not-yet'],
    ['a seat of a hundred letters', { ...typedLegs(FIRST), seat: 'A'.repeat(100) }, 'seat', 'too-long'],
    ['minus three bags', { ...typedLegs(FIRST), checkedBags: '-3' }, 'checkedBags', 'too-small'],
  ])('%s is refused in words, and nothing is stored', async (_, raw, field, code) => {
    const { save, flights } = await ownTrip();
    expect(await save(raw)).toMatchObject({ type: 'refused', problems: [expect.objectContaining({ field, code })] });
    expect(await flights()).toEqual([]);
  });

  it('keeps an airline that we do not know once somebody says so', async () => {
    const { save, flights } = await ownTrip();
    expect(await save(typedLegs({ ...FIRST, carrier: 'Mendway Air', carrierKept: 'yes' }))).toMatchObject({ type: 'done' });
    expect((await flights())[0]?.legs).toMatchObject([{ carrier: 'Mendway Air' }]);
  });

  it('may land before it left by the clock', async () => {
    const { save, flights } = await ownTrip();
    const late = { ...FIRST, fromAirport: 'AKL', toAirport: 'JFK', departsTime: '20:00', arrivesTime: '19:40', carrier: 'Qantas', flightNumber: '3' };
    expect(await save(typedLegs(late))).toMatchObject({ type: 'done' });
    expect(flightPath((await flights())[0]?.legs ?? []).minutes).toBe(17 * 60 + 40);
  });

  it('is on a trip once, however often it is saved, and can be changed where it stands', async () => {
    const { save, flights } = await ownTrip();
    await save(typedLegs(FIRST));
    expect(await save(typedLegs(FIRST, SECOND))).toMatchObject({ type: 'refused', problems: [{ field: 'leg0.fromAirport', code: 'leg-on-trip' }] });
    const [flight] = await flights();
    expect(await save({ ...typedLegs(FIRST, SECOND), itemId: flight?.id })).toMatchObject({ type: 'done' });
    expect(await flights()).toMatchObject([{ legs: [{ toAirport: 'ORD' }, { toAirport: 'LGA' }] }]);
  });

  it('is saved by a caregiver, and by nobody who may only look', async () => {
    const { tripId, saveBy, flights } = await ownTrip();
    const [caregiver, family] = [await makePerson(), await makePerson()];
    await addMember(tripId, caregiver, { role: 'CAREGIVER' });
    await addMember(tripId, family, { role: 'FAMILY' });
    expect(await saveBy(family, typedLegs(FIRST))).toEqual({ type: 'not-found' });
    expect(await flights()).toEqual([]);
    expect(await saveBy(caregiver, typedLegs(FIRST))).toMatchObject({ type: 'done' });
    expect(await flights()).toHaveLength(1);
  });

  it('alone has seats: another kind leaves them out rather than failing in the database', async () => {
    const { owner, tripId } = await ownTrip();
    const outing = { kind: 'OUTING', title: 'Museum', day: '2027-03-17', time: '11:00', minutes: '60', place: 'ELSEWHERE', seat: '12C', assistanceAskedOn: '2026-11-20' };
    expect(await savePlanItem.perform(callBy(owner, { now: NOW }), { tripId, itemId: '', version: '', ...outing })).toMatchObject({ type: 'done' });
  });
});
