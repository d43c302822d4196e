import { contains } from '../calendar/spans';
import { dayIn, NEW_YORK, wallTimeIn } from '../calendar/zones';
import { landingDay } from '../itinerary/journeys';
import { type Fit, type FitQuestion, fitOf, offsetAt } from './fit';
import type { Slot } from './types';

/** Why a time is among the best. */
export type Reason =
  | 'leaves-rest-day' | 'before-flight' | 'day-after-landing' | 'rested' | 'day-to-spare' | 'after-quiet-days' | 'morning';

export interface FittedSlot {
  readonly slot: Slot;
  readonly fit: Fit;
}

export interface BestTime extends FittedSlot {
  /** The weightiest first; at most two. */
  readonly reasons: readonly Reason[];
}

export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

const hourOf = ({ startsAt }: Slot): number => Number(wallTimeIn(NEW_YORK, startsAt).time.slice(0, 2));

export function partOfDay(slot: Slot): PartOfDay {
  const hour = hourOf(slot);
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}

/** What is known of the days around a time, in days from surgery. */
interface Around {
  readonly offset: number | null;
  readonly daysAfterLanding: number | null;
  readonly daysBeforeHome: number | null;
  readonly isQuiet: boolean;
}

function around(question: FitQuestion, { startsAt }: Slot): Around {
  const { journeyIn, journeyHome, closedDays } = question.facts;
  const offset = offsetAt(question, startsAt);
  if (offset === null) return { offset, daysAfterLanding: null, daysBeforeHome: null, isQuiet: false };
  return {
    offset,
    daysAfterLanding: journeyIn && offset >= landingDay(journeyIn) ? offset - landingDay(journeyIn) : null,
    daysBeforeHome: journeyHome && journeyHome.span.from >= offset ? journeyHome.span.from - offset : null,
    isQuiet: closedDays.some(({ span }) => contains(span, offset)),
  };
}

/** A morning right after a day of travel is hard; so is a visit on the day of travel itself. */
function travelPenalty({ daysAfterLanding, daysBeforeHome }: Around, slot: Slot): number {
  const landing = daysAfterLanding === 0 ? 60 : daysAfterLanding === 1 && hourOf(slot) < 10 ? 15 : 0;
  const home = daysBeforeHome === 0 ? 80 : daysBeforeHome === 1 ? 40 : 0;
  return landing + home;
}

const OF_PART: Readonly<Record<PartOfDay, number>> = { morning: 0, afternoon: 8, evening: 20 };

/** A visit away from the stay costs strength on a quiet day; a call does not. */
function quietPenalty({ service }: FitQuestion, { isQuiet }: Around): number {
  return isQuiet && service.place !== 'REMOTE' ? 30 : 0;
}

/** The day before surgery leaves no day for a test that has to be done again. */
const surgeryPenalty = ({ offset }: Around): number => (offset === -1 ? 10 : 0);

/** Mid-morning first: nobody has to hurry, and the day is still long. */
const hourPenalty = (slot: Slot): number => Math.min(Math.abs(hourOf(slot) - 10), 4);

/** Low is good. Blocked times never stand before others, nor do those that something speaks against. */
function scoreOf(question: FitQuestion, { slot, fit }: FittedSlot): number {
  const near = around(question, slot);
  const objected = fit.isBlocked ? 10_000 : fit.objection ? 1000 : 0;
  return objected + travelPenalty(near, slot) + quietPenalty(question, near) + surgeryPenalty(near) + OF_PART[partOfDay(slot)] + hourPenalty(slot);
}

const PURPOSE_OF: Readonly<Record<Reason, (question: FitQuestion, near: Around, slot: Slot) => boolean>> = {
  'leaves-rest-day': ({ service }, { offset, daysBeforeHome }) => service.place !== 'REMOTE' && (offset ?? 0) > 0 && daysBeforeHome !== null && daysBeforeHome >= 2,
  'before-flight': (_, { offset, daysBeforeHome }) => (offset ?? 0) > 0 && daysBeforeHome === 1,
  'day-after-landing': (_, { daysAfterLanding }, slot) => daysAfterLanding === 1 && hourOf(slot) >= 10,
  rested: (_, { offset, daysAfterLanding }) => (offset ?? 0) < 0 && daysAfterLanding !== null && daysAfterLanding >= 2,
  'day-to-spare': (_, { offset }) => offset !== null && offset < -1,
  'after-quiet-days': ({ service }, { offset, isQuiet }) => service.place !== 'REMOTE' && (offset ?? 0) > 0 && !isQuiet,
  morning: (_, _near, slot) => partOfDay(slot) === 'morning',
};

const REASONS: readonly Reason[] = ['leaves-rest-day', 'before-flight', 'day-after-landing', 'rested', 'day-to-spare', 'after-quiet-days', 'morning'];
const MOST_REASONS = 2;

function reasonsFor(question: FitQuestion, { slot, fit }: FittedSlot): readonly Reason[] {
  if (fit.objection) return [];
  const near = around(question, slot);
  return REASONS.filter((reason) => PURPOSE_OF[reason](question, near, slot)).slice(0, MOST_REASONS);
}

const MOST_BEST = 3;

/** The first of each day, then what is left; each in their own order. */
function spread<T>(ranked: readonly T[], dayOf: (one: T) => string): readonly T[] {
  const days = new Set<string>();
  const [firsts, rest]: [T[], T[]] = [[], []];
  for (const one of ranked) {
    (days.has(dayOf(one)) ? rest : firsts).push(one);
    days.add(dayOf(one));
  }
  return [...firsts, ...rest];
}

const dayOfSlot = ({ slot }: FittedSlot): string => dayIn(NEW_YORK, slot.startsAt);

export function fitted(question: FitQuestion, slots: readonly Slot[]): readonly FittedSlot[] {
  return slots.map((slot) => ({ slot, fit: fitOf(question, slot) }));
}

/** The best of the times, on different days where there are enough that fit; none that trip check would block. */
export function bestTimes(question: FitQuestion, times: readonly FittedSlot[], most = MOST_BEST): readonly BestTime[] {
  const scored = times.filter(({ fit }) => !fit.isBlocked).map((time) => ({ ...time, score: scoreOf(question, time) }));
  scored.sort((a, b) => a.score - b.score || a.slot.startsAt.getTime() - b.slot.startsAt.getTime());
  const [good, poor] = [scored.filter(({ fit }) => !fit.objection), scored.filter(({ fit }) => fit.objection)];
  const best = [...spread(good, dayOfSlot), ...spread(poor, dayOfSlot)].slice(0, most);
  return best.map(({ slot, fit }) => ({ slot, fit, reasons: reasonsFor(question, { slot, fit }) }));
}
