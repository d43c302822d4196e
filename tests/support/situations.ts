import fc from 'fast-check';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { isJourney } from '@/lib/domain/itinerary/kinds';
import type { Item, Trip, When } from '@/lib/domain/itinerary/types';
import { anyAnswers, anyItems, anyPacking, anyWords, at, day, HELD } from './trips';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';

interface Situation {
  readonly trip: Trip;
  readonly now: Date;
}

/** Any trip with any items, looked at on any day from a month before surgery to a month after it. */
export const anySituation: fc.Arbitrary<Situation> = anyAnswers.chain((asked) => {
  const on = asked.surgeryOn ?? day('2027-03-11');
  const profile = DEFAULT_PROFILES[asked.procedure];
  return fc.record({
    items: anyItems(on),
    clearances: anyWords(on),
    packing: anyPacking(on),
    hasPapers: fc.boolean(),
    emergencyContacts: fc.constantFrom(null, 0, 1),
    nonstopSnoozedUntil: fc.option(fc.integer({ min: -30, max: 30 }).map((days) => addDays(on, days)), { freq: 2 }),
    isHeld: fc.boolean(),
    keepsDraft: fc.boolean(),
    offset: fc.integer({ min: -30, max: 30 }),
    minute: fc.integer({ min: 0, max: 1439 }),
  }).map(({ items, isHeld, keepsDraft, offset, minute, ...more }) => {
    const now = new Date(at(addDays(on, offset), '00:00').getTime() + minute * 60_000);
    const { trip } = draftPlan(asked, profile, at('2026-11-22', '12:00'));
    return { now, trip: { ...trip, ...more, items: keepsDraft ? [...trip.items, ...items] : items, hold: isHeld ? HELD : null } };
  });
});

const PURPOSES_OF_VISITS: readonly (Item['purpose'])[] = ['PRE_OP', 'FOLLOW_UP', 'CONSULTATION', 'TEST'];
const MADE_BY_THE_PLAN: readonly Item['kind'][] = ['SURGERY', 'QUIET_DAYS'];

/** Forms ask for days and clock times; only the plan counts from surgery day. */
function typedWhen(when: When, on: Day): When {
  return when.type === 'offset' ? { type: 'days', from: addDays(on, when.from), until: addDays(on, when.until) } : when;
}

/** Only what a form can write: purposes where their kind has them, a visit beside the journey, nothing that the plan alone makes. */
export function asTyped(made: Item, on: Day): Item {
  const item = { ...made, when: typedWhen(made.when, on) };
  if (MADE_BY_THE_PLAN.includes(item.kind)) return { ...item, kind: 'NOTE', purpose: null };
  const fits = isJourney(item.kind)
    ? item.purpose === 'ARRIVE' || item.purpose === 'GO_HOME'
    : item.kind === 'APPOINTMENT' && PURPOSES_OF_VISITS.includes(item.purpose);
  return fits ? item : { ...item, purpose: null };
}

const isBackbone = ({ kind, purpose }: Item): boolean => MADE_BY_THE_PLAN.includes(kind) || purpose === 'CONSULTATION';

/** One of each purpose: what somebody typed stands for what the plan drafted. */
function oneOfEach(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter(({ purpose }) => {
    const isNew = purpose === null || purpose === 'TEST' || !seen.has(purpose);
    if (purpose !== null) seen.add(purpose);
    return isNew;
  });
}

/** A trip as people can have made it, with its surgery and quiet days in place. */
export const anyMadeTrip: fc.Arbitrary<Situation> = fc.tuple(anySituation, anyAnswers, fc.boolean()).map(([{ trip, now }, asked, keepsDraft]) => {
  const on = trip.surgery.state === 'dated' ? trip.surgery.on : null;
  const { home, centre, escort } = asked;
  const plan = draftPlan({ procedure: trip.procedure, surgeryOn: on, home, centre, escort }, trip.profile, at('2026-11-22', '12:00')).trip;
  const added = trip.items.filter(({ id }) => id.startsWith('x')).map((item) => asTyped(item, on ?? day('2027-03-11')));
  // What is packed in which bag is no part of the itinerary.
  return { now, trip: { ...trip, home, centre, escort, packing: null, items: oneOfEach([...added, ...plan.items.filter((item) => keepsDraft || isBackbone(item))]) } };
});
