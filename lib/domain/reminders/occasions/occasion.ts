import { addDays, dayNumber } from '../../calendar/days';
import type { Day, Instant } from '../../calendar/types';
import { NEW_YORK, momentOf, startOfDay } from '../../calendar/zones';
import type { Item } from '../../itinerary/types';
import type { ReminderKind } from '../kinds';
import { MORNING } from '../quiet-hours';
import type { ReminderWord } from '../types';

/** When to tell, before anybody's clocks are known. */
export type Moment =
  /** In the morning of that day, on the clocks of whoever is told. */
  | { readonly type: 'morning'; readonly on: Day }
  /** On the last morning that is not later than that. */
  | { readonly type: 'morning-by'; readonly at: Instant }
  | { readonly type: 'at'; readonly at: Instant };

/** Something of the trip to remind of, whoever is told. */
export interface Occasion {
  readonly key: string;
  /** The day of what it reminds of. */
  readonly anchorOn: Day;
  readonly kind: ReminderKind;
  readonly word: ReminderWord;
  readonly params: Readonly<Record<string, string | number>>;
  readonly itemId: string | null;
  readonly due: Moment;
  /** From then on it helps nobody: the next of its series, or what it reminds of. */
  readonly until: Moment;
  /** When what it reminds of is there: for those who moved it behind the next of its series. */
  readonly endsAt: Instant;
  /** All whose kind it is, those who carry the trip alone, or one person who is asked. */
  readonly to: 'all' | 'carriers' | { readonly userId: string };
  /** Only for those who see the medical part. */
  readonly isMedical: boolean;
  /** It may be told before its time, where quiet hours would make it too late. */
  readonly mayBeEarly: boolean;
  /** For another day it is the same thing, told anew under "New date". */
  readonly isOfADate: boolean;
  readonly isUrgent: boolean;
}

type Told = Pick<Occasion, 'key' | 'anchorOn' | 'kind' | 'word' | 'due' | 'endsAt'>;

/** With what most have: for all, not medical, early rather than too late, until what it reminds of. */
export function occasion(told: Told, more: Partial<Occasion> = {}): Occasion {
  return {
    params: {}, itemId: null, until: { type: 'at', at: told.endsAt }, to: 'all', isMedical: false, mayBeEarly: true, isOfADate: true, isUrgent: false,
    ...told, ...more,
  };
}

export const morning = (on: Day): Moment => ({ type: 'morning', on });
export const at = (moment: Instant): Moment => ({ type: 'at', at: moment });

/** To order moments by: a morning as New York's. */
const orderOf = (moment: Moment): number => (moment.type === 'morning' ? momentOf(dayNumber(moment.on), MORNING, NEW_YORK) : moment.at.getTime());

/** In order of time; each is of use until the next one comes. */
export function inSeries(occasions: readonly Occasion[]): readonly Occasion[] {
  const ordered = occasions.map((one) => ({ one, order: orderOf(one.due) })).sort((a, b) => a.order - b.order);
  return ordered.map(({ one, order }, index) => {
    const next = ordered.slice(index + 1).find((later) => later.order > order);
    return next ? { ...one, until: next.one.due } : one;
  });
}

/** The end of a New York day. */
export const endOfDay = (day: Day): Instant => startOfDay(addDays(day, 1), NEW_YORK);

/** When something of the itinerary begins; what has no clock time, by the end of its first day. Null while it has no day. */
export function startOf({ when }: Item): Instant | null {
  if (when.type === 'timed') return when.startsAt;
  return when.type === 'days' ? endOfDay(when.from) : null;
}

/** The clock time for words: with its zone, empty where there is none. */
export function timeParams({ when }: Item): Readonly<Record<string, string>> {
  return when.type === 'timed'
    ? { hasTime: 'yes', startsAt: when.startsAt.toISOString(), startsZone: when.startsZone }
    : { hasTime: 'no', startsAt: '', startsZone: '' };
}
