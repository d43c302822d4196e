import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, anyAsked } from '@/tests/support/any-desk';
import { naiveSlots, NaiveResource } from '@/tests/support/naive-slots';
import { rounds } from '@/tests/support/rounds';
import { dayIn } from '../calendar/zones';
import { openSlots } from './slots';
import type { Desk, Reservation, ServiceRules, Slot } from './types';

const MS_A_MINUTE = 60_000;
const FIVE_MINUTES = 5 * MS_A_MINUTE;
const MARGIN = 3 * 1440 * MS_A_MINUTE;

const ask = ({ desk, service, window, now }: Asked) => openSlots(desk, service, window, now);
const startsOf = (slots: readonly Slot[]) => slots.map(({ startsAt }) => startsAt.getTime());

function reservationsOf({ startsAt, endsAt, resourceIds }: Slot, { bufferBefore, bufferAfter }: ServiceRules): readonly Reservation[] {
  const blockedFrom = new Date(startsAt.getTime() - bufferBefore * MS_A_MINUTE);
  const blockedUntil = new Date(endsAt.getTime() + bufferAfter * MS_A_MINUTE);
  return resourceIds.map((resourceId) => ({ resourceId, blockedFrom, blockedUntil }));
}

/** As the database says it: of one resource and with a common moment. */
const collide = (a: Reservation, b: Reservation): boolean =>
  a.resourceId === b.resourceId && a.blockedFrom < b.blockedUntil && b.blockedFrom < a.blockedUntil;

const naiveResources = ({ resources, ...desk }: Desk) => new Map(resources.map((one) => [one.id, new NaiveResource(one, desk)]));

function momentsOf({ startsAt, endsAt }: Slot): readonly number[] {
  const count = (endsAt.getTime() - startsAt.getTime()) / FIVE_MINUTES;
  return Array.from({ length: count }, (_, index) => startsAt.getTime() + index * FIVE_MINUTES);
}

const withBooking = (asked: Asked, slot: Slot): Asked => {
  const { desk, service } = asked;
  return { ...asked, desk: { ...desk, reservations: [...desk.reservations, ...reservationsOf(slot, service)], starts: [...desk.starts, slot.startsAt] } };
};

