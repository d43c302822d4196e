import fc from 'fast-check';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day, Instant, Zone } from '@/lib/domain/calendar/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import type { Due, Task } from '@/lib/domain/people/types';
import { CHANNELS, type Channel, REMINDER_KINDS, type ToldKind } from '@/lib/domain/reminders/kinds';
import { remindersFor } from '@/lib/domain/reminders/reminders-of';
import { FIRST_REACH, type PastReminder, type Reach, type ReminderFacts, type ReminderPerson, type ReminderWish } from '@/lib/domain/reminders/types';
import { anyMadeTrip } from './situations';
import { at, day, zone } from './trips';

const ZONES = ['America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'].map(zone);

export const anyZone: fc.Arbitrary<Zone> = fc.constantFrom(...ZONES);

const anyMinute = fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(0, 2 * 60, 2 * 60 + 30, 9 * 60, 21 * 60));

const anyChannels: fc.Arbitrary<readonly Channel[]> = fc.constantFrom<readonly Channel[]>(['MAIL'], ['MAIL'], ['PUSH'], ['MAIL', 'PUSH'], ['INBOX']);

export const anyReach: fc.Arbitrary<Reach> = fc.record({
  zone: fc.option(anyZone), quietFrom: anyMinute, quietUntil: anyMinute, channels: anyChannels,
});

const anyChoices: fc.Arbitrary<ReadonlyMap<ToldKind, readonly Channel[]>> =
  fc.array(fc.tuple(fc.constantFrom<ToldKind>(...REMINDER_KINDS), fc.constantFrom<readonly Channel[]>([], ['MAIL'], CHANNELS)), { maxLength: 4 })
    .map((chosen) => new Map(chosen));

export function person(userId: string, more: Partial<ReminderPerson> = {}): ReminderPerson {
  return { userId, standing: { role: 'OWNER', seesMedical: true }, reach: FIRST_REACH, choices: new Map(), wishes: new Map(), past: [], ...more };
}

const anyPerson = (userId: string): fc.Arbitrary<ReminderPerson> => fc.record({
  standing: fc.record({ role: fc.constantFrom(...(['OWNER', 'KEEPER', 'CAREGIVER', 'FAMILY'] as const)), seesMedical: fc.boolean() }),
  reach: fc.oneof(fc.constant(FIRST_REACH), anyReach),
  choices: anyChoices,
}).map((more) => person(userId, more));

export function task(id: string, due: Due | null, more: Partial<Task> = {}): Task {
  return {
    id, kind: 'OTHER', title: 'Bring the knee brace', due, state: 'ACCEPTED', person: { userId: 'June', name: 'June' },
    askedAt: null, answeredAt: null, doneAt: null, revision: 1, ...more,
  };
}

function anyTask(id: string, on: Day): fc.Arbitrary<Task> {
  return fc.record({
    due: fc.option(fc.integer({ min: -20, max: 20 }).map((days): Due => ({ type: 'day', on: addDays(on, days) }))),
    state: fc.constantFrom(...(['OPEN', 'ASKED', 'ACCEPTED', 'DECLINED', 'DONE'] as const)),
    person: fc.option(fc.constantFrom('Ruth', 'June', 'Carl').map((name) => ({ userId: name, name }))),
  }).map(({ due, ...more }) => task(id, due, more));
}

const surgeryDay = ({ surgery }: Trip): Day => (surgery.state === 'dated' ? surgery.on : day('2027-03-11'));

/** What people wish of reminders that they have, and what some were told already, for this day or for another. */
function withHistory(facts: ReminderFacts): fc.Arbitrary<ReminderFacts> {
  const keys = [...new Set(remindersFor(facts, facts.people).map(({ planned }) => planned.key))];
  if (keys.length === 0) return fc.constant(facts);
  const anyKey = fc.constantFrom(...keys);
  const anyWish: fc.Arbitrary<ReminderWish> = fc.oneof(
    fc.constant<ReminderWish>({ type: 'stopped' }),
    fc.record({ type: fc.constant('moved' as const), daysBefore: fc.integer({ min: 0, max: 40 }), minute: anyMinute }),
  );
  const known = remindersFor(facts, facts.people).map(({ planned }) => planned);
  const anyPast: fc.Arbitrary<PastReminder> = fc.record({
    of: fc.constantFrom(...known), shift: fc.constantFrom(0, 0, 3, -7), toldAt: fc.option(fc.constant(at('2026-12-01', '12:00'))),
  }).map(({ of: { key, anchorOn }, shift, toldAt }) => ({ key, anchorOn: addDays(anchorOn, shift), toldAt }));
  const anyMind = fc.record({ wishes: fc.array(fc.tuple(anyKey, anyWish), { maxLength: 4 }).map((wished) => new Map(wished)), past: fc.array(anyPast, { maxLength: 6 }) });
  return fc.tuple(...facts.people.map(() => anyMind)).map((minds) => ({ ...facts, people: facts.people.map((one, index) => ({ ...one, ...minds[index] })) }));
}

export interface Reminded {
  readonly facts: ReminderFacts;
  readonly now: Instant;
}

/** Any trip as people can have made it, with any of its people, what they want and what they were told. */
export const anyReminded: fc.Arbitrary<Reminded> = anyMadeTrip.chain(({ trip, now }) => {
  const on = surgeryDay(trip);
  return fc.record({
    people: fc.tuple(...['Ruth', 'June', 'Carl'].map(anyPerson)),
    tasks: fc.tuple(anyTask('t1', on), anyTask('t2', on)),
    madeOn: fc.integer({ min: -400, max: 0 }).map((days) => addDays(on, days)),
    escortAskedAt: fc.option(fc.integer({ min: -60, max: 5 }).map((days) => at(addDays(on, days), '22:30'))),
    personId: fc.constantFrom(null, 'June'),
    packing: fc.boolean(),
  }).chain(({ people, tasks, personId, packing, ...more }) => {
    const packed = packing ? { carryOn: null, homeBagPounds: null, homeBagPlan: null, medicines: [], unpacked: 2, unpackedForHome: 1 } : null;
    return withHistory({ ...more, people, tasks, trip: { ...trip, packing: packed, escort: { ...trip.escort, personId } } });
  }).map((facts) => ({ facts, now }));
});
