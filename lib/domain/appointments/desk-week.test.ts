import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar/types';
import { NEW_YORK } from '../calendar/zones';
import { type DeskHours, exceptionsIn, hoursLines, weekGrid } from './desk-week';
import type { HoursException, Resource, WeeklyHours } from './types';

const day = (text: string) => text as Day;
const MONDAY = day('2027-03-01');
const weekly = (weekdays: readonly number[], opens = 480, closes = 1020): WeeklyHours[] => weekdays.map((weekday) => ({ weekday, opens, closes }));
const WEEKDAYS = [1, 2, 3, 4, 5];

const exception = (from: string, until: string, more: Partial<HoursException> = {}): HoursException =>
  ({ id: `${from} ${until}`, from: day(from), until: day(until), isOpen: false, hours: null, reason: 'Staff training', ...more });

const resource = (more: Partial<Resource> = {}): Resource => ({ id: 'feld', kind: 'CLINICIAN', name: 'Dr. Feld', weekly: weekly(WEEKDAYS), exceptions: [], ...more });
const desk = (more: Partial<DeskHours> = {}): DeskHours => ({ weekly: weekly(WEEKDAYS), exceptions: [], resources: [], ...more });
const time = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
const grid = (hours: DeskHours, times: readonly ReturnType<typeof time>[] = [], monday = MONDAY) => weekGrid(monday, hours, times, NEW_YORK);

describe('the week of a desk', () => {
  it('shows the weekdays, within its hours', () => {
    const { days, hours } = grid(desk());
    expect(days.map((one) => one.day)).toEqual(['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05']);
    expect(hours).toEqual({ from: 480, until: 1020 });
    expect(grid(desk({ weekly: [] })).hours).toEqual({ from: 480, until: 1020 });
  });

  it('shows a weekend on which somebody works or has a time', () => {
    const saturday = resource({ weekly: weekly([6], 600, 700) });
    expect(grid(desk({ resources: [saturday] })).days.map((one) => one.day).at(-1)).toBe('2027-03-06');
    const open = exception('2027-03-07', '2027-03-08', { isOpen: true, hours: { opens: 540, closes: 600 } });
    expect(grid(desk({ exceptions: [open] })).days.map((one) => one.day).slice(5)).toEqual(['2027-03-07']);
    expect(grid(desk(), [time('2027-03-07T15:00:00Z', '2027-03-07T16:00:00Z')]).days).toHaveLength(6);
    // The night from Friday reaches into Saturday.
    expect(grid(desk({ weekly: weekly([5], 1320, 1800) })).days.map((one) => one.day).slice(5)).toEqual(['2027-03-06']);
  });

  it('shows other hours of a day instead of the weekly ones', () => {
    const usual = weekly([1], 420, 1080);
    const short = exception('2027-03-01', '2027-03-02', { isOpen: true, hours: { opens: 540, closes: 720 } });
    expect(grid(desk({ weekly: usual })).hours).toEqual({ from: 420, until: 1080 });
    expect(grid(desk({ weekly: usual, exceptions: [short] })).hours).toEqual({ from: 540, until: 720 });
    // A person's own other hours leave the centre's as they are.
    expect(grid(desk({ weekly: usual, resources: [resource({ weekly: usual, exceptions: [short] })] })).hours).toEqual({ from: 420, until: 1080 });
    const saturday = exception('2027-03-06', '2027-03-07', { isOpen: true, hours: { opens: 540, closes: 600 } });
    const nights = weekly([6], 1320, 1800);
    expect(grid(desk({ weekly: nights })).days).toHaveLength(7);
    expect(grid(desk({ weekly: nights, exceptions: [saturday] })).days.map((one) => one.day).slice(5)).toEqual(['2027-03-06']);
  });

  it('grows to times outside the hours', () => {
    expect(grid(desk(), [time('2027-03-02T11:30:00Z', '2027-03-02T12:30:00Z')]).hours).toEqual({ from: 360, until: 1020 });
  });

  it('shows what is closed within the hours, the centre’s and a person’s', () => {
    const training = exception('2027-03-04', '2027-03-05', { hours: { opens: 780, closes: 1440 } });
    const operates = exception('2027-03-05', '2027-03-06', { reason: 'Operates', hours: { opens: 480, closes: 780 } });
    const { days } = grid(desk({ exceptions: [training], resources: [resource({ exceptions: [training, operates] })] }));
    expect(days[3]?.entries).toMatchObject([{ type: 'closed', from: 780, until: 1020, closure: { reason: 'Staff training', resource: null } }]);
    expect(days[4]?.entries).toMatchObject([{ type: 'closed', from: 480, until: 780, closure: { reason: 'Operates', resource: 'Dr. Feld' } }]);
  });

  it('has days that differ, each with whose they are', () => {
    const training = exception('2027-03-04', '2027-03-05');
    const operates = exception('2027-03-07', '2027-03-09', { reason: 'Operates' });
    const feld = resource({ exceptions: [training, operates] });
    expect(exceptionsIn(MONDAY, desk({ exceptions: [training], resources: [feld, resource({ id: 'abara', name: 'Nurse Abara', exceptions: [training] })] }))).toEqual([
      { resource: null, exceptions: [training] }, { resource: 'Dr. Feld', exceptions: [operates] },
    ]);
    expect(exceptionsIn(day('2027-03-15'), desk({ exceptions: [training], resources: [feld] }))).toEqual([]);
  });

  it('is closed on holidays unless it opens then', () => {
    const holidays = day('2027-02-15');
    expect(grid(desk(), [], holidays).days[0]?.entries).toMatchObject([{ type: 'closed', closure: { isHoliday: true, isWholeDay: true } }]);
    const open = exception('2027-02-15', '2027-02-16', { isOpen: true, hours: { opens: 540, closes: 720 } });
    expect(grid(desk({ exceptions: [open] }), [], holidays).days[0]?.entries).toEqual([]);
  });

  it('counts a time on the day on which it begins, and draws it on both', () => {
    const { days } = grid(desk(), [time('2027-03-03T03:30:00Z', '2027-03-03T05:30:00Z')]);
    expect(days.map(({ count }) => count)).toEqual([0, 1, 0, 0, 0]);
    expect(days[1]?.entries).toMatchObject([{ from: 1350, until: 1440, isContinued: false }]);
    expect(days[2]?.entries).toMatchObject([{ from: 0, until: 30, isContinued: true }]);
  });

  it('lays a time beside the closed stretch that it lies in', () => {
    const { days } = grid(desk({ exceptions: [exception('2027-03-02', '2027-03-03')] }), [time('2027-03-02T15:00:00Z', '2027-03-02T16:00:00Z')]);
    expect(days[1]).toMatchObject({ lanes: 2, count: 1 });
    expect(days[0]?.lanes).toBe(1);
  });
});

describe('the weekly hours', () => {
  it('join weekdays in a row that are alike', () => {
    const lines = hoursLines([...weekly([1, 2, 3]), ...weekly([5, 4], 480, 900), ...weekly([4], 960, 1020), ...weekly([7])]);
    expect(lines.map(({ first, last, stretches }) => [first, last, stretches.length])).toEqual([[1, 3, 1], [4, 4, 2], [5, 5, 1], [7, 7, 1]]);
    expect(hoursLines([])).toEqual([]);
  });
});
