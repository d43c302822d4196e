import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import { MOST_WAITING, type NoteDeed, type TickDeed, type ToldAnswer } from './deeds';
import { decideTick, isPackedAfter } from './tick';
import { isNews, isOver, queued, turnsHere, type WaitingDeed } from './waiting';

const made = { tripId: 'trip', madeAt: '2026-11-29T12:00:00.000Z' } as const;
const tick = (id: string, isPacked: boolean, more: Partial<TickDeed> = {}): TickDeed => ({ ...made, id, kind: 'tick', line: 'charger', isPacked, seenTurns: 0, ...more });
const note = (id: string): NoteDeed => ({ ...made, id, kind: 'note', day: day('2026-11-29'), text: 'Slept well' });
const entry = (deed: WaitingDeed['deed'], more: Partial<WaitingDeed> = {}): WaitingDeed => ({ deed, label: '', isSent: false, told: null, ...more });
const told = (id: string, outcome: ToldAnswer['outcome'], turns: number | null = null): ToldAnswer => ({ id, outcome, turns, words: '' });

describe('what waits', () => {
  it('forgets a tick that was taken back before it was sent', () => {
    expect(queued([entry(tick('a', true))], tick('b', false))).toEqual({ drop: ['a'], add: null });
  });

  it('keeps one that may have arrived, and sends the other after it', () => {
    const back = tick('b', false);
    expect(queued([entry(tick('a', true), { isSent: true })], back)).toEqual({ drop: [], add: back });
  });

  it('takes no tick twice, and none for another by its name', () => {
    expect(queued([entry(tick('a', true))], tick('b', true))).toEqual({ drop: [], add: null });
    const elsewhere = tick('b', false, { tripId: 'other' });
    expect(queued([entry(tick('a', true))], elsewhere)).toEqual({ drop: [], add: elsewhere });
  });

  it('takes what came of an earlier tick as read when the line is ticked anew', () => {
    const anew = tick('b', true);
    expect(queued([entry(tick('a', true), { isSent: true, told: told('a', 'conflict', 2) })], anew)).toEqual({ drop: ['a'], add: anew });
  });

  it('has room for two hundred', () => {
    const full = Array.from({ length: MOST_WAITING }, (_, at) => entry(note(String(at))));
    expect(queued(full, note('more'))).toBe('full');
    expect(queued(full.slice(1), note('more'))).toEqual({ drop: [], add: note('more') });
  });
});

describe('what a device shows of a line', () => {
  it('is what waits, before what the page says', () => {
    expect(turnsHere(0, [entry(tick('a', true))], 'charger')).toBe(1);
    expect(turnsHere(0, [entry(tick('a', true))], 'passport')).toBe(0);
  });

  it('is the state that a conflict was answered with', () => {
    expect(turnsHere(0, [entry(tick('a', true), { told: told('a', 'conflict', 2) })], 'charger')).toBe(2);
  });

  it('is what was done, on a copy of the page from before', () => {
    const done = entry(tick('a', true), { told: told('a', 'done', 1) });
    expect(turnsHere(0, [done], 'charger')).toBe(1);
    expect(turnsHere(0, [done, entry(tick('b', false))], 'charger')).toBe(2);
    expect([isOver(done, () => 0), isOver(done, () => 1), isOver(done, () => undefined)]).toEqual([false, true, false]);
    expect([isNews(done), isNews(entry(tick('a', true), { told: told('a', 'gone') }))]).toEqual([false, true]);
  });

  it('is always what somebody last pressed, and comes true where nobody else turns the line', () => {
    const presses = fc.array(fc.record({ sends: fc.boolean() }), { maxLength: 12 });
    fc.assert(fc.property(presses, fc.nat(5), (all, start) => {
      let [entries, server]: [readonly WaitingDeed[], number] = [[], start];
      const send = () => {
        entries = entries.map((one) => {
          if (one.told || one.deed.kind !== 'tick') return one;
          const { turn, answer } = decideTick(one.deed, { turns: server, by: 'nobody' });
          if (turn) server += 1;
          expect(answer.outcome).toBe('done');
          return { ...one, isSent: true, told: told(one.deed.id, 'done', server) };
        });
      };
      all.forEach(({ sends }, at) => {
        const before = turnsHere(start, entries, 'charger');
        const deed = tick(String(at), !isPackedAfter(before), { seenTurns: before });
        const change = queued(entries, deed);
        if (change === 'full') throw new Error('never so many');
        entries = [...entries.filter(({ deed: { id } }) => !change.drop.includes(id)), ...(change.add ? [entry(change.add)] : [])];
        expect(isPackedAfter(turnsHere(start, entries, 'charger'))).toBe(deed.isPacked);
        if (sends) send();
      });
      send();
      expect(turnsHere(start, entries, 'charger')).toBe(server);
    }));
  });
});
