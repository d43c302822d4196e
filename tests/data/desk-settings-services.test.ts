import { beforeEach, describe, expect, it } from 'vitest';
import * as services from '@/app/desk/(settings)/services/actions';
import { database } from '@/lib/data/client';
import { makeDesk } from '../support/desks';
import { makeCentre } from '../support/factories';
import { AS_BOOKED, type ManagedDesk, manageDesk, type Typed } from '../support/managed-desk';

let at: ManagedDesk;

beforeEach(async () => {
  at = await manageDesk();
});

const refusal = (field: string | null, code: string) => ({ type: 'refused', problems: [expect.objectContaining({ field, code })] });
const done = { type: 'done' };
const notFound = { type: 'not-found' };

describe('services', () => {
  const typed = (change: Typed = {}): Typed => ({
    name: 'Stitches out', purpose: 'none', place: 'CENTRE', minutes: '20', bufferBeforeMinutes: '5', bufferAfterMinutes: '10', stepMinutes: '', bookableBy: 'PATIENT',
    noticeHours: '24', cancelNoticeHours: '12', horizonDays: '120', dailyLimit: '', windowSide: 'after', windowFirst: '14', windowLast: '7',
    location: 'Floor 2', preparation: '', companions: '', fasting: '', [`place0.${at.desk.nurse}`]: 'on', [`place1.${at.desk.roomOne}`]: 'on', [`place1.${at.desk.roomTwo}`]: 'on', ...change,
  });
  const of = async (name: string) => (await at.settings()).services.find((one) => one.name === name);

  it('are added with their places, window and rules', async () => {
    expect(await at.by(services.add, typed())).toMatchObject(done);
    expect(await of('Stitches out')).toMatchObject({
      purpose: null, place: 'CENTRE', minutes: 20, bufferBefore: 5, bufferAfter: 10, ownStep: null, step: 20, noticeHours: 24, cancelNoticeHours: 12,
      window: { first: 7, last: 14 }, dailyLimit: null, places: [[at.desk.nurse], [at.desk.roomOne, at.desk.roomTwo]],
    });
    expect(await at.deedsOf('set-desk-services')).toBe(1);
  });

  it('may lie before surgery, or around it, or on any day', async () => {
    await at.by(services.add, typed({ name: 'a', windowSide: 'before', windowFirst: '1', windowLast: '30' }));
    await at.by(services.add, typed({ name: 'b', windowSide: 'around', windowFirst: '3', windowLast: '5' }));
    await at.by(services.add, typed({ name: 'c', windowSide: 'any', windowFirst: '', windowLast: '' }));
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
    expect(await at.by(services.add, typed(change))).toEqual(refusal(field, code));
    expect((await at.settings()).services).toHaveLength(3);
    expect(await at.deedsOf('set-desk-services')).toBe(0);
  });

  it('need somebody, and nobody twice', async () => {
    const nobody = Object.fromEntries(Object.entries(typed()).filter(([name]) => !/^place\d/.test(name)));
    expect(await at.by(services.add, nobody)).toEqual(refusal('place0', 'desk-needs-somebody'));
    expect(await at.by(services.add, { ...nobody, [`place0.${at.desk.nurse}`]: 'on', [`place1.${at.desk.nurse}`]: 'on' })).toEqual(refusal('place0', 'desk-nobody-twice'));
    expect((await at.settings()).services).toHaveLength(3);
  });

  it('take nobody of another centre', async () => {
    const other = await makeDesk((await makeCentre()).id);
    expect(await at.by(services.add, typed({ [`place2.${other.nurse}`]: 'on' }))).toEqual(notFound);
    expect(await at.by(services.change, typed({ serviceId: other.preOp, version: 'x' }))).toEqual(notFound);
    for (const act of [services.retire, services.bringBack]) expect(await at.by(act, { serviceId: other.preOp })).toEqual(notFound);
    expect((await at.settings()).services).toHaveLength(3);
    await expect(database().serviceOption.create({ data: { serviceId: at.desk.preOp, place: 3, resourceId: other.nurse } })).rejects.toThrow(/another centre/);
  });

  it.each([
    ['Nothing to eat after midnight', 'Nothing to eat after 11:59 pm'],
    ['Nada después de la medianoche', 'Nada después de las 11:59 p. m.'],
  ])('say no “%s”, and are offered what is clear', async (fasting, value) => {
    const choices = [{ name: 'fasting', value, code: 'write-last-minute' }];
    expect(await at.by(services.add, typed({ fasting }))).toEqual({ type: 'refused', problems: [{ field: 'fasting', code: 'names-midnight', choices }] });
    expect(await at.by(services.add, typed({ fasting: value }))).toMatchObject(done);
    expect(await of('Stitches out')).toMatchObject({ fasting: value });
  });

  it('are changed by the one who saw what is there', async () => {
    const version = (await of('Pre-op visit'))?.version ?? '';
    const change = (minutes: string) => at.by(services.change, typed({ serviceId: at.desk.preOp, version, name: 'Pre-op visit', minutes }));
    const outcomes = await Promise.all([change('45'), change('50')]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    expect(outcomes).toContainEqual(refusal(null, 'desk-stale'));
    const again = (await of('Pre-op visit'))?.version ?? '';
    expect(await at.by(services.change, typed({ serviceId: at.desk.preOp, version: again, name: 'Pre-op visit', [`place2.${at.desk.phone}`]: 'on' }))).toMatchObject(done);
    expect((await of('Pre-op visit'))?.places).toEqual([[at.desk.nurse], [at.desk.roomOne, at.desk.roomTwo], [at.desk.phone]]);
  });

  it('that are offered no more keep what is booked', async () => {
    const appointmentId = await at.bookPreOp();
    expect(await at.by(services.retire, { serviceId: at.desk.preOp })).toMatchObject(done);
    expect(await of('Pre-op visit')).toMatchObject({ isRetired: true });
    expect(await at.stored(appointmentId)).toEqual(AS_BOOKED);
    expect(await at.by(services.bringBack, { serviceId: at.desk.preOp })).toMatchObject(done);
    expect(await of('Pre-op visit')).toMatchObject({ isRetired: false });
  });
});

describe('the centre’s fasting rule for surgery', () => {
  const version = async () => (await at.settings()).fasting.version;

  it('has the centre as its source and today as its day, and is taken back', async () => {
    expect(await at.by(services.fast, { fasting: 'Nothing to eat after 11:59 pm.', version: await version() })).toMatchObject(done);
    expect((await at.settings()).fasting).toMatchObject({ rule: 'Nothing to eat after 11:59 pm.', source: 'Kips Bay Spine Hospital', checkedOn: '2026-11-22' });
    expect(await at.by(services.fast, { fasting: '', version: await version() })).toMatchObject(done);
    expect((await at.settings()).fasting).toMatchObject({ rule: '', source: '', checkedOn: null });
    expect(await at.deedsOf('set-desk-fasting')).toBe(2);
  });

  it('names no midnight, and is not saved over another’s', async () => {
    const seen = await version();
    expect(await at.by(services.fast, { fasting: 'Stop at midnight', version: seen })).toEqual(refusal('fasting', 'names-midnight'));
    await at.by(services.fast, { fasting: 'Stop at 10 pm', version: seen });
    expect(await at.by(services.fast, { fasting: 'Stop at 11 pm', version: seen })).toEqual(refusal(null, 'desk-stale'));
    expect((await at.settings()).fasting.rule).toBe('Stop at 10 pm');
  });
});
