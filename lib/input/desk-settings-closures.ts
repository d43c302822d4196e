import { z } from 'zod';
import { addDays, daysBetween } from '@/lib/domain/calendar/days';
import { dayField, lineField, oneOf, optional, timeField } from './fields';
import { confirmedField, resourceIdField } from './desk-settings-forms';

export const EXCEPTION_KINDS = ['closed', 'open'] as const;
export const SPANS = ['all', 'part'] as const;
/** In the place of a resource: everybody and every room. */
export const EVERYBODY = 'all';
/** Days of one entry at most. */
export const LONGEST_SPAN = 366;
const LONGEST_REASON = 120;

const typed = z.object({
  kind: oneOf(EXCEPTION_KINDS),
  from: dayField,
  /** The last day, included; empty: that one day. */
  to: optional(dayField),
  span: oneOf(SPANS),
  who: z.literal(EVERYBODY).or(resourceIdField),
  reason: lineField(LONGEST_REASON),
  confirmed: confirmedField,
});
