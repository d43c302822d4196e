import { openSlots } from '@/lib/domain/appointments/slots';
import type { Desk, HoursException, Reservation, Resource, ServiceRules } from '@/lib/domain/appointments/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK, startOfDay } from '@/lib/domain/calendar/zones';
import { naiveSlots } from '@/tests/support/naive-slots';
import { median, printTable, quantile, round } from './figures';

const FIRST = '2027-02-01' as Day;
const NOW = startOfDay(FIRST, NEW_YORK);
const MS_A_MINUTE = 60_000;
const WEEKDAYS = [1, 2, 3, 4, 5];

/** What is asked: so many days, resources and bookings of a service of one or two places. */
interface Size {
  readonly days: number;
  readonly resources: number;
  readonly bookings: number;
  readonly places: 1 | 2;
}

const ASKED: Size = { days: 90, resources: 20, bookings: 2000, places: 1 };
const TIMES = 60;

/** A morning and an afternoon, a week off, a day with other hours. */
function resource(index: number): Resource {
  const weekly = WEEKDAYS.flatMap((weekday) => [{ weekday, opens: 8 * 60, closes: 12 * 60 }, { weekday, opens: 13 * 60, closes: 17 * 60 }]);
  const off: HoursException = { id: 'off', from: addDays(FIRST, 7 * (index % 12)), until: addDays(FIRST, 7 * (index % 12) + 7), isOpen: false, hours: null, reason: '' };
  const late: HoursException = { id: 'late', from: addDays(FIRST, 30 + index), until: addDays(FIRST, 31 + index), isOpen: true, hours: { opens: 12 * 60, closes: 20 * 60 }, reason: '' };
  return { id: `resource-${index}`, kind: 'CLINICIAN', name: `${index}`, weekly, exceptions: [off, late] };
}

/** Half an hour and a buffer each, over the resources and days in turns. */
function booking(index: number, { days, resources }: Size): Reservation {
  const day = addDays(FIRST, Math.floor(index / resources) % days);
  const turn = Math.floor(index / resources / days);
  const blockedFrom = new Date(startOfDay(day, NEW_YORK).getTime() + (8 * 60 + ((index * 7 + turn * 13) % 16) * 30) * MS_A_MINUTE);
  return { resourceId: `resource-${index % resources}`, blockedFrom, blockedUntil: new Date(blockedFrom.getTime() + 40 * MS_A_MINUTE) };
}

function question(size: Size): readonly [Desk, ServiceRules, { readonly from: Date; readonly until: Date }, Date] {
  const resources = Array.from({ length: size.resources }, (_, index) => resource(index));
  const reservations = Array.from({ length: size.bookings }, (_, index) => booking(index, size));
  const ids = resources.map(({ id }) => id);
  const half = ids.length / 2;
  const places = size.places === 1 ? [ids] : [ids.slice(0, half), ids.slice(half)];
  const service = { minutes: 30, bufferBefore: 0, bufferAfter: 10, step: 15, places, noticeMinutes: 0, horizonDays: 400, dailyLimit: null };
  const desk = { zone: NEW_YORK, resources, reservations, starts: [] };
  return [desk, service, { from: NOW, until: startOfDay(addDays(FIRST, size.days), NEW_YORK) }, NOW];
}

function timesOf(work: () => unknown, times: number): readonly number[] {
  return Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

function row(size: Size): readonly string[] {
  const asked = question(size);
  timesOf(() => openSlots(...asked), TIMES);
  const taken = timesOf(() => openSlots(...asked), TIMES);
  return ['openSlots', ...countsOf(size), String(openSlots(...asked).length), round(median(taken), 2), round(quantile(taken, 0.99), 2)];
}

/** Once, because it takes seconds. */
function naiveRow(size: Size): readonly string[] {
  const asked = question(size);
  let found = 0;
  const [taken = NaN] = timesOf(() => { found = naiveSlots(...asked).length; }, 1);
  return ['every 5 minutes', ...countsOf(size), String(found), round(taken, 2), ''];
}

const countsOf = ({ days, resources, bookings, places }: Size): readonly string[] => [days, resources, bookings, places].map(String);

/** Open slots of a quarter of a year beside the same question put naively; then twice the days, twice the resources. */
export function benchSlots(): void {
  const sizes: readonly Size[] = [
    ASKED,
    { ...ASKED, days: 180 }, { ...ASKED, days: 360 },
    { ...ASKED, resources: 40 }, { ...ASKED, resources: 80 },
    { ...ASKED, bookings: 4000 }, { ...ASKED, bookings: 8000 },
    { ...ASKED, places: 2 },
  ];
  const rows = [...sizes.map(row), naiveRow(ASKED)];
  const heads = ['', 'days', 'resources', 'bookings', 'places', 'slots', 'median', 'p99'];
  printTable('slots, milliseconds (aim: the first at most 10, and linear in days and resources)', [heads, ...rows]);
}
