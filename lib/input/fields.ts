import { z } from 'zod';
import { parseDay } from '@/lib/domain/calendar/days';
import type { ClockTime, Day } from '@/lib/domain/calendar/types';
import { parseClockTime } from '@/lib/domain/calendar/zones';

// Control characters have no place in a line of text; PostgreSQL refuses NUL outright.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** One line of typed text, trimmed; may be empty. */
export const lineField = (longest: number) =>
  z.string().trim().max(longest, 'too-long').refine((text) => !CONTROL.test(text), 'invalid-text');

export const requiredLine = (longest: number) => lineField(longest).min(1, 'required');

/** Both ends included. Whether a day is past or too far ahead depends on now, and so is not judged here. */
const EARLIEST = '2000-01-01';
const LATEST = '2099-12-31';

export const dayField = z.string().trim().min(1, 'required').transform((text, context): Day => {
  const day = parseDay(text);
  if (day && day >= EARLIEST && day <= LATEST) return day;
  context.addIssue({ code: 'custom', message: 'invalid-day' });
  return z.NEVER;
});

export const timeField = z.string().trim().min(1, 'required').transform((text, context): ClockTime => {
  const time = parseClockTime(text);
  if (time) return time;
  context.addIssue({ code: 'custom', message: 'invalid-time' });
  return z.NEVER;
});

/** A clock time, as minutes on the clock after midnight. */
export const minuteField = timeField.transform((time) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
});

/** `HH:MM` as a field of a form takes it. */
export const typedClock = (minute: number): string =>
  [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** A field that may stay empty: then null. No union: that would hide what is wrong with the field. */
export const optional = <S extends z.ZodType>(field: S) =>
  z.preprocess((value) => (isEmpty(value) ? null : value), field.nullable()).nullish().transform((value) => value ?? null);

const isEmpty = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** One value of an address; whatever is no such value, or comes twice, was not asked for. */
export const asked = <S extends z.ZodType>(field: S) => field.nullish().catch(null).transform((value) => value ?? null);

/** A line that a form need not have. */
export const optionalLine = (longest: number) => lineField(longest).nullish().transform((text) => text ?? '');

export const wholeNumber = (least: number, most: number) =>
  z.string().trim().regex(/^-?\d{1,9}$/, 'not-a-number').transform(Number)
    .pipe(z.number().min(least, 'too-small').max(most, 'too-large'));

export const versionField = wholeNumber(1, 1_000_000_000);

export const oneOf = <const T extends readonly [string, ...string[]]>(choices: T) => z.enum(choices, 'unknown-choice');

/** A box that was ticked; one that was not is not sent. */
export const tickField = z.string().nullish().transform((value) => Boolean(value));

/** Yes, no, or not known yet. */
export const yesNoUnknown = z.enum(['yes', 'no', 'unknown'], 'unknown-choice').catch('unknown')
  .transform((answer) => (answer === 'unknown' ? null : answer === 'yes'));
