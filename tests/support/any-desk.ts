import fc from 'fast-check';
import type { Desk, HoursException, Reservation, Resource, ServiceRules, WeeklyHours } from '@/lib/domain/appointments/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day, Instant, Zone } from '@/lib/domain/calendar/types';
import { startOfDay } from '@/lib/domain/calendar/zones';

const MS_A_MINUTE = 60_000;
const zone = (name: string) => name as Zone;

/** Days around which zones change their clocks, holidays, year's end, a leap day, and plain ones. */
const anyDay: fc.Arbitrary<Day> = fc.constantFrom(
  '2027-03-14', '2027-11-07', '2028-03-12', '2028-11-05', '2027-03-28', '2027-10-31', '2027-04-04', '2027-10-03',
  '2027-07-04', '2027-07-05', '2027-12-31', '2028-02-29', '2027-06-09', '2027-09-15',
).map((day) => day as Day);

const anyZone = fc.oneof(
  { weight: 3, arbitrary: fc.constant(zone('America/New_York')) },
  { weight: 2, arbitrary: fc.constantFrom('Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe', 'Europe/London', 'Pacific/Chatham').map(zone) },
);

/** Whole five minutes, often where clocks change, at noon, or at the edges of a day. */
const anyMinute = fc.oneof(
  fc.constantFrom(0, 60, 90, 120, 150, 180, 8 * 60, 9 * 60, 9 * 60 + 20, 12 * 60, 13 * 60, 22 * 60, 23 * 60 + 30),
  fc.integer({ min: 0, max: 287 }).map((fives) => fives * 5),
);
const anyLength = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(180, 240, 300, 480, 1440) }, fc.integer({ min: 1, max: 288 }).map((fives) => fives * 5));

const anyHours = fc.tuple(anyMinute, anyLength).map(([opens, length]) => ({ opens, closes: opens + length }));

/** The same on most days of the week, as people work. */
const anyWeek: fc.Arbitrary<readonly WeeklyHours[]> = fc
  .tuple(fc.array(anyHours, { minLength: 1, maxLength: 2 }), fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 4 }))
  .map(([hours, weekdays]) => weekdays.flatMap((weekday) => hours.map((one) => ({ ...one, weekday }))));

const anyException = (around: Day): fc.Arbitrary<HoursException> =>
  fc.record({ id: fc.uuid(), start: fc.integer({ min: -2, max: 2 }), days: fc.integer({ min: 1, max: 3 }), isOpen: fc.boolean(), hours: anyHours, isWhole: fc.boolean() })
    .map(({ id, start, days, isOpen, hours, isWhole }) => {
      const from = addDays(around, start);
      return { id, from, until: addDays(from, days), isOpen, hours: isWhole && !isOpen ? null : hours, reason: '' };
    });

const IDS = ['a', 'b', 'c', 'd'] as const;

const anyResource = (id: string, around: Day): fc.Arbitrary<Resource> =>
  fc.record({ id: fc.constant(id), kind: fc.constant('ROOM'), name: fc.constant(id), weekly: anyWeek, exceptions: fc.array(anyException(around), { maxLength: 2 }) });

/** Everybody keeps the same hours, or each their own. */
const anyResources = (around: Day): fc.Arbitrary<readonly Resource[]> =>
  fc.oneof(
    fc.tuple(...IDS.map((id) => anyResource(id, around))),
    anyResource('a', around).map((one) => IDS.map((id) => ({ ...one, id }))),
  ).chain((all) => fc.integer({ min: 3, max: all.length }).map((count) => all.slice(0, count)));

const anyService: fc.Arbitrary<ServiceRules> = fc.record({
  minutes: fc.constantFrom(5, 15, 30, 45, 60, 90, 240),
  bufferBefore: fc.constantFrom(0, 0, 5, 20),
  bufferAfter: fc.constantFrom(0, 0, 10, 30),
  step: fc.constantFrom(5, 15, 20, 30, 45, 60, 90, 35),
  // The last is one whom the desk does not have, as a retired one.
  places: fc.array(fc.shuffledSubarray([...IDS, 'e'], { minLength: 2 }), { minLength: 1, maxLength: 3 }),
  noticeMinutes: fc.constantFrom(0, 0, 60, 1440),
  horizonDays: fc.constantFrom(1, 2, 400, 400),
  dailyLimit: fc.constantFrom(null, null, null, 1, 2),
});

/** A question to a desk, with few enough days for an answer by trying everything. */
export interface Asked {
  readonly desk: Desk;
  readonly service: ServiceRules;
  readonly window: { readonly from: Instant; readonly until: Instant };
  readonly now: Instant;
}

const anyReservation = (midnight: number): fc.Arbitrary<Reservation> =>
  fc.tuple(fc.constantFrom(...IDS), fc.integer({ min: -288, max: 3 * 288 }), fc.integer({ min: 1, max: 60 })).map(([resourceId, start, length]) => {
    const blockedFrom = new Date(midnight + start * 5 * MS_A_MINUTE);
    return { resourceId, blockedFrom, blockedUntil: new Date(blockedFrom.getTime() + length * 5 * MS_A_MINUTE) };
  });

export const anyAsked: fc.Arbitrary<Asked> = fc.tuple(anyZone, anyDay).chain(([deskZone, around]) => {
  const midnight = startOfDay(around, deskZone).getTime();
  const after = (minutes: number) => new Date(midnight + minutes * MS_A_MINUTE);
  return fc.record({
    resources: anyResources(around),
    reservations: fc.array(anyReservation(midnight), { maxLength: 14 }),
    service: anyService,
    from: fc.integer({ min: -288, max: 288 }).map((fives) => fives * 5),
    length: fc.integer({ min: 48, max: 2 * 288 }).map((fives) => fives * 5),
    ago: fc.oneof(fc.constant(2000), fc.integer({ min: -720, max: 3 * 1440 })),
  }).map(({ resources, reservations, service, from, length, ago }) => ({
    desk: { zone: deskZone, resources, reservations, starts: reservations.slice(0, 4).map(({ blockedFrom }) => blockedFrom) },
    service,
    window: { from: after(from), until: after(from + length) },
    now: after(from - ago),
  }));
});
