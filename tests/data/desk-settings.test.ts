import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as closures from '@/app/desk/(settings)/closures/actions';
import * as hours from '@/app/desk/(settings)/hours/actions';
import * as resources from '@/app/desk/(settings)/resources/actions';
import * as services from '@/app/desk/(settings)/services/actions';
import { database } from '@/lib/data/client';
import { loadAhead, loadDeskSettings } from '@/lib/data/desk-settings';
import { setHours } from '@/lib/data/desk-settings-hours';
import { openDesk } from '@/lib/data/open-desk';
import type { Person } from '@/lib/domain/access/actor';
import { leftOutside } from '@/lib/domain/appointments/left-outside';
import type { Day } from '@/lib/domain/calendar/types';
import type { Action } from '@/lib/server/action';
import type { Outcome } from '@/lib/server/outcome';
import { callBy } from '../support/actions';
import { bookTime } from '../support/booked-at-desk';
import { type MadeDesk, makeDesk } from '../support/desks';
import { makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';

type Typed = Readonly<Record<string, string>>;

const NOW = new Date('2026-11-22T12:00:00Z');
/** A Tuesday in the window of the pre-op visit, at 9 in New York. */
const PRE_OP_DAY = '2027-03-02';
const PRE_OP_AT = new Date('2027-03-02T14:00:00Z');

let manager: Person;
let centreId: string;
let desk: MadeDesk;

async function openCentre(): Promise<void> {
  centreId = (await makeCentre()).id;
  manager = await makeStaff(await makePerson({ name: 'Victor Osei' }), centreId, 'MANAGER');
  desk = await makeDesk(centreId);
}
beforeEach(openCentre);

/** `Action` is what the wrapper makes; the modules show Next's view of it. */
const by = (act: unknown, typed: Typed, person: Person = manager): Promise<Outcome> =>
  (act as Action).perform(callBy(person), { centreId, ...typed });
const refusal = (field: string | null, code: string) => ({ type: 'refused', problems: [expect.objectContaining({ field, code })] });
const done = { type: 'done' };
const notFound = { type: 'not-found' };

function accessOf(person: Person = manager) {
  const access = openDesk(person, centreId, 'change-desk');
  if (!access) throw new Error('no access');
  return access;
}
const settings = () => loadDeskSettings(accessOf());
const deedsOf = (deed: string) => database().auditEvent.count({ where: { deed, actorId: manager.userId } });
const versionOfHours = async (owner: string | null) => (await settings()).hours.find(({ resourceId }) => resourceId === owner)?.version ?? '';

/** A patient of the centre with a booked pre-op visit; the appointment's id. */
async function bookPreOp(startsAt = PRE_OP_AT): Promise<string> {
  const owner = await makePerson({ name: 'Hollis Grant' });
  const tripId = await makeTrip(owner, { centre: { id: centreId, name: 'Kips Bay Spine Hospital', status: 'OPEN', closedOn: null, successor: null } });
  return bookTime(owner, { tripId, serviceId: desk.preOp, startsAt, now: NOW });
}

async function stored(appointmentId: string) {
  const { state, startsAt, endsAt } = await database().appointment.findUniqueOrThrow({ where: { id: appointmentId } });
  return { state, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
const AS_BOOKED = { state: 'BOOKED', startsAt: '2027-03-02T14:00:00.000Z', endsAt: '2027-03-02T15:00:00.000Z' };

describe('people and rooms', () => {
  const roomThree = { name: 'Room 3', kind: 'ROOM' };
  const names = async () => (await settings()).resources.filter(({ isRetired }) => !isRetired).map(({ name }) => name);

  it('are added at the end, once by name, and written down', async () => {
    expect(await by(resources.add, roomThree)).toMatchObject(done);
    expect(await by(resources.add, { ...roomThree, name: 'room 3' })).toEqual(refusal('name', 'desk-name-taken'));
    expect(await names()).toEqual(['Dr. Ines Feld', 'Nurse Abara', 'Room 1', 'Room 2', 'Phone line', 'Room 3']);
    expect(await deedsOf('set-desk-resources')).toBe(1);
  });

  it.each<[Typed, string]>([[{ name: ' ' }, 'required'], [{ name: 'x'.repeat(61) }, 'too-long'], [{ kind: 'PET' }, 'unknown-choice'], [{ name: 'a\u0000b' }, 'invalid-text']])(
    'are refused with %o', async (change, code) => {
      expect(await by(resources.add, { ...roomThree, ...change })).toEqual(refusal(Object.keys(change)[0] ?? '', code));
      expect(await names()).toHaveLength(5);
    });

  it('are moved up and down, and stay at the ends', async () => {
    await by(resources.move, { resourceId: desk.roomTwo, direction: 'up' });
    await by(resources.move, { resourceId: desk.surgeon, direction: 'up' });
    await by(resources.move, { resourceId: desk.surgeon, direction: 'down' });
    expect(await names()).toEqual(['Nurse Abara', 'Dr. Ines Feld', 'Room 2', 'Room 1', 'Phone line']);
  });

  it('are changed by the one who saw what is there; the other sees first what changed', async () => {
    const seen = (await settings()).resources.find(({ id }) => id === desk.nurse)?.version ?? '';
    const both = ['Nurse Abara, RN', 'Ms. Abara'].map((name) => by(resources.change, { resourceId: desk.nurse, version: seen, kind: 'CLINICIAN', name }));
    const outcomes = await Promise.all(both);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    expect(outcomes).toContainEqual(refusal(null, 'stale'));
    expect(await deedsOf('set-desk-resources')).toBe(1);
  });

  it('of another centre are not there', async () => {
    const other = await makeDesk((await makeCentre()).id);
    const foreign = { resourceId: other.nurse };
    expect(await by(resources.change, { ...foreign, version: 'x', name: 'Mine', kind: 'ROOM' })).toEqual(notFound);
    for (const act of [resources.retire, resources.bringBack]) expect(await by(act, foreign)).toEqual(notFound);
    expect(await by(resources.move, { ...foreign, direction: 'up' })).toEqual(notFound);
    expect(await by(hours.set, { owner: other.nurse, version: 'x', 'day1.0.opens': '08:00', 'day1.0.closes': '09:00' })).toEqual(notFound);
    expect(await by(closures.add, { kind: 'closed', from: '2027-01-05', span: 'all', who: other.nurse, reason: '' })).toEqual(notFound);
    const row = await database().resource.findUniqueOrThrow({ where: { id: other.nurse } });
    expect(row).toMatchObject({ name: 'Nurse Abara', retiredAt: null });
    expect(await database().auditEvent.count({ where: { actorId: manager.userId } })).toBe(0);
  });

  it('that are given out no more keep what is booked with them, and come back', async () => {
    const appointmentId = await bookPreOp();
    const reserved = () => database().reservation.findMany({ where: { appointmentId }, orderBy: { resourceId: 'asc' } });
    const before = await reserved();
    expect(await by(resources.retire, { resourceId: desk.nurse })).toMatchObject(done);
    expect(await by(resources.retire, { resourceId: desk.nurse })).toMatchObject(done);
    expect(await stored(appointmentId)).toEqual(AS_BOOKED);
    expect(await reserved()).toEqual(before);
    const left = leftOutside(await settings(), await loadAhead(accessOf(), NOW));
    expect(left).toMatchObject([{ appointment: { appointmentId, patientName: 'Hollis Grant' }, lacks: [{ type: 'retired', resourceId: desk.nurse }] }]);
    expect(await by(resources.bringBack, { resourceId: desk.nurse })).toMatchObject(done);
    expect(leftOutside(await settings(), await loadAhead(accessOf(), NOW))).toEqual([]);
  });

  it('do not come back under a name that somebody has now', async () => {
    await by(resources.retire, { resourceId: desk.roomTwo });
    await by(resources.add, { name: 'Room 2', kind: 'ROOM' });
    expect(await by(resources.bringBack, { resourceId: desk.roomTwo })).toEqual(refusal(null, 'desk-name-taken'));
  });
});

describe('services', () => {
  const typed = (change: Typed = {}): Typed => ({
    name: 'Stitches out', purpose: 'none', place: 'CENTRE', minutes: '20', bufferBeforeMinutes: '5', bufferAfterMinutes: '10', stepMinutes: '', bookableBy: 'PATIENT',
    noticeHours: '24', cancelNoticeHours: '12', horizonDays: '120', dailyLimit: '', windowSide: 'after', windowFirst: '14', windowLast: '7',
    location: 'Floor 2', preparation: '', companions: '', fasting: '', [`place0.${desk.nurse}`]: 'on', [`place1.${desk.roomOne}`]: 'on', [`place1.${desk.roomTwo}`]: 'on', ...change,
  });
  const of = async (name: string) => (await settings()).services.find((one) => one.name === name);

  it('are added with their places, window and rules', async () => {
    expect(await by(services.add, typed())).toMatchObject(done);
    expect(await of('Stitches out')).toMatchObject({
      purpose: null, place: 'CENTRE', minutes: 20, bufferBefore: 5, bufferAfter: 10, ownStep: null, step: 20, noticeHours: 24, cancelNoticeHours: 12,
      window: { first: 7, last: 14 }, dailyLimit: null, places: [[desk.nurse], [desk.roomOne, desk.roomTwo]],
    });
    expect(await deedsOf('set-desk-services')).toBe(1);
  });

  it('may lie before surgery, or around it, or on any day', async () => {
    await by(services.add, typed({ name: 'a', windowSide: 'before', windowFirst: '1', windowLast: '30' }));
    await by(services.add, typed({ name: 'b', windowSide: 'around', windowFirst: '3', windowLast: '5' }));
    await by(services.add, typed({ name: 'c', windowSide: 'any', windowFirst: '', windowLast: '' }));
    expect([(await of('a'))?.window, (await of('b'))?.window, (await of('c'))?.window]).toEqual([{ first: -30, last: -1 }, { first: -3, last: 5 }, null]);
  });

  it.each<[Typed, string, string]>([
    [{ minutes: '4' }, 'minutes', 'too-small'], [{ minutes: '721' }, 'minutes', 'too-large'], [{ minutes: 'long' }, 'minutes', 'not-a-number'],
    [{ bufferBeforeMinutes: '-1' }, 'bufferBeforeMinutes', 'too-small'], [{ bufferAfterMinutes: '241' }, 'bufferAfterMinutes', 'too-large'],
    [{ stepMinutes: '1' }, 'stepMinutes', 'too-small'], [{ noticeHours: '2161' }, 'noticeHours', 'too-large'], [{ cancelNoticeHours: '721' }, 'cancelNoticeHours', 'too-large'],
    [{ horizonDays: '3650' }, 'horizonDays', 'too-large'], [{ horizonDays: '0' }, 'horizonDays', 'too-small'], [{ dailyLimit: '0' }, 'dailyLimit', 'too-small'],
    [{ windowFirst: '' }, 'windowFirst', 'required'], [{ windowLast: '3650' }, 'windowLast', 'too-large'], [{ purpose: 'GO_HOME' }, 'purpose', 'unknown-choice'],
    [{ place: 'STAY' }, 'place', 'unknown-choice'], [{ name: '' }, 'name', 'required'], [{ name: 'pre-op VISIT' }, 'name', 'desk-name-taken'],
    [{ preparation: 'x'.repeat(501) }, 'preparation', 'too-long'],
  ])('are refused with %o', async (change, field, code) => {
    expect(await by(services.add, typed(change))).toEqual(refusal(field, code));
    expect((await settings()).services).toHaveLength(3);
    expect(await deedsOf('set-desk-services')).toBe(0);
  });

  it('need somebody, and nobody twice', async () => {
    const nobody = Object.fromEntries(Object.entries(typed()).filter(([name]) => !/^place\d/.test(name)));
    expect(await by(services.add, nobody)).toEqual(refusal('place0', 'desk-needs-somebody'));
    expect(await by(services.add, { ...nobody, [`place0.${desk.nurse}`]: 'on', [`place1.${desk.nurse}`]: 'on' })).toEqual(refusal('place0', 'desk-nobody-twice'));
    expect((await settings()).services).toHaveLength(3);
  });

  it('take nobody of another centre', async () => {
    const other = await makeDesk((await makeCentre()).id);
    expect(await by(services.add, typed({ [`place2.${other.nurse}`]: 'on' }))).toEqual(notFound);
    expect(await by(services.change, typed({ serviceId: other.preOp, version: 'x' }))).toEqual(notFound);
    for (const act of [services.retire, services.bringBack]) expect(await by(act, { serviceId: other.preOp })).toEqual(notFound);
    expect((await settings()).services).toHaveLength(3);
    await expect(database().serviceOption.create({ data: { serviceId: desk.preOp, place: 3, resourceId: other.nurse } })).rejects.toThrow(/another centre/);
  });

  it.each([
    ['Nothing to eat after midnight', 'Nothing to eat after 11:59 pm'],
    ['Nada después de la medianoche', 'Nada después de las 11:59 p. m.'],
  ])('say no “%s”, and are offered what is clear', async (fasting, value) => {
    const choices = [{ name: 'fasting', value, code: 'write-last-minute' }];
    expect(await by(services.add, typed({ fasting }))).toEqual({ type: 'refused', problems: [{ field: 'fasting', code: 'names-midnight', choices }] });
    expect(await by(services.add, typed({ fasting: value }))).toMatchObject(done);
    expect(await of('Stitches out')).toMatchObject({ fasting: value });
  });

  it('are changed by the one who saw what is there', async () => {
    const version = (await of('Pre-op visit'))?.version ?? '';
    const change = (minutes: string) => by(services.change, typed({ serviceId: desk.preOp, version, name: 'Pre-op visit', minutes }));
    const outcomes = await Promise.all([change('45'), change('50')]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    expect(outcomes).toContainEqual(refusal(null, 'stale'));
    const again = (await of('Pre-op visit'))?.version ?? '';
    expect(await by(services.change, typed({ serviceId: desk.preOp, version: again, name: 'Pre-op visit', [`place2.${desk.phone}`]: 'on' }))).toMatchObject(done);
    expect((await of('Pre-op visit'))?.places).toEqual([[desk.nurse], [desk.roomOne, desk.roomTwo], [desk.phone]]);
  });

  it('that are offered no more keep what is booked', async () => {
    const appointmentId = await bookPreOp();
    expect(await by(services.retire, { serviceId: desk.preOp })).toMatchObject(done);
    expect(await of('Pre-op visit')).toMatchObject({ isRetired: true });
    expect(await stored(appointmentId)).toEqual(AS_BOOKED);
    expect(await by(services.bringBack, { serviceId: desk.preOp })).toMatchObject(done);
    expect(await of('Pre-op visit')).toMatchObject({ isRetired: false });
  });
});

describe('weekly hours', () => {
  const week = async (typed: Typed, owner: string | null = null) => by(hours.set, { owner: owner ?? 'centre', version: await versionOfHours(owner), ...typed });
  const of = async (owner: string | null) => (await settings()).hours.find(({ resourceId }) => resourceId === owner)?.weekly;
  const NINE_TO_FIVE = { 'day2.0.opens': '09:00', 'day2.0.closes': '17:00' };

  it('are kept as a week: several stretches a day, and over midnight', async () => {
    const typed = { 'day1.0.opens': '08:00', 'day1.0.closes': '12:00', 'day1.2.opens': '12:00', 'day1.2.closes': '17:00', 'day7.0.opens': '22:00', 'day7.0.closes': '06:00', 'day7.0.next': 'on' };
    expect(await week(typed)).toMatchObject(done);
    expect(await of(null)).toEqual([{ weekday: 1, opens: 480, closes: 720 }, { weekday: 1, opens: 720, closes: 1020 }, { weekday: 7, opens: 1320, closes: 1800 }]);
    expect(await deedsOf('set-desk-hours')).toBe(1);
  });

  it('of one person replace the centre’s, until they are empty again', async () => {
    expect(await week(NINE_TO_FIVE, desk.nurse)).toMatchObject(done);
    expect(await of(desk.nurse)).toEqual([{ weekday: 2, opens: 540, closes: 1020 }]);
    expect(await of(null)).toHaveLength(5);
    expect(await week({}, desk.nurse)).toMatchObject(done);
    expect(await of(desk.nurse)).toEqual([]);
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
    expect(await deedsOf('set-desk-hours')).toBe(0);
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
    const answer = await setHours(accessOf(), { resourceId: null, weekly, version: await versionOfHours(null), isConfirmed: true }, NOW);
    expect(answer).toEqual(refusal(null, 'hours-overlap'));
    expect(await of(null)).toEqual(before);
    expect(await deedsOf('set-desk-hours')).toBe(0);
  });

  it('of two who save at once are those of one, twenty times', async () => {
    for (let round = 0; round < 20; round += 1) {
      const version = await versionOfHours(null);
      const save = (opens: string) => by(hours.set, { owner: 'centre', version, confirmed: 'yes', 'day1.0.opens': opens, 'day1.0.closes': `1${round % 2 === 0 ? 7 : 8}:00` });
      const outcomes = await Promise.all([save('08:00'), save('09:00')]);
      expect(outcomes.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
      expect(await of(null)).toHaveLength(1);
    }
    expect(await deedsOf('set-desk-hours')).toBe(20);
  });

  it('never move what is booked: they ask first, then list it', async () => {
    const appointmentId = await bookPreOp();
    const late = { 'day2.0.opens': '09:30', 'day2.0.closes': '17:00' };
    const asked = await week(late);
    expect(asked).toMatchObject({ problems: [{
      field: 'confirmed', code: 'desk-left-outside', params: { count: 1, name: 'Hollis Grant', firstOn: PRE_OP_DAY }, choices: [{ name: 'confirmed', value: 'yes' }],
    }] });
    expect(await of(null)).toHaveLength(5);
    expect(await week({ ...late, confirmed: 'yes' })).toMatchObject(done);
    expect(await stored(appointmentId)).toEqual(AS_BOOKED);
    const left = leftOutside(await settings(), await loadAhead(accessOf(), NOW));
    expect(left.map(({ appointment }) => appointment.appointmentId)).toEqual([appointmentId]);
    // What is outside already is not asked about again.
    expect(await week({ 'day2.0.opens': '10:00', 'day2.0.closes': '17:00' })).toMatchObject(done);
  });

  it('of two at once, a booking and a day less: either it is asked about, or there is no such time any more', async () => {
    for (let round = 0; round < 8; round += 1) {
      await openCentre();
      const withoutTuesday = week({ 'day3.0.opens': '09:00', 'day3.0.closes': '17:00' });
      const [booked, saved] = await Promise.allSettled([bookPreOp(), withoutTuesday]);
      const isSaved = saved.status === 'fulfilled' && saved.value.type === 'done';
      if (!isSaved) expect(saved).toMatchObject({ value: refusal('confirmed', 'desk-left-outside') });
      expect(isSaved || booked.status === 'fulfilled').toBe(true);
      expect(isSaved && booked.status === 'fulfilled').toBe(false);
    }
  });
});

describe('closed days and other hours', () => {
  const closed: Typed = { kind: 'closed', from: PRE_OP_DAY, to: '', span: 'all', who: 'everybody', reason: 'Staff training' };
  const list = async () => (await settings()).exceptions.map(({ from, until, isOpen, hours: times, reason }) => ({ from, until, isOpen, times, reason }));
  const whole = { from: PRE_OP_DAY, until: '2027-03-03' as Day, isOpen: false, times: null, reason: 'Staff training' };

  it('are kept: a day, a range, a part of a day; two on one day', async () => {
    expect(await by(closures.add, closed)).toMatchObject(done);
    expect(await by(closures.add, { ...closed, span: 'part', 'hours.opens': '13:00', 'hours.closes': '17:00', reason: '' })).toMatchObject(done);
    expect(await by(closures.add, { ...closed, to: '2027-03-05', who: desk.nurse })).toMatchObject(done);
    expect(await list()).toHaveLength(3);
    expect(await list()).toContainEqual(whole);
    expect(await list()).toContainEqual({ ...whole, times: { opens: 780, closes: 1020 }, reason: '' });
    expect(await list()).toContainEqual({ ...whole, until: '2027-03-06' });
    expect(await deedsOf('set-desk-closures')).toBe(3);
  });

  it('open a holiday at its own hours, twice a day if need be', async () => {
    const open = { ...closed, kind: 'open', from: '2027-01-18', reason: '', 'hours.opens': '10:00', 'hours.closes': '12:00' };
    expect(await by(closures.add, open)).toMatchObject(done);
    expect(await by(closures.add, { ...open, 'hours.opens': '13:00', 'hours.closes': '15:00' })).toMatchObject(done);
    expect(await by(closures.add, { ...open, 'hours.opens': '14:00', 'hours.closes': '16:00' })).toEqual(refusal('hours.opens', 'exception-overlap'));
    expect(await list()).toHaveLength(2);
  });

  it.each<[string, Typed, string, string]>([
    ['ten years', { to: '2037-03-02' }, 'to', 'too-many-days'], ['an end before the start', { to: '2027-03-01' }, 'to', 'ends-before-start'],
    ['the past', { from: '2026-11-20' }, 'to', 'day-past'], ['a day far ahead', { from: '2040-01-01' }, 'from', 'day-too-far'],
    ['no day', { from: '2027-02-30' }, 'from', 'invalid-day'], ['no times', { span: 'part' }, 'hours.opens', 'required'],
    ['times that end before they start', { span: 'part', 'hours.opens': '17:00', 'hours.closes': '13:00' }, 'hours.closes', 'hours-end-before-start'],
    ['a long reason', { reason: 'x'.repeat(121) }, 'reason', 'too-long'], ['nobody', { who: 'x' }, 'who', 'not-found'],
  ])('are refused with %s, and nothing is stored', async (_, change, field, code) => {
    expect(await by(closures.add, { ...closed, ...change })).toMatchObject({ type: 'refused', problems: expect.arrayContaining([expect.objectContaining({ field, code })]) as unknown });
    expect(await list()).toEqual([]);
    expect(await deedsOf('set-desk-closures')).toBe(0);
  });

  it('are there once, however often the form is sent', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => by(closures.add, closed)));
    expect(outcomes.filter(({ type }) => type === 'done')).toHaveLength(1);
    expect(await list()).toEqual([whole]);
  });

  it('never move what is booked: they ask first', async () => {
    const appointmentId = await bookPreOp();
    expect(await by(closures.add, closed)).toEqual(refusal('confirmed', 'desk-left-outside'));
    expect(await list()).toEqual([]);
    expect(await by(closures.add, { ...closed, confirmed: 'yes' })).toMatchObject(done);
    expect(await stored(appointmentId)).toEqual(AS_BOOKED);
    const left = leftOutside(await settings(), await loadAhead(accessOf(), NOW));
    expect(left[0]?.lacks.map(({ type }) => type)).toContain('closed');
  });

  it('are removed; other hours that something is booked in ask first', async () => {
    const saturday = { ...closed, kind: 'open', from: '2027-02-27', reason: '', 'hours.opens': '09:00', 'hours.closes': '12:00' };
    await by(closures.add, saturday);
    await bookPreOp(new Date('2027-02-27T14:00:00Z'));
    const [exception] = (await settings()).exceptions;
    const exceptionId = exception?.id ?? '';
    expect(await by(closures.remove, { exceptionId })).toEqual(refusal('confirmed', 'desk-left-outside'));
    expect(await by(closures.remove, { exceptionId, confirmed: 'yes' })).toMatchObject(done);
    expect(await by(closures.remove, { exceptionId })).toEqual(notFound);
    expect(await list()).toEqual([]);
  });

  it('of another centre cannot be removed', async () => {
    const other = await makeCentre();
    const { id } = await database().hoursException.create({ data: { centreId: other.id, firstOn: new Date('2027-03-02'), untilOn: new Date('2027-03-03'), isOpen: false } });
    expect(await by(closures.remove, { exceptionId: id })).toEqual(notFound);
    expect(await database().hoursException.count({ where: { id } })).toBe(1);
  });
});

describe('the centre’s fasting rule for surgery', () => {
  const version = async () => (await settings()).fasting.version;

  it('has the centre as its source and today as its day, and is taken back', async () => {
    expect(await by(services.fast, { fasting: 'Nothing to eat after 11:59 pm.', version: await version() })).toMatchObject(done);
    expect((await settings()).fasting).toMatchObject({ rule: 'Nothing to eat after 11:59 pm.', source: 'Kips Bay Spine Hospital', checkedOn: '2026-11-22' });
    expect(await by(services.fast, { fasting: '', version: await version() })).toMatchObject(done);
    expect((await settings()).fasting).toMatchObject({ rule: '', source: '', checkedOn: null });
    expect(await deedsOf('set-desk-fasting')).toBe(2);
  });

  it('names no midnight, and is not saved over another’s', async () => {
    const seen = await version();
    expect(await by(services.fast, { fasting: 'Stop at midnight', version: seen })).toEqual(refusal('fasting', 'names-midnight'));
    await by(services.fast, { fasting: 'Stop at 10 pm', version: seen });
    expect(await by(services.fast, { fasting: 'Stop at 11 pm', version: seen })).toEqual(refusal(null, 'stale'));
    expect((await settings()).fasting.rule).toBe('Stop at 10 pm');
  });
});

describe('rights', () => {
  const acts = Object.entries({ ...resources, ...services, ...hours, ...closures });
  let others: readonly Person[];

  beforeAll(async () => {
    const elsewhere = await makeStaff(await makePerson(), (await makeCentre()).id, 'MANAGER');
    others = [elsewhere, await makePerson(), await makePerson({ isAdministrator: true })];
  });

  it.each(acts)('%s is for coordinators and managers of the centre alone', async (_, act) => {
    const clinician = await makeStaff(await makePerson(), centreId, 'CLINICIAN');
    for (const person of [...others, clinician]) expect(await by(act, { resourceId: desk.nurse }, person)).toEqual(notFound);
    const coordinator = await makeStaff(await makePerson(), centreId, 'COORDINATOR');
    expect(await by(act, { resourceId: randomUUID() }, coordinator)).not.toEqual({ type: 'sign-in' });
  });

  it('let a coordinator change the desk, under their own name', async () => {
    const coordinator = await makeStaff(await makePerson(), centreId, 'COORDINATOR');
    expect(await by(resources.add, { name: 'Room 9', kind: 'ROOM' }, coordinator)).toMatchObject(done);
    expect(await database().auditEvent.count({ where: { actorId: coordinator.userId, deed: 'set-desk-resources' } })).toBe(1);
  });
});
