import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReach, anyZone } from '@/tests/support/any-reminders';
import { at, zone } from '@/tests/support/trips';
import { rounds } from '@/tests/support/rounds';
import { dayNumberIn, NEW_YORK } from '../calendar/zones';
import { TOLD_KINDS } from './kinds';
import type { SentMessage, WaitingDelivery } from './message';
import { countsForLimit, type Gathered, type MessageReader, messagesOf } from './messages-of';
import { afterQuiet, isQuiet } from './quiet-hours';
import { FIRST_REACH } from './types';

const NINE = at('2027-03-01', '09:00');
const minutes = (count: number, from = NINE): Date => new Date(from.getTime() + count * 60_000);
const RUTH: MessageReader = { reach: FIRST_REACH, zone: NEW_YORK, sent: [] };

function waiting(id: string, more: Partial<WaitingDelivery> = {}): WaitingDelivery {
  return { id, channel: 'MAIL', kind: 'flight', dueAt: NINE, usefulUntil: null, isUrgent: false, ...more };
}

const sent = (at: Date, more: Partial<SentMessage> = {}): SentMessage => ({ channel: 'MAIL', at, counts: true, ...more });
const TWO = [sent(at('2027-03-01', '06:00')), sent(at('2027-03-01', '07:30'))];

describe('what goes out as one message', () => {
  it('is all that is due, a message a channel, in order of time', () => {
    const all = [waiting('b', { dueAt: minutes(-5) }), waiting('c'), waiting('a'), waiting('p', { channel: 'PUSH' }), waiting('later', { dueAt: minutes(20) })];
    expect(messagesOf(all, RUTH, NINE)).toEqual({ toSend: [['b', 'a', 'c'], ['p']], missed: [], nextAt: minutes(20) });
    expect(messagesOf([], RUTH, NINE)).toEqual({ toSend: [], missed: [], nextAt: null });
  });

  it('gathers what follows within half an hour of a message of that channel', () => {
    const reader = { ...RUTH, sent: [sent(minutes(-10))] };
    expect(messagesOf([waiting('a'), waiting('p', { channel: 'PUSH' })], reader, NINE)).toEqual({ toSend: [['p']], missed: [], nextAt: minutes(20) });
    expect(messagesOf([waiting('a'), waiting('b', { dueAt: minutes(15) })], reader, minutes(20)).toSend).toEqual([['a', 'b']]);
  });

  it('lets neither an update nor what is urgent wait, nor what would come too late', () => {
    const reader = { ...RUTH, sent: [sent(minutes(-10))] };
    for (const more of [{ kind: 'updates' }, { isUrgent: true }, { usefulUntil: minutes(15) }] as const) {
      expect(messagesOf([waiting('a', more), waiting('b')], reader, NINE)).toEqual({ toSend: [['a', 'b']], missed: [], nextAt: null });
    }
    expect(messagesOf([waiting('a', { kind: 'help-news' })], reader, NINE).nextAt).toEqual(minutes(20));
  });

  it('is held back by no message that a wrong clock dated ahead', () => {
    const reader = { ...RUTH, sent: [sent(minutes(7 * 24 * 60))] };
    expect(messagesOf([waiting('a', { kind: 'help-news' })], reader, NINE)).toEqual({ toSend: [['a']], missed: [], nextAt: null });
  });

  it('gathers into no quiet hours what they would make too late', () => {
    const evening = at('2027-03-01', '20:50');
    const reader = { ...RUTH, sent: [sent(minutes(-5, evening))] };
    const untilMorning = waiting('a', { usefulUntil: at('2027-03-02', '07:00') });
    expect(messagesOf([untilMorning], reader, evening).toSend).toEqual([['a']]);
    expect(messagesOf([waiting('a')], reader, evening)).toEqual({ toSend: [], missed: [], nextAt: at('2027-03-02', '08:00') });
  });

  it('misses what is of no use any more', () => {
    expect(messagesOf([waiting('a', { usefulUntil: NINE }), waiting('b', { usefulUntil: minutes(1) })], RUTH, NINE)).toEqual({ toSend: [['b']], missed: ['a'], nextAt: null });
  });
});

describe('quiet hours', () => {
  const NIGHT = at('2027-03-01', '23:00');
  const MORNING = at('2027-03-02', '08:00');

  it('put off until their end, and miss what would come too late by then', () => {
    const all = [waiting('a'), waiting('b', { usefulUntil: MORNING }), waiting('c', { kind: 'updates' })];
    expect(messagesOf(all, RUTH, NIGHT)).toEqual({ toSend: [], missed: ['b'], nextAt: MORNING });
  });

  it('hear what is urgent, alone', () => {
    expect(messagesOf([waiting('a'), waiting('eve', { isUrgent: true })], RUTH, NIGHT)).toEqual({ toSend: [['eve']], missed: [], nextAt: MORNING });
  });

  it('are those of the reader’s own zone', () => {
    expect(messagesOf([waiting('a')], { ...RUTH, zone: zone('Asia/Kathmandu') }, NINE).toSend).toEqual([['a']]);
    expect(messagesOf([waiting('a')], { ...RUTH, zone: zone('Asia/Tokyo') }, NINE)).toMatchObject({ toSend: [], nextAt: at('2027-03-02', '08:00', zone('Asia/Tokyo')) });
  });
});

