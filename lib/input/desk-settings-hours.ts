import { z } from 'zod';
import type { TypedLine } from '@/lib/domain/appointments/typed-week';
import { confirmedField, openedVersion, resourceIdField } from './desk-settings-forms';
import { minuteField } from './fields';

/** In the place of a resource: the centre's own hours. */
export const CENTRE_HOURS = 'centre';
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** Lines of a day that a form is read for: more than anybody has, so that none that is shown is lost. */
export const LINES_A_DAY = 48;

/** What the names of a line's three fields begin with. */
export const lineName = (weekday: number, line: number): string => `day${weekday}.${line}`;

const clocks = z.object({ opens: minuteField, closes: minuteField });

type Form = Readonly<Record<string, unknown>>;

/** Both times of a stretch, or the issues of its fields. */
export function parsedHours(form: Form, name: string, context: z.RefinementCtx): (Omit<TypedLine, 'weekday'>) | null {
  const parsed = clocks.safeParse({ opens: form[`${name}.opens`] ?? '', closes: form[`${name}.closes`] ?? '' });
  if (parsed.success) return { ...parsed.data, name, endsNextDay: Boolean(form[`${name}.next`]) };
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path: [`${name}.${String(path[0])}`], message });
  return null;
}

const isTyped = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

function linesOf(form: Form, context: z.RefinementCtx): readonly TypedLine[] {
  const all = WEEKDAYS.flatMap((weekday) => Array.from({ length: LINES_A_DAY }, (_, line) => ({ weekday, name: lineName(weekday, line) })));
  const typed = all.filter(({ name }) => isTyped(form[`${name}.opens`]) || isTyped(form[`${name}.closes`]));
  return typed.flatMap(({ weekday, name }) => {
    const hours = parsedHours(form, name, context);
    return hours ? [{ ...hours, weekday }] : [];
  });
}

const head = z.looseObject({ owner: z.literal(CENTRE_HOURS).or(resourceIdField), version: openedVersion, confirmed: confirmedField });

/** A week of hours: lines without times are left out. */
export const hoursForm = head.transform(({ owner, version, confirmed: isConfirmed, ...form }, context) =>
  ({ resourceId: owner === CENTRE_HOURS ? null : owner, version, isConfirmed, lines: linesOf(form, context) }));
