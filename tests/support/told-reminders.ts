import type { Zone } from '@/lib/domain/calendar/types';
import { NEW_YORK, wallTimeIn } from '@/lib/domain/calendar/zones';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import type { PlanAnswers } from '@/lib/domain/plan/types';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { remindersOf } from '@/lib/domain/reminders/reminders-of';
import type { PlannedReminder, ReminderFacts } from '@/lib/domain/reminders/types';
import { person } from './any-reminders';
import { answers, at, day, flight, home } from './trips';

const MADE = day('2026-12-10');
export const NOW = at('2026-12-10', '12:00');
export const RUTH = person('Ruth');
export const OUT = flight('ARRIVE', at('2027-03-09', '08:45'), at('2027-03-09', '12:30'), ['DEN', 'EWR']);
export const HOME = flight('GO_HOME', at('2027-03-19', '12:00'), at('2027-03-19', '16:20'), ['EWR', 'DEN']);

export function draft(more: Partial<PlanAnswers> = {}): Trip {
  const asked = answers(more);
  return draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW).trip;
}

export function withItems(trip: Trip, items: readonly Item[]): Trip {
  const given = new Set(items.flatMap(({ purpose }) => purpose ?? []));
  return { ...trip, items: [...trip.items.filter(({ purpose }) => !purpose || !given.has(purpose)), ...items] };
}

export const facts = (trip: Trip, more: Partial<ReminderFacts> = {}): ReminderFacts => ({ trip, madeOn: MADE, tasks: [], escortAskedAt: null, people: [RUTH], ...more });

/** "out-check-in 2027-03-08 08:45", on the clocks of a zone. */
export const told = (one: PlannedReminder, where: Zone = NEW_YORK): string => {
  const { day: on, time } = wallTimeIn(where, one.dueAt);
  return `${one.key} ${on} ${time}`;
};

export const keysOf = (about: ReminderFacts, now = NOW) => remindersOf(about, now).map(({ key }) => key);
export const starting = (about: ReminderFacts, start: string, where?: Zone, now = NOW) => remindersOf(about, now).filter(({ key }) => key.startsWith(start)).map((one) => told(one, where));
export const find = (about: ReminderFacts, key: string, now = NOW) => remindersOf(about, now).find((one) => one.key === key);

/** Everything in New York, so that a day is a day. */
export const LOCAL = draft({ home: home('New York', 'LOCAL') });
