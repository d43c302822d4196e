import { beforeEach, describe, expect, it } from 'vitest';
import * as closures from '@/app/desk/(settings)/closures/actions';
import { database } from '@/lib/data/client';
import type { Day } from '@/lib/domain/calendar/types';
import { makeCentre } from '../support/factories';
import { AS_BOOKED, type ManagedDesk, manageDesk, PRE_OP_DAY, type Typed } from '../support/managed-desk';

let at: ManagedDesk;

beforeEach(async () => {
  at = await manageDesk();
});

const refusal = (field: string | null, code: string) => ({ type: 'refused', problems: [expect.objectContaining({ field, code })] });
const done = { type: 'done' };
const notFound = { type: 'not-found' };

describe('closed days and other hours', () => {
  const closed: Typed = { kind: 'closed', from: PRE_OP_DAY, to: '', span: 'all', who: 'everybody', reason: 'Staff training' };
  const list = async () => (await at.settings()).exceptions.map(({ from, until, isOpen, hours: times, reason }) => ({ from, until, isOpen, times, reason }));
  const whole = { from: PRE_OP_DAY, until: '2027-03-03' as Day, isOpen: false, times: null, reason: 'Staff training' };

  it('are kept: a day, a range, a part of a day; two on one day', async () => {
    expect(await at.by(closures.add, closed)).toMatchObject(done);
    expect(await at.by(closures.add, { ...closed, span: 'part', 'hours.opens': '13:00', 'hours.closes': '17:00', reason: '' })).toMatchObject(done);
    expect(await at.by(closures.add, { ...closed, to: '2027-03-05', who: at.desk.nurse })).toMatchObject(done);
    expect(await list()).toHaveLength(3);
    expect(await list()).toContainEqual(whole);
    expect(await list()).toContainEqual({ ...whole, times: { opens: 780, closes: 1020 }, reason: '' });
    expect(await list()).toContainEqual({ ...whole, until: '2027-03-06' });
    expect(await at.deedsOf('set-desk-closures')).toBe(3);
  });

  it('open a holiday at its own hours, twice a day if need be', async () => {
    const open = { ...closed, kind: 'open', from: '2027-01-18', reason: '', 'hours.opens': '10:00', 'hours.closes': '12:00' };
    expect(await at.by(closures.add, open)).toMatchObject(done);
    expect(await at.by(closures.add, { ...open, 'hours.opens': '13:00', 'hours.closes': '15:00' })).toMatchObject(done);
    expect(await at.by(closures.add, { ...open, 'hours.opens': '14:00', 'hours.closes': '16:00' })).toEqual(refusal('hours.opens', 'exception-overlap'));
    expect(await list()).toHaveLength(2);
  });

  it.each<[string, Typed, string, string]>([
    ['ten years', { to: '2037-03-02' }, 'to', 'too-many-days'], ['an end before the start', { to: '2027-03-01' }, 'to', 'ends-before-start'],
    ['the past', { from: '2026-11-20' }, 'to', 'day-past'], ['a day far ahead', { from: '2040-01-01' }, 'from', 'day-too-far'],
    ['no day', { from: '2027-02-30' }, 'from', 'invalid-day'], ['no times', { span: 'part' }, 'hours.opens', 'required'],
    ['times that end before they start', { span: 'part', 'hours.opens': '17:00', 'hours.closes': '13:00' }, 'hours.closes', 'hours-end-before-start'],
    ['a long reason', { reason: 'x'.repeat(121) }, 'reason', 'too-long'], ['nobody', { who: 'x' }, 'who', 'not-found'],
  ])('are refused with %s, and nothing is stored', async (_, change, field, code) => {
    expect(await at.by(closures.add, { ...closed, ...change })).toMatchObject({ type: 'refused', problems: expect.arrayContaining([expect.objectContaining({ field, code })]) as unknown });
    expect(await list()).toEqual([]);
    expect(await at.deedsOf('set-desk-closures')).toBe(0);
  });

  it('are there once, however often the form is sent', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => at.by(closures.add, closed)));
    expect(outcomes.filter(({ type }) => type === 'done')).toHaveLength(1);
    expect(await list()).toEqual([whole]);
  });

  it('never move what is booked: they ask first', async () => {
    const appointmentId = await at.bookPreOp();
    expect(await at.by(closures.add, closed)).toEqual(refusal('confirmed', 'desk-left-outside'));
    expect(await list()).toEqual([]);
    expect(await at.by(closures.add, { ...closed, confirmed: 'yes' })).toMatchObject(done);
    expect(await at.stored(appointmentId)).toEqual(AS_BOOKED);
    const left = await at.outside();
    expect(left[0]?.lacks.map(({ type }) => type)).toContain('closed');
  });

  it('are removed; other hours that something is booked in ask first', async () => {
    const saturday = { ...closed, kind: 'open', from: '2027-02-27', reason: '', 'hours.opens': '09:00', 'hours.closes': '12:00' };
    await at.by(closures.add, saturday);
    await at.bookPreOp(new Date('2027-02-27T14:00:00Z'));
    const [exception] = (await at.settings()).exceptions;
    const exceptionId = exception?.id ?? '';
    expect(await at.by(closures.remove, { exceptionId })).toEqual(refusal('confirmed', 'desk-left-outside'));
    expect(await at.by(closures.remove, { exceptionId, confirmed: 'yes' })).toMatchObject(done);
    expect(await at.deedsOf('set-desk-closures')).toBe(2);
    // A doubled tap.
    expect(await at.by(closures.remove, { exceptionId })).toMatchObject(done);
    expect(await list()).toEqual([]);
    expect(await at.deedsOf('set-desk-closures')).toBe(2);
  });

  it('of another centre cannot be removed', async () => {
    const other = await makeCentre();
    const { id } = await database().hoursException.create({ data: { centreId: other.id, firstOn: new Date('2027-03-02'), untilOn: new Date('2027-03-03'), isOpen: false } });
    expect(await at.by(closures.remove, { exceptionId: id })).toEqual(notFound);
    expect(await database().hoursException.count({ where: { id } })).toBe(1);
  });
});
