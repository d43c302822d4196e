import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENDANCES } from '@/lib/domain/appointments/types';
import { addDays, laterDay } from '@/lib/domain/calendar/days';
import { overlaps } from '@/lib/domain/calendar/spans';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { isGone } from '@/lib/domain/check/facts';
import { shifted } from '@/lib/domain/check/item-facts';
import type { Finding } from '@/lib/domain/check/types';
import { journeyIn, landingDay } from '@/lib/domain/itinerary/journeys';
import { layOut } from '@/lib/domain/itinerary/layout';
import { isJourney } from '@/lib/domain/itinerary/kinds';
import type { Item, Trip, When } from '@/lib/domain/itinerary/types';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { PROCEDURE_IDS } from '@/lib/domain/recovery/profile';
import { quietSpan } from '@/lib/domain/recovery/windows';
import { anyMadeTrip } from '@/tests/support/situations';
import { anySurgeryDay, atDesk, day, HELD } from '@/tests/support/trips';
import { rounds } from '@/tests/support/rounds';
import { allLines, applyProposal } from './apply-proposal';
import { replan } from './replan';
import { isPast, sidesOf } from './sides';
import { stillApplies } from './still-applies';
import type { Proposal, ReplanEvent } from './types';

const surgeryDayOf = ({ surgery }: Trip): Day => (surgery.state === 'dated' ? surgery.on : day('2027-03-11'));

const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6];

function isToCome(when: When, now: Date): boolean {
  if (when.type === 'timed') return when.startsAt > now;
  return when.type === 'offset' || when.from > dayIn(NEW_YORK, now);
}

function anyEvent(trip: Trip, now: Date): fc.Arbitrary<ReplanEvent> {
  const on = surgeryDayOf(trip);
  const movable = trip.items.filter(({ kind, purpose }) => isJourney(kind) || (kind === 'APPOINTMENT' && purpose === 'FOLLOW_UP'));
  // What already took place at another time leaves nobody anything to plan.
  const moved = movable.flatMap((item) => {
    const times = SHIFTS.map((days) => shifted(item.when, days)).filter((to) => isToCome(to, now));
    return times.length > 0 ? [fc.constantFrom(...times).map((to): ReplanEvent => ({ type: 'item-moved', itemId: item.id, from: item.when, to }))] : [];
  });
  return fc.oneof(
    // No form takes a surgery day that is past.
    fc.oneof(fc.integer({ min: -20, max: 30 }).map((days) => addDays(on, days)), anySurgeryDay)
      .map((day): ReplanEvent => ({ type: 'surgery-day', on: laterDay(day, dayIn(NEW_YORK, now)), time: null })),
    fc.constantFrom<ReplanEvent>({ type: 'surgery-unknown' }, { type: 'surgery-cancelled' }, { type: 'escort-lost' }),
    fc.constantFrom(...PROCEDURE_IDS).map((procedure): ReplanEvent => ({ type: 'profile', procedure, profile: DEFAULT_PROFILES[procedure] })),
    fc.option(fc.integer({ min: 1, max: 20 })).map((days): ReplanEvent => (
      { type: 'hold-set', hold: HELD, followUpOn: days === null ? null : addDays(on, days) })),
    fc.constant<ReplanEvent>({ type: 'hold-lifted', hold: HELD }),
    ...moved,
  );
}

const anyReplan = anyMadeTrip.chain(({ trip, now }) => anyEvent(trip, now).map((event) => ({ trip, now, event })));

function outingsOnQuietDays(trip: Trip): readonly string[] {
  const layout = layOut(trip);
  const quiet = quietSpan(trip.profile);
  return layout.placed.filter(({ item, span }) => item.kind === 'OUTING' && quiet && overlaps(span, quiet)).map(({ item }) => item.id);
}

/** A finding is about a call when it names its item, or the escort; a word that is missing is said by its own line. What a person moved stays there. */
function isListed({ ruleId, itemIds }: Finding, { lines, event }: Proposal, { escort }: Trip): boolean {
  const isSettled = escort.state === 'accepted' || escort.state === 'centre';
  if (event.type === 'item-moved' && itemIds.includes(event.itemId)) return true;
  const needsWord = ruleId === 'on-hold' || ruleId === 'no-clearance';
  const listed = lines.filter(({ kind, item }) => kind === 'rebook' || (needsWord && item?.purpose === 'GO_HOME'));
  // Where nobody had said yes before, trip check asks for somebody with or without the event.
  if (ruleId === 'no-escort') return !isSettled || listed.some(({ subject }) => subject === 'escort');
  return listed.some(({ item }) => item !== null && itemIds.includes(item.id));
}

const byId = (a: Item, b: Item): number => (a.id < b.id ? -1 : 1);

/** As undo does it: what the change left alone stays, the items that it changed or removed are written back. */
function takenBack(after: Trip, before: Trip): Trip {
  const stayed = after.items.filter((item) => before.items.includes(item));
  const changed = before.items.filter((item) => !after.items.includes(item));
  const { surgery, procedure, profile, escort, hold } = before;
  return { ...after, surgery, procedure, profile, escort, hold, items: [...stayed, ...changed].sort(byId) };
}

/** One flight home has one of these at a time: a hold that is lifted lets another show. */
const WAY_HOME_RULES: readonly string[] = ['on-hold', 'no-clearance', 'flies-home-too-soon'];

const isSameTrouble = (one: string, other: string): boolean =>
  one === other || (WAY_HOME_RULES.includes(one) && WAY_HOME_RULES.includes(other));

