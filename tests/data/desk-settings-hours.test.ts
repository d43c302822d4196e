import { beforeEach, describe, expect, it } from 'vitest';
import * as hours from '@/app/desk/(settings)/hours/actions';
import { setHours } from '@/lib/data/desk-settings-hours';
import { AS_BOOKED, type ManagedDesk, manageDesk, NOW, PRE_OP_DAY, type Typed } from '../support/managed-desk';

let at: ManagedDesk;

beforeEach(async () => {
  at = await manageDesk();
});

const refusal = (field: string | null, code: string) => ({ type: 'refused', problems: [expect.objectContaining({ field, code })] });
const done = { type: 'done' };

describe('weekly hours', () => {
  const week = async (typed: Typed, owner: string | null = null) => at.by(hours.set, { owner: owner ?? 'centre', version: await at.versionOfHours(owner), ...typed });
  const of = async (owner: string | null) => (await at.settings()).hours.find(({ resourceId }) => resourceId === owner)?.weekly;
  const NINE_TO_FIVE = { 'day2.0.opens': '09:00', 'day2.0.closes': '17:00' };

  it('are kept as a week: several stretches a day, and over midnight', async () => {
    const typed = { 'day1.0.opens': '08:00', 'day1.0.closes': '12:00', 'day1.2.opens': '12:00', 'day1.2.closes': '17:00', 'day7.0.opens': '22:00', 'day7.0.closes': '06:00', 'day7.0.next': 'on' };
    expect(await week(typed)).toMatchObject(done);
    expect(await of(null)).toEqual([{ weekday: 1, opens: 480, closes: 720 }, { weekday: 1, opens: 720, closes: 1020 }, { weekday: 7, opens: 1320, closes: 1800 }]);
    expect(await at.deedsOf('set-desk-hours')).toBe(1);
  });

  it('saved as they are leave no line in the trail', async () => {
    expect(await week(NINE_TO_FIVE)).toMatchObject(done);
    expect(await week(NINE_TO_FIVE)).toMatchObject(done);
    expect(await at.deedsOf('set-desk-hours')).toBe(1);
  });

  it('keep every stretch of a day, however many there are', async () => {
    const hourly = (line: number) => [[`day1.${line}.opens`, `${line + 8}:00`.padStart(5, '0')], [`day1.${line}.closes`, `${line + 8}:30`.padStart(5, '0')]];
    expect(await week(Object.fromEntries(Array.from({ length: 9 }, (_, line) => hourly(line)).flat()) as Typed)).toMatchObject(done);
    expect(await of(null)).toHaveLength(9);
  });

  it('of one person replace the centre’s, until they are empty again', async () => {
    expect(await week(NINE_TO_FIVE, at.desk.nurse)).toMatchObject(done);
    expect(await of(at.desk.nurse)).toEqual([{ weekday: 2, opens: 540, closes: 1020 }]);
    expect(await of(null)).toHaveLength(5);
    expect(await week({}, at.desk.nurse)).toMatchObject(done);
    expect(await of(at.desk.nurse)).toEqual([]);
  });

  it.each<[string, Typed, string, string]>([
    ['an end before the start', { 'day1.0.opens': '22:00', 'day1.0.closes': '06:00' }, 'day1.0.closes', 'hours-end-before-start'],
    ['an end at the start', { 'day1.0.opens': '08:00', 'day1.0.closes': '08:00' }, 'day1.0.closes', 'hours-end-before-start'],
    ['an overlap', { 'day1.0.opens': '08:00', 'day1.0.closes': '12:00', 'day1.1.opens': '11:59', 'day1.1.closes': '17:00' }, 'day1.1.opens', 'hours-overlap'],
    ['an overlap from Sunday into Monday', { 'day1.0.opens': '05:00', 'day1.0.closes': '12:00', 'day7.0.opens': '22:00', 'day7.0.closes': '06:00', 'day7.0.next': 'on' }, 'day7.0.opens', 'hours-overlap'],
    ['more than a day', { 'day1.0.opens': '08:00', 'day1.0.closes': '09:00', 'day1.0.next': 'on' }, 'day1.0.closes', 'hours-too-long'],
    ['one time alone', { 'day1.0.opens': '08:00', 'day1.0.closes': '' }, 'day1.0.closes', 'required'],
    ['no time', { 'day1.0.opens': '25:00', 'day1.0.closes': '26:00' }, 'day1.0.opens', 'invalid-time'],
  ])('are refused with %s, and nothing is stored', async (_, typed, field, code) => {
    const before = await of(null);
    expect(await week(typed)).toMatchObject({ type: 'refused', problems: expect.arrayContaining([expect.objectContaining({ field, code })]) as unknown });
    expect(await of(null)).toEqual(before);
    expect(await at.deedsOf('set-desk-hours')).toBe(0);
  });

  it('that end before they start can end the next day', async () => {
    const typed = { 'day5.0.opens': '22:00', 'day5.0.closes': '06:00' };
    const choice = { name: 'day5.0.next', value: 'on', code: 'ends-next-day' };
    expect(await week(typed)).toMatchObject({ problems: [{ choices: [choice] }] });
    expect(await week({ ...typed, [choice.name]: choice.value })).toMatchObject(done);
  });

  it('meet the database’s own guard in the same words', async () => {
    const weekly = [{ weekday: 1, opens: 480, closes: 720 }, { weekday: 1, opens: 700, closes: 1020 }];
    const before = await of(null);
    const answer = await setHours(at.access, { resourceId: null, weekly, version: await at.versionOfHours(null), isConfirmed: true }, NOW);
    expect(answer).toEqual(refusal(null, 'hours-overlap'));
    expect(await of(null)).toEqual(before);
    expect(await at.deedsOf('set-desk-hours')).toBe(0);
  });

  it('of two who save at once are those of one, twenty times', async () => {
    for (let round = 0; round < 20; round += 1) {
      const version = await at.versionOfHours(null);
      const save = (opens: string) => at.by(hours.set, { owner: 'centre', version, confirmed: 'yes', 'day1.0.opens': opens, 'day1.0.closes': `1${round % 2 === 0 ? 7 : 8}:00` });
      const outcomes = await Promise.all([save('08:00'), save('09:00')]);
      expect(outcomes.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
      expect(await of(null)).toHaveLength(1);
    }
    expect(await at.deedsOf('set-desk-hours')).toBe(20);
  });

  it('never move what is booked: they ask first, then list it', async () => {
    const appointmentId = await at.bookPreOp();
    const late = { 'day2.0.opens': '09:30', 'day2.0.closes': '17:00' };
    const asked = await week(late);
    expect(asked).toMatchObject({ problems: [{
      field: 'confirmed', code: 'desk-left-outside', params: { count: 1, name: 'Hollis Grant', firstOn: PRE_OP_DAY }, choices: [{ name: 'confirmed', value: 'yes' }],
    }] });
    expect(await of(null)).toHaveLength(5);
    expect(await week({ ...late, confirmed: 'yes' })).toMatchObject(done);
    expect(await at.stored(appointmentId)).toEqual(AS_BOOKED);
    const left = await at.outside();
    expect(left.map(({ appointment }) => appointment.appointmentId)).toEqual([appointmentId]);
    // What is outside already is not asked about again.
    expect(await week({ 'day2.0.opens': '10:00', 'day2.0.closes': '17:00' })).toMatchObject(done);
  });

  it('of two at once, a booking and a day less: either it is asked about, or there is no such time any more', async () => {
    for (let round = 0; round < 8; round += 1) {
      at = await manageDesk();
      const withoutTuesday = week({ 'day3.0.opens': '09:00', 'day3.0.closes': '17:00' });
      const [booked, saved] = await Promise.allSettled([at.bookPreOp(), withoutTuesday]);
      const isSaved = saved.status === 'fulfilled' && saved.value.type === 'done';
      if (!isSaved) expect(saved).toMatchObject({ value: refusal('confirmed', 'desk-left-outside') });
      expect(isSaved || booked.status === 'fulfilled').toBe(true);
      expect(isSaved && booked.status === 'fulfilled').toBe(false);
    }
  });
});
