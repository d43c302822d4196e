import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UPDATE_WORDS } from '../access/actor';
import { toldOfUpdate, type UpdateHearer } from './updates-told';

const NOW = new Date('2027-03-11T15:40:00Z');
const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
const hearer = (more: Partial<UpdateHearer> = {}): UpdateHearer => ({ userId: 'dale', role: 'FAMILY', updates: 'STATE', hearsUpdates: true, unreadMailAt: null, ...more });
const told = (more: Partial<UpdateHearer>) => toldOfUpdate([hearer(more)], 'june', NOW).map(({ byMail }) => (byMail ? 'mail' : 'note'));

const anyHearer: fc.Arbitrary<UpdateHearer> = fc.record({
  userId: fc.constantFrom('ruth', 'june', 'dale', 'leo'),
  role: fc.constantFrom('OWNER', 'KEEPER', 'CAREGIVER', 'FAMILY'),
  updates: fc.constantFrom(...UPDATE_WORDS),
  hearsUpdates: fc.boolean(),
  unreadMailAt: fc.option(fc.integer({ min: -5, max: 60 }).map(minutesAgo)),
});

describe('who is told of an update', () => {
  it.each<[string, Partial<UpdateHearer>, readonly string[]]>([
    ['reads states', {}, ['mail']],
    ['reads nothing', { updates: 'NONE' }, []],
    ['owns the trip, and so reads everything', { role: 'OWNER', updates: 'NONE' }, ['mail']],
    ['wants no updates', { hearsUpdates: false }, []],
    ['posted it', { userId: 'june' }, []],
    ['has a mail of nine minutes ago and has not looked', { unreadMailAt: minutesAgo(9) }, ['note']],
    ['has not looked for ten minutes', { unreadMailAt: minutesAgo(10) }, ['mail']],
  ])('whoever %s', (_who, more, expected) => {
    expect(told(more)).toEqual(expected);
  });

  it('never names somebody who reads nothing, wants nothing or posted it, and everybody else once', () => {
    fc.assert(fc.property(fc.array(anyHearer), (all) => {
      const out = (one: UpdateHearer) => one.userId === 'june' || !one.hearsUpdates || (one.updates === 'NONE' && (one.role === 'CAREGIVER' || one.role === 'FAMILY'));
      expect(toldOfUpdate(all, 'june', NOW).map((one) => one.hearer)).toEqual(all.filter((one) => !out(one)));
    }));
  });

  it('after any storm of updates everybody has an unread mail of the last ten minutes, and never two of them', () => {
    const steps = fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 15 }), looks: fc.boolean() }), { maxLength: 20 });
    fc.assert(fc.property(steps, (storm) => {
      let [now, unreadMailAt] = [NOW, null as Date | null];
      for (const { minutes, looks } of storm) {
        now = new Date(now.getTime() + minutes * 60_000);
        if (looks) unreadMailAt = null;
        const fresh = unreadMailAt !== null && now.getTime() - unreadMailAt.getTime() < 600_000;
        const [one] = toldOfUpdate([hearer({ unreadMailAt })], 'june', now);
        expect(one?.byMail).toBe(!fresh);
        if (one?.byMail) unreadMailAt = now;
        expect(unreadMailAt && now.getTime() - unreadMailAt.getTime()).toBeLessThan(600_000);
      }
    }));
  });
});
