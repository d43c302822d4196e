import { addDays } from '../calendar/days';
import type { Day, DaySpan, Instant } from '../calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '../calendar/zones';
import type { Item, Trip } from '../itinerary/types';
import { type BestTime, bestTimes, fitted, type FittedSlot, type PartOfDay } from './best-times';
import { type DayCard, dayCards, type DayTimes, type ShownTime, timesOn } from './day-notes';
import { askAbout, type Fit, type FitQuestion, fitOf } from './fit';
import { DAYS_A_PAGE, type DaysPage, fitWindow, type FitWindow, pageOf } from './fit-window';
import { openSlots } from './slots';
import type { Desk, Service, Slot } from './types';

/** Which times are asked for. */
export interface TimesAsked {
  readonly trip: Trip;
  readonly service: Service;
  readonly desk: Desk;
  /** The item of the plan that the time is for, or whose time is moved. */
  readonly fills: Item | null;
  /** The day that is opened, or only the part of the window that is shown. */
  readonly day: Day | null;
  readonly from: Day | null;
  readonly at: Instant | null;
}

/** The times of some days, with one day opened and one time chosen. */
export interface TimesOnPage {
  readonly page: DaysPage;
  readonly best: readonly BestTime[];
  readonly cards: readonly DayCard[];
  readonly day: Day | null;
  readonly parts: readonly (readonly [PartOfDay, readonly ShownTime[]])[];
  readonly chosen: Slot | null;
}

export interface TimesView {
  readonly window: FitWindow;
  /** How the time that is to be moved fits as it is. */
  readonly now: Fit | null;
  /** Null while the window is not open. */
  readonly times: TimesOnPage | null;
}

const dayOf = ({ startsAt }: Slot): Day => dayIn(NEW_YORK, startsAt);

const spanOfDays = ({ from, until }: DaySpan) => ({ from: startOfDay(from, NEW_YORK), until: startOfDay(until, NEW_YORK) });

function dayTimes(question: FitQuestion, desk: Desk, days: DaySpan): DayTimes {
  const span = spanOfDays(days);
  const { service, now } = question;
  return {
    times: fitted(question, openSlots(desk, service, span, now)),
    grid: openSlots({ ...desk, reservations: [], starts: [] }, service, span, now),
  };
}

/** The asked day while it is shown, else that of the best time, else the first with anything on it. */
function openedDay(cards: readonly DayCard[], best: readonly BestTime[], asked: Day | null): Day | null {
  const withTimes = cards.filter(({ hasTimes }) => hasTimes).map(({ day }) => day);
  if (asked && withTimes.includes(asked)) return asked;
  return best[0] ? dayOf(best[0].slot) : (withTimes[0] ?? null);
}

const startsAt = (at: Instant | null) => ({ slot }: FittedSlot): boolean => slot.startsAt.getTime() === at?.getTime();

/** Nobody moves to the time that there is. */
function others(times: readonly FittedSlot[], fills: Item | null): readonly FittedSlot[] {
  const isNow = startsAt(fills?.state === 'BOOKED' && fills.when.type === 'timed' ? fills.when.startsAt : null);
  return times.filter((time) => !isNow(time));
}

/** The asked time while it is free and fits, else the best other one of the day. */
function chosenTime(question: FitQuestion, { times }: DayTimes, { day, at, fills }: Pick<TimesAsked, 'day' | 'at' | 'fills'>): Slot | null {
  const ofDay = times.filter(({ slot }) => dayOf(slot) === day);
  const asked = ofDay.find((time) => !time.fit.isBlocked && startsAt(at)(time));
  return (asked ?? bestTimes(question, others(ofDay, fills), 1)[0])?.slot ?? null;
}

function timesOnPage(question: FitQuestion, asked: TimesAsked, window: DaySpan): TimesOnPage {
  const page = pageOf(window, asked.day ?? asked.from);
  const all = dayTimes(question, asked.desk, page.days);
  const best = bestTimes(question, others(all.times, asked.fills));
  const cards = dayCards(question, page.days, all);
  const day = openedDay(cards, best, asked.day);
  return { page, best, cards, day, parts: day ? timesOn(day, all) : [], chosen: chosenTime(question, all, { ...asked, day }) };
}

/** What the page of times shows. */
export function timesView(asked: TimesAsked, now: Instant): TimesView {
  const { trip, service, fills } = asked;
  const question = askAbout(trip, service, fills, now);
  const window = fitWindow(trip, service, now);
  const old = fills?.state === 'BOOKED' && fills.when.type === 'timed' ? fitOf(question, fills.when) : null;
  return { window, now: old, times: window.type === 'open' ? timesOnPage(question, asked, window.days) : null };
}

/** What has to be loaded to show the page that holds a day. */
export const daysToLoad = (day: Day): { readonly from: Instant; readonly until: Instant } =>
  spanOfDays({ from: addDays(day, 1 - DAYS_A_PAGE), until: addDays(day, DAYS_A_PAGE + 1) });
