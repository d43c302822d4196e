import fc from 'fast-check';
import { plannedLines } from '@/lib/domain/packing/planned-lines';
import { BAGS, PACKING_SECTIONS, type CarryOnLimit, type LineState, type PackedBag, type PackingContext, type PlannedLine } from '@/lib/domain/packing/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import type { PlanAnswers } from '@/lib/domain/plan/types';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { answers, at, day } from './trips';

/** Nobody said anything: no rule, no companion, no plan for the way home. */
export const ALONE: PackingContext = { centreRule: null, patientRule: null, companionName: '', homePlan: null };

export const drafted = (more: Partial<PlanAnswers> = {}): Trip => {
  const asked = answers(more);
  return draftPlan(asked, DEFAULT_PROFILES[asked.procedure], at('2026-11-22', '12:00')).trip;
};

/** The lines of a drafted trip, by key. */
export function linesOf(more: Partial<PlanAnswers> = {}, context: Partial<PackingContext> = {}): ReadonlyMap<string, PlannedLine> {
  return new Map(plannedLines(drafted(more), { ...ALONE, ...context }).map((line) => [line.key, line]));
}

export function lineState(id: string, more: Partial<LineState> = {}): LineState {
  return {
    id, key: null, section: null, title: '', quantity: null, bag: null, position: null, packerId: null, isPacked: false, turns: 0, supply: null, isRemoved: false, ...more,
  };
}

export function packedBag(more: Partial<PackedBag> = {}): PackedBag {
  return { bag: 'travel', airline: null, size: null, pounds: null, homePounds: null, homePlan: null, system: 'us', ...more };
}

export const UNITED: CarryOnLimit = {
  airline: 'United Airlines', size: { lengthIn: 22, widthIn: 14, depthIn: 9 }, pounds: null, source: 'a table', grade: 'C', checkedOn: day('2026-11-22'),
};

export const anyContext: fc.Arbitrary<PackingContext> = fc.record({
  centreRule: fc.option(fc.record({
    medicines: fc.constantFrom('BRING', 'LEAVE', null), note: fc.constant(''), source: fc.constantFrom('', 'nyulangone.org'), checkedOn: fc.constantFrom(null, day('2026-11-20')),
  })),
  patientRule: fc.constantFrom('BRING', 'LEAVE', null),
  companionName: fc.constantFrom('', 'June'),
  homePlan: fc.constantFrom(null, 'escort-lifts', 'porter', 'under-seat', 'check-it', 'ship'),
});

/** What a person may do with a list; `at` picks one of the lines that they see. */
export const anyDeed = fc.oneof(
  fc.record({ type: fc.constant('tick' as const), at: fc.nat({ max: 60 }) }),
  fc.record({ type: fc.constant('remove' as const), at: fc.nat({ max: 60 }) }),
  fc.record({ type: fc.constant('rename' as const), at: fc.nat({ max: 60 }), title: fc.constantFrom('Blue socks', 'My notebook') }),
  fc.record({ type: fc.constant('rebag' as const), at: fc.nat({ max: 60 }), bag: fc.constantFrom(...BAGS) }),
  fc.record({ type: fc.constant('add' as const), section: fc.constantFrom(...PACKING_SECTIONS) }),
  fc.record({ type: fc.constant('move' as const), at: fc.nat({ max: 60 }), to: fc.nat({ max: 12 }) }),
);
export type PackingDeed = typeof anyDeed extends fc.Arbitrary<infer Deed> ? Deed : never;
