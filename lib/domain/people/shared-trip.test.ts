import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SharedParts } from '../access/actor';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import type { Item, Trip } from '../itinerary/types';
import { answers, at, day, flight, HELD, item, onDays, timed, word } from '@/tests/support/trips';
import { anySituation } from '@/tests/support/situations';
import { sharedTrip } from './shared-trip';

const ALL: SharedParts = { itinerary: true, flights: true, stay: true, updates: 'TEXT' };
const NONE: SharedParts = { itinerary: false, flights: false, stay: false, updates: 'NONE' };
const NOW = at('2027-03-08', '12:00');

const anyParts: fc.Arbitrary<SharedParts> = fc.record({
  itinerary: fc.boolean(), flights: fc.boolean(), stay: fc.boolean(), updates: fc.constantFrom('TEXT', 'STATE', 'NONE'),
});

/** Words that stand wherever a trip keeps what no link may show. */
const SECRETS = {
  note: 'SECRET-note', code: 'SECRET-code', phone: 'SECRET-phone', seat: 'SECRET-seat', title: 'SECRET-title', email: 'SECRET@example.com',
  centre: 'SECRET-centre', doctor: 'SECRET-doctor', reason: 'SECRET-reason', escort: 'SECRET-escort',
};
const SHOWN_TITLES: readonly Item['kind'][] = ['OUTING', 'VISIT', 'STAY'];

function withSecrets(made: Item): Item {
  const booking = { code: SECRETS.code, phone: SECRETS.phone, canChange: null, changeBy: null, checkedBags: null, seat: SECRETS.seat, assistanceAskedOn: null };
  const title = SHOWN_TITLES.includes(made.kind) ? `shown ${made.id}` : `${SECRETS.title} ${SECRETS.email}`;
  return { ...made, title, note: SECRETS.note, booking, stay: made.stay && { ...made.stay, phone: SECRETS.phone } };
}

/** A trip with something secret in every place that has room for it. */
const secretTrip = (trip: Trip): Trip => ({
  ...trip,
  centre: { id: SECRETS.centre, name: SECRETS.centre, status: 'OPEN', closedOn: null, successor: { id: SECRETS.centre, name: SECRETS.centre } },
  escort: { state: 'accepted', name: SECRETS.escort },
  clearances: [word('withdrawn', '2027-03-12', { saidBy: SECRETS.doctor, note: SECRETS.note })],
  hold: { ...HELD, saidBy: SECRETS.doctor },
  numbers: [{ number: 'quietDays', value: 9, saidBy: SECRETS.doctor, saidOn: day('2027-03-01'), note: SECRETS.note, recordedAt: NOW, source: 'patient' }],
  kept: [{ findingKey: SECRETS.reason, reason: SECRETS.reason, keptBy: SECRETS.email, keptAt: NOW }],
  items: trip.items.map(withSecrets),
});

