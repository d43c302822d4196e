import { z } from 'zod';
import { addDays } from '@/lib/domain/calendar/days';
import { confirmedField, resourceIdField } from './desk-settings-forms';
import { parsedHours } from './desk-settings-hours';
import { dayField, lineField, oneOf, optional } from './fields';

export const EXCEPTION_KINDS = ['closed', 'open'] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];
export const SPANS = ['all', 'part'] as const;
/** In the place of a resource: everybody and every room. */
export const EVERYBODY = 'everybody';
export const LONGEST_REASON = 120;
/** What the names of the two times and of "ends the next day" begin with. */
export const HOURS_NAME = 'hours';

const head = z.looseObject({
  kind: oneOf(EXCEPTION_KINDS),
  from: dayField,
  /** Included; empty: that one day. */
  to: optional(dayField),
  span: oneOf(SPANS),
  who: z.literal(EVERYBODY).or(resourceIdField),
  reason: lineField(LONGEST_REASON),
  confirmed: confirmedField,
});

/** Days that differ; whether they may is judged beside what is there already. */
export const exceptionForm = head.transform(({ kind, from, to, span, who, reason, confirmed, ...form }, context) => {
  const hours = kind === 'open' || span === 'part' ? parsedHours(form, HOURS_NAME, context) : null;
  return {
    isOpen: kind === 'open', from, until: addDays(to ?? from, 1), hours, reason,
    resourceId: who === EVERYBODY ? null : who, isConfirmed: confirmed,
  };
});