describe('any question to a desk', () => {
  it('often has an answer, so that these properties say something', () => {
    const answered = fc.sample(anyAsked, { numRuns: 200, seed: 5 }).filter((asked) => ask(asked).length > 0);
    expect(answered.length).toBeGreaterThan(60);
  });

  it('is answered as by trying everybody at every five minutes: nothing is missed, nothing is there twice', () => {
    fc.assert(fc.property(anyAsked, (asked) => {
      const { desk, service, window, now } = asked;
      expect(ask(asked)).toEqual(naiveSlots(desk, service, window, now));
    }), { numRuns: rounds(200) });
  });

  it('is answered with sorted starts in the window, each once, by one of each place and nobody twice', () => {
    fc.assert(fc.property(anyAsked, (asked) => {
      const slots = ask(asked);
      const starts = startsOf(slots);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      for (const { startsAt, endsAt, resourceIds } of slots) {
        expect(startsAt >= asked.window.from && startsAt < asked.window.until).toBe(true);
        expect(endsAt.getTime() - startsAt.getTime()).toBe(asked.service.minutes * MS_A_MINUTE);
        expect(new Set(resourceIds).size).toBe(asked.service.places.length);
        expect(asked.service.places.every((place, index) => place.includes(resourceIds[index] ?? ''))).toBe(true);
      }
    }));
  });

  it('keeps notice, horizon and the limit a day', () => {
    fc.assert(fc.property(anyAsked, (asked) => {
      const { desk: { zone, starts }, service, now } = asked;
      for (const { startsAt } of ask(asked)) {
        expect(startsAt.getTime()).toBeGreaterThanOrEqual(now.getTime() + service.noticeMinutes * MS_A_MINUTE);
        const ahead = (Date.parse(dayIn(zone, startsAt)) - Date.parse(dayIn(zone, now))) / 86_400_000;
        expect(ahead).toBeLessThanOrEqual(service.horizonDays);
        const thatDay = starts.filter((start) => dayIn(zone, start) === dayIn(zone, startsAt));
        expect(thatDay.length).toBeLessThan(service.dailyLimit ?? Infinity);
      }
    }));
  });

  it('offers nothing that overlaps a booking, and nothing outside hours', () => {
    fc.assert(fc.property(anyAsked, (asked) => {
      const people = naiveResources(asked.desk);
      for (const slot of ask(asked)) {
        const wanted = reservationsOf(slot, asked.service);
        expect(wanted.some((one) => asked.desk.reservations.some((other) => collide(one, other)))).toBe(false);
        expect(slot.resourceIds.every((id) => momentsOf(slot).every((moment) => people.get(id)?.isOpen(moment)))).toBe(true);
      }
    }));
  });

  it('offers what can be booked, one after another until nothing is left', () => {
    fc.assert(fc.property(anyAsked, fc.infiniteStream(fc.nat()), (asked, picks) => {
      let desk: Asked = asked;
      const booked: Reservation[] = [];
      for (let slots = ask(desk); slots.length > 0; slots = ask(desk)) {
        const slot = slots[picks.next().value % slots.length];
        if (!slot) break;
        const added = reservationsOf(slot, asked.service);
        expect(added.some((one) => [...asked.desk.reservations, ...booked].some((other) => collide(one, other)))).toBe(false);
        booked.push(...added);
        desk = withBooking(desk, slot);
      }
      const { desk: full, service, window, now } = desk;
      expect(naiveSlots(full, service, window, now)).toEqual([]);
    }), { numRuns: 60 });
  });

  it('gets the same answer in two halves, from what has to be loaded for each', () => {
    fc.assert(fc.property(anyAsked, fc.double({ min: 0, max: 1, noNaN: true }), (asked, share) => {
      const { desk, window } = asked;
      const middle = new Date(Math.floor(window.from.getTime() + share * (window.until.getTime() - window.from.getTime())));
      const halves = [{ from: window.from, until: middle }, { from: middle, until: window.until }].flatMap((half) => {
        // What reaches into a half or lies on one of its days begins at most three days before it, and ends at most three after.
        const isNear = (moment: Date) => moment.getTime() > half.from.getTime() - MARGIN && moment.getTime() < half.until.getTime() + MARGIN;
        const reservations = desk.reservations.filter(({ blockedFrom }) => isNear(blockedFrom));
        return ask({ ...asked, window: half, desk: { ...desk, reservations, starts: desk.starts.filter(isNear) } });
      });
      expect(halves).toEqual(ask(asked));
    }), { numRuns: rounds(300) });
  });

  it('gets no new start by a booking more', () => {
    fc.assert(fc.property(anyAsked, (asked) => {
      const [last, ...others] = asked.desk.reservations.toReversed();
      fc.pre(last !== undefined);
      const before = startsOf(ask({ ...asked, desk: { ...asked.desk, reservations: others } }));
      expect(before).toEqual(expect.arrayContaining(startsOf(ask(asked))));
    }));
  });
});

describe('slots and bookings', () => {
  /** One resource, starts as far apart as an appointment is long, nothing booked. */
  const anyTiled = anyAsked.map((asked): Asked => ({
    ...asked,
    desk: { ...asked.desk, reservations: [], starts: [] },
    service: { ...asked.service, step: asked.service.minutes, bufferBefore: 0, bufferAfter: 0, places: [['a']], noticeMinutes: 0, horizonDays: 400, dailyLimit: null },
    now: new Date(asked.window.from.getTime() - 30 * 1440 * MS_A_MINUTE),
  }));

  it('cover the hours together, but for a rest of each stretch that is too short for one more', () => {
    fc.assert(fc.property(anyTiled, (asked) => {
      const person = naiveResources(asked.desk).get('a');
      const covered = new Set(ask(asked).flatMap(momentsOf));
      const firstMoment = Math.ceil(asked.window.from.getTime() / FIVE_MINUTES) * FIVE_MINUTES;
      for (let moment = firstMoment; moment < asked.window.until.getTime(); moment += FIVE_MINUTES) {
        if (covered.has(moment) || !person?.isOpen(moment)) continue;
        const start = moment - ((moment - person.beginningAt(moment)) % (asked.service.minutes * MS_A_MINUTE));
        // It belongs to a start before the window, or its stretch ends before an appointment does.
        expect(start < asked.window.from.getTime() || !person.canTake(start, asked.service)).toBe(true);
      }
    }));
  });

  it('are together what was free before, whatever of it is booked', () => {
    fc.assert(fc.property(anyTiled, fc.array(fc.nat()), (asked, picks) => {
      const free = ask(asked);
      const booked = new Set(free.filter((_, index) => picks.some((pick) => pick % (free.length + 1) === index)));
      const left = ask([...booked].reduce(withBooking, asked));
      expect([...left, ...booked].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())).toEqual(free);
    }));
  });
});