/** The same trouble with the same item stood there before, perhaps beside another one. */
const wasThere = ({ ruleId, key, itemIds }: Finding, { findings }: Proposal): boolean =>
  findings.before.some((old) => old.key === key || (isSameTrouble(old.ruleId, ruleId) && old.itemIds.some((id) => itemIds.includes(id))));

const anyDesks = fc.infiniteStream(fc.record({
  isAtDesk: fc.boolean(),
  attendance: fc.constantFrom(null, ...ATTENDANCES),
  cancelNoticeHours: fc.integer({ min: 0, max: 96 }),
  window: fc.option(fc.record({ first: fc.integer({ min: -30, max: 10 }), days: fc.integer({ min: 0, max: 20 }) })),
}));

type Desks = typeof anyDesks extends fc.Arbitrary<infer S> ? S : never;

/** Some of the appointments with a clock time are booked at a desk. */
function withDesks(trip: Trip, desks: Desks): Trip {
  const asBooked = (item: Item): Item => {
    const { value } = desks.next();
    if (!value?.isAtDesk || item.kind !== 'APPOINTMENT' || item.when.type !== 'timed') return item;
    const window = value.window && { first: value.window.first, last: value.window.first + value.window.days };
    return { ...item, state: 'BOOKED', desk: atDesk({ appointmentId: item.id, attendance: value.attendance, cancelNoticeHours: value.cancelNoticeHours, window }) };
  };
  return { ...trip, items: trip.items.map(asBooked) };
}

/** Nobody flies in weeks after their surgery; trip check takes such a journey for another trip's. */
function landsAfterSurgery(trip: Trip): boolean {
  const arrive = journeyIn(layOut(trip));
  return arrive !== null && landingDay(arrive) > 0;
}

describe('every re-plan', { timeout: 120_000 }, () => {
  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyReplan, ({ trip, now, event }) => {
      const { after } = replan(trip, event, now);
      expect(replan(after, event, now).after).toBe(after);
    }), { numRuns: rounds(600) });
  });

  it('leaves no outing on a quiet day', () => {
    fc.assert(fc.property(anyReplan, ({ trip, now, event }) => {
      expect(outingsOnQuietDays(replan(trip, event, now).after)).toEqual([]);
    }), { numRuns: rounds(600) });
  });

  it('adds no blocked finding that is not about something listed to rebook', () => {
    fc.assert(fc.property(anyReplan, ({ trip, now, event }) => {
      fc.pre(!landsAfterSurgery(trip));
      const proposal = replan(trip, event, now);
      const sides = sidesOf(trip, event, now);
      const isOver = (id: string) => trip.items.some((item) => item.id === id && isPast(item, sides));
      const hasLeft = trip.items.some((item) => isJourney(item.kind) && (isPast(item, sides) || isGone(item, now)));
      const news = proposal.findings.after.filter((finding) => finding.severity === 'blocked' && !wasThere(finding, proposal));
      const unlisted = news.filter((finding) => !isListed(finding, proposal, trip) && !finding.itemIds.some(isOver) && !(hasLeft && finding.ruleId === 'outside-trip'));
      expect(unlisted.map(({ key }) => key)).toEqual([]);
    }), { numRuns: rounds(600) });
  });

  it('never moves, changes or drops what is booked at a desk, and asks about each of it when surgery moves', () => {
    fc.assert(fc.property(anyReplan, anyDesks, ({ trip: made, now, event }, desks) => {
      const trip = withDesks(made, desks);
      fc.pre(stillApplies(trip, event));
      const { lines, after } = replan(trip, event, now);
      const booked = trip.items.filter(({ desk }) => desk !== null);
      for (const item of booked) expect(after.items.find(({ id }) => id === item.id)).toBe(item);
      const about = lines.filter(({ item }) => item?.desk);
      expect(about.filter(({ kind }) => kind === 'move' || kind === 'drop')).toEqual([]);
      const sides = sidesOf(trip, event, now);
      if (!sides.isMoved || sides.old.layout.surgeryNumber === null) return;
      const coming = booked.filter((item) => !isPast(item, sides)).map(({ id }) => id);
      expect(about.filter(({ kind }) => kind === 'rebook').map(({ item }) => item?.id).sort()).toEqual(coming.sort());
    }), { numRuns: rounds(600) });
  });

  it('is the same whatever the order of the items', () => {
    fc.assert(fc.property(anyReplan, ({ trip, now, event }) => {
      const turned = { ...trip, items: [...trip.items].reverse() };
      expect(replan(turned, event, now).lines).toEqual(replan(trip, event, now).lines);
    }), { numRuns: rounds(300) });
  });

  it('is taken back whole: what it changed names the trip before', () => {
    fc.assert(fc.property(anyReplan, fc.infiniteStream(fc.boolean()), ({ trip, now, event }, ticks) => {
      const proposal = replan(trip, event, now);
      const ticked = new Set([...allLines(proposal)].filter(() => ticks.next().value === true));
      const copy = structuredClone(trip);
      const after = applyProposal(trip, proposal, ticked);
      expect(trip).toEqual(copy);
      expect(takenBack(after, trip)).toEqual({ ...trip, items: [...trip.items].sort(byId) });
    }), { numRuns: rounds(200) });
  });

  it('has lines with ids of their own, and a reason on each', () => {
    fc.assert(fc.property(anyReplan, ({ trip, now, event }) => {
      const ids = replan(trip, event, now).lines.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }), { numRuns: rounds(200) });
  });
});