describe('sharedTrip', () => {
  const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, at('2026-11-22', '12:00'));
  const shown = (parts: Partial<SharedParts>, items: readonly Item[] = [], now = NOW) =>
    sharedTrip({ ...trip, items: [...trip.items, ...items], patientName: 'Ruth Calloway' }, { ...NONE, ...parts }, now);

  it('shows the parts that the link was made for, and no other', () => {
    expect(shown({})).toEqual({ patientName: 'Ruth Calloway', home: null, days: null, journeys: null, stays: null });
    expect(shown({ flights: true })).toMatchObject({ days: null, stays: null, journeys: [{ way: 'there' }, { way: 'home' }] });
    const stay = item('STAY', onDays('2027-03-09', '2027-03-19'), { title: 'Lindell House', stay: { address: 'E 33rd St', phone: '', hasStairs: true, hasLift: null } });
    expect(shown({ stay: true }, [stay])).toMatchObject({ days: null, journeys: null, stays: [{ name: 'Lindell House', address: 'E 33rd St' }] });
  });

  it('tells the days by phase, and what is planned by its kind', () => {
    const lines = shown({ itinerary: true }, [
      item('APPOINTMENT', timed('2027-03-17', '09:00'), { id: 'scan', title: 'MRI of the lumbar spine', purpose: 'TEST', place: 'CENTRE' }),
      item('OUTING', timed('2027-03-18', '18:00'), { id: 'dinner', title: 'Dinner with Sam' }),
    ]).days?.lines ?? [];
    expect(lines.map(({ kind }) => kind)).toEqual(
      ['fly-in', 'pre-op', 'surgery', 'quiet', 'gentle', 'appointment', 'follow-up-visit', 'outing', 'fly-home'],
    );
    expect(lines.find(({ key }) => key === 'scan')).toMatchObject({ title: '', place: 'HOSPITAL' });
    expect(lines.find(({ key }) => key === 'dinner')).toMatchObject({ title: 'Dinner with Sam' });
  });

  it('shows neither a clearance nor a hold: the ribbon says what the days are, and that they are over', () => {
    const held = sharedTrip({ ...trip, patientName: 'Ruth', hold: HELD, clearances: [word('yes', '2027-03-15')] } as Parameters<typeof sharedTrip>[0], ALL, at('2027-03-17', '12:00'));
    const plain = sharedTrip({ ...trip, patientName: 'Ruth' }, ALL, at('2027-03-17', '12:00'));
    expect(held).toEqual(plain);
    expect(new Set(plain.days?.ribbon.phases.map(({ state }) => state))).toEqual(new Set(['over', 'planned']));
  });

  it('leaves out what is over, and keeps what goes on', () => {
    const onTheWay = flight('GO_HOME', at('2027-03-19', '09:00'), at('2027-03-19', '13:00'), ['LGA', 'DEN'], { id: 'back' });
    const stay = item('STAY', onDays('2027-03-09', '2027-03-19'), { id: 'house', title: 'Lindell House' });
    const during = shown(ALL, [onTheWay, stay], at('2027-03-19', '10:00'));
    expect(during.journeys?.map(({ id }) => id)).toContain('back');
    expect(during.stays?.map(({ id }) => id)).not.toContain('house');
    expect(shown(ALL, [onTheWay, stay], at('2027-03-19', '13:00')).journeys?.map(({ id }) => id)).not.toContain('back');
  });

  it('counts days from surgery while its day is not known', () => {
    const { trip: open } = draftPlan(answers({ surgeryOn: null }), DEFAULT_PROFILES.microdiscectomy, at('2026-11-22', '12:00'));
    const lines = sharedTrip({ ...open, patientName: 'Ruth' }, ALL, NOW).days?.lines ?? [];
    expect(lines.find(({ kind }) => kind === 'quiet')?.when).toEqual({ type: 'offset', from: 1, until: 6 });
  });

  it('never shows anything medical, a booking, a note, a phone number or an address of somebody, whatever the trip', () => {
    fc.assert(fc.property(anySituation, anyParts, ({ trip: some, now }, parts) => {
      const said = JSON.stringify(sharedTrip({ ...secretTrip(some), patientName: 'Ruth' }, parts, now));
      expect(said).not.toMatch(/SECRET|@|infection|withdrawn|cleared"?:/);
      if (some.procedure !== 'consultation') expect(said).not.toContain(some.procedure);
    }));
  });

  it('shows the same whatever the surgeon said, the centre is, and who goes along', () => {
    fc.assert(fc.property(anySituation, anyParts, ({ trip: some, now }, parts) => {
      const silent: Trip = { ...some, clearances: [], hold: null, numbers: [], centre: null, escort: { state: 'none', name: '' }, kept: [], packing: null };
      expect(sharedTrip({ ...some, patientName: 'Ruth' }, parts, now)).toEqual(sharedTrip({ ...silent, patientName: 'Ruth' }, parts, now));
    }));
  });

  it('gives a part only to a link that was made for it, and every line only once', () => {
    fc.assert(fc.property(anySituation, anyParts, ({ trip: some, now }, parts) => {
      const { days, journeys, stays } = sharedTrip({ ...some, patientName: 'Ruth' }, parts, now);
      expect([days !== null, journeys !== null, stays !== null]).toEqual([parts.itinerary, parts.flights, parts.stay]);
      const keys = days?.lines.map(({ key }) => key) ?? [];
      expect(new Set(keys).size).toBe(keys.length);
    }));
  });
});