describe('the third message of a day', () => {
  it('joins the next morning’s, or is missed where that is too late', () => {
    const all = [waiting('a'), waiting('b', { usefulUntil: at('2027-03-02', '08:59') })];
    expect(messagesOf(all, { ...RUTH, sent: TWO }, NINE)).toEqual({ toSend: [], missed: ['b'], nextAt: at('2027-03-02', '09:00') });
  });

  it('goes where it is urgent or a change, and takes along what waits', () => {
    for (const more of [{ isUrgent: true }, { kind: 'plan-news' }] as const) {
      expect(messagesOf([waiting('a', more), waiting('b')], { ...RUTH, sent: TWO }, NINE).toSend).toEqual([['a', 'b']]);
    }
  });

  it('counts no changes, no other day, and two channels at once as one', () => {
    const full = (more: readonly SentMessage[]) => messagesOf([waiting('a')], { ...RUTH, sent: more }, NINE).toSend.length === 0;
    expect(full(TWO)).toBe(true);
    expect(full(TWO.map((one) => ({ ...one, counts: false })))).toBe(false);
    expect(full([sent(at('2027-02-28', '20:00')), ...TWO.slice(1)])).toBe(false);
    expect(full([...TWO.slice(1), sent(at('2027-03-01', '07:30'), { channel: 'PUSH' })])).toBe(false);
  });
});

const anyDelivery = fc.record({
  channel: fc.constantFrom(...(['MAIL', 'PUSH'] as const)), kind: fc.constantFrom(...TOLD_KINDS),
  due: fc.integer({ min: 0, max: 5 * 1440 }), useful: fc.option(fc.integer({ min: 1, max: 3000 })), isUrgent: fc.constantFrom(true, false, false, false),
});

interface Mailbox {
  readonly waiting: readonly WaitingDelivery[];
  readonly sent: readonly SentMessage[];
  readonly went: readonly { readonly at: Date; readonly ids: readonly string[] }[];
  readonly missed: readonly string[];
}

function settled(box: Mailbox, { toSend, missed }: Gathered, now: Date): Mailbox {
  const byId = new Map(box.waiting.map((one) => [one.id, one]));
  const gone = new Set([...toSend.flat(), ...missed]);
  const messages = toSend.map((ids): SentMessage => {
    const deliveries = ids.flatMap((id) => byId.get(id) ?? []);
    return { channel: deliveries[0]?.channel ?? 'MAIL', at: now, counts: deliveries.every(countsForLimit) };
  });
  return {
    waiting: box.waiting.filter(({ id }) => !gone.has(id)), sent: [...box.sent, ...messages],
    went: [...box.went, ...toSend.map((ids) => ({ at: now, ids }))], missed: [...box.missed, ...missed],
  };
}

/** The sender's loop: it looks when it is told to, until nothing waits. */
function runOut(deliveries: readonly WaitingDelivery[], reader: Omit<MessageReader, 'sent'>, start: Date): Mailbox {
  let box: Mailbox = { waiting: deliveries, sent: [], went: [], missed: [] };
  let now = start;
  for (let turn = 0; turn < 500; turn += 1) {
    const gathered = messagesOf(box.waiting, { ...reader, sent: box.sent }, now);
    box = settled(box, gathered, now);
    if (!gathered.nextAt) return box;
    expect(gathered.nextAt.getTime()).toBeGreaterThan(now.getTime());
    now = gathered.nextAt;
  }
  throw new Error('the sender never comes to an end');
}

describe('any week of deliveries', () => {
  it('is settled, each once, out of quiet hours, with two messages a day on top of what is urgent and of changes', () => {
    const anyStart = fc.constantFrom(at('2027-03-12', '00:00'), at('2027-11-05', '12:00'), at('2027-04-02', '00:00'), at('2011-12-28', '00:00'));
    fc.assert(fc.property(fc.array(anyDelivery, { maxLength: 25 }), anyReach, anyZone, anyStart, (any, reach, where, start) => {
      const all = any.map(({ due, useful, ...more }, index): WaitingDelivery => {
        const dueAt = minutes(due, start);
        return { ...more, id: `d${index}`, dueAt, usefulUntil: useful === null ? null : minutes(useful, dueAt) };
      });
      const box = runOut(all, { reach, zone: where }, start);
      const byId = new Map(all.map((one) => [one.id, one]));
      const ids = [...box.went.flatMap((message) => message.ids), ...box.missed];
      expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      for (const { at: moment, ids: told } of box.went) {
        const deliveries = told.flatMap((id) => byId.get(id) ?? []);
        expect(new Set(deliveries.map(({ channel }) => channel)).size).toBe(1);
        expect(deliveries.every(({ dueAt, usefulUntil }) => dueAt <= moment && (usefulUntil === null || usefulUntil > moment))).toBe(true);
        if (isQuiet(moment, reach, where)) expect(deliveries.every(({ isUrgent }) => isUrgent)).toBe(true);
      }
      const days = new Map<number, Set<number>>();
      for (const { at: moment, counts } of box.sent) {
        const number = dayNumberIn(where, moment);
        if (counts) days.set(number, (days.get(number) ?? new Set()).add(moment.getTime()));
      }
      expect(Math.max(0, ...[...days.values()].map(({ size }) => size))).toBeLessThanOrEqual(2);
      const channelGaps = (['MAIL', 'PUSH'] as const).flatMap((channel) => {
        const own = box.went.filter(({ ids: told }) => byId.get(told[0] ?? '')?.channel === channel);
        return own.slice(1).filter(({ at: moment }, index) => moment.getTime() - (own[index]?.at.getTime() ?? 0) < 30 * 60_000);
      });
      // Only what cannot wait follows another message within half an hour.
      for (const { at: moment, ids: told } of channelGaps) {
        expect(told.flatMap((id) => byId.get(id) ?? []).some(({ isUrgent, kind, usefulUntil }) => isUrgent || kind === 'updates' || (usefulUntil !== null && usefulUntil <= afterQuiet(minutes(30, moment), reach, where)))).toBe(true);
      }
    }), { numRuns: rounds(300) });
  });
});
